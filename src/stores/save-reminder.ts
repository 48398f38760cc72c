import type { Entry } from '../domain/progress/entry.ts';
import { isReminderDue } from '../domain/progress/save-reminder.ts';
import { environment } from './environment.ts';
import { lastSaved, unsaved } from './last-saved.ts';
import { isForgetful } from './persistence.ts';

const key = `byp:${environment.base}:reminded`;

/** What to remind a learner of. */
export interface Unsaved {
  /** Entries that are in no file. */
  readonly count: number;
  /** True where the browser will delete them after seven days without a visit. */
  readonly forgetful: boolean;
}

/** What the learner is to be reminded of now, if anything. */
export function reminderNow(entries: readonly Entry[]): Unsaved | undefined {
  const forgetful = isForgetful();
  const count = unsaved(entries, lastSaved.get());
  const [told] = /^\d{1,15}$/.exec(environment.storage.read(key) ?? '') ?? [];
  const remindedAt = told === undefined ? undefined : Number(told);
  return isReminderDue({ unsaved: count, forgetful, remindedAt, now: environment.now() })
    ? { count, forgetful }
    : undefined;
}

/** Notes that the learner was reminded. */
export function keepReminded(): void {
  environment.storage.write(key, String(environment.now()));
}
