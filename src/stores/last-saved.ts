import { atom, type ReadableAtom } from 'nanostores';
import type { Entry } from '../domain/progress/entry.ts';
import { environment } from './environment.ts';

const key = `byp:${environment.base}:saved`;

/** When this device last handed its log to the learner as a file. */
export interface LastSaved {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The highest place in the log then: entries above it are in no file. */
  readonly n: number;
}

const saved = atom(read());

/** The last time; nothing where no file was saved since everything was erased. */
export const lastSaved: ReadableAtom<LastSaved | undefined> = saved;

/** Notes that a log was saved to a file. */
export function keepSaved(entries: readonly Entry[], at: number): void {
  const n = entries.at(-1)?.n ?? 0;
  saved.set({ at, n });
  environment.storage.write(key, `${at} ${n}`);
}

/** Forgets it, with all else. */
export function forgetSaved(): void {
  saved.set(undefined);
  environment.storage.remove(key);
}

/** How many entries have been added since. */
export function unsaved(entries: readonly Entry[], last: LastSaved | undefined): number {
  return last ? entries.filter(({ n }) => n > last.n).length : entries.length;
}

function read(): LastSaved | undefined {
  const [, at, n] = /^(\d{1,15}) (\d{1,13})$/.exec(environment.storage.read(key) ?? '') ?? [];
  return at === undefined ? undefined : { at: Number(at), n: Number(n) };
}
