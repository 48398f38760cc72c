import { isChecked } from './checked.ts';
import type { Entry } from './entry.ts';
import { finalAttempts, type Attempt } from './final.ts';
import type { ShownBy } from './last-shown.ts';
import { sittings, type Sitting } from './standing.ts';

/** The safety-critical keys as the course has them now, and what earlier versions had otherwise. */
export interface CriticalKeys {
  readonly items: readonly ShownBy[];
  /** Content version to the ids of its critical items whose key is another one today; versions without any are left out. */
  readonly changedSince: Readonly<Record<string, readonly string[]>>;
}

/** What a learner who passed should hear. The pass itself stands. */
export interface ChangedSince {
  /** Content version of the latest pass. */
  readonly version: string;
  /** Ids of the objectives whose keys have changed since, or of which an item was withdrawn. */
  readonly objectives: readonly string[];
}

/**
 * Whether a critical key has changed since the latest pass, on the form that was passed or elsewhere in its version. A
 * point is settled by a right answer given after the pass: to the changed item as it is now, or, where an item was
 * withdrawn, to any critical item of its objective. What the course no longer teaches is not told.
 */
export function changedSincePass(
  log: readonly Entry[],
  { items, changedSince }: CriticalKeys,
): ChangedSince | undefined {
  const passed = sittings(finalAttempts(log)).findLast(({ outcome }) => outcome === 'passed');
  if (!passed) return undefined;
  const { version } = passed.attempt.form;
  const now = new Map(items.map((item) => [item.id, item]));
  const shown = shownSince(log, passed, now);

  const places = passedForms(passed).flatMap(({ form }) => form.items.filter(({ critical }) => critical));
  const onForm = places.filter(({ id, keyDigest }) => now.get(id)?.keyDigest !== keyDigest);
  const elsewhere = Object.hasOwn(changedSince, version) ? (changedSince[version] ?? []) : [];
  const open = [
    ...onForm.map(({ id, objective }) => ({ id, objective })),
    ...elsewhere.flatMap((id) => now.get(id) ?? []),
  ]
    .filter(({ id, objective }) => !(now.has(id) ? shown.items.has(id) : shown.objectives.has(objective)))
    .map(({ id, objective }) => now.get(id)?.objective ?? objective);
  const objectives = [...new Set(items.map(({ objective }) => objective))].filter((known) => open.includes(known));
  return objectives.length > 0 ? { version, objectives } : undefined;
}

/** The form that was passed and the re-tests that it took. */
function passedForms({ attempt, missed }: Sitting): Attempt[] {
  return [attempt, ...missed.flatMap(({ retests }) => retests.filter(({ result }) => result?.passed))];
}

/** What was answered rightly, with the keys of now, after the last form that the pass took. */
function shownSince(log: readonly Entry[], passed: Sitting, now: ReadonlyMap<string, ShownBy>) {
  const forms = new Set(passedForms(passed).map(({ id }) => id));
  const from = log.findLastIndex((entry) => entry.kind === 'final-submitted' && forms.has(entry.attempt));
  const right = log.slice(from + 1).flatMap((entry) => {
    const item = isChecked(entry) && entry.right ? now.get(entry.item) : undefined;
    return item && isChecked(entry) && item.keyDigest === entry.keyDigest ? [item] : [];
  });
  return { items: new Set(right.map(({ id }) => id)), objectives: new Set(right.map(({ objective }) => objective)) };
}
