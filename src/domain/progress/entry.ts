import type { Form, Replacement } from '../assessment/form.ts';
import type { Certainty, Response } from '../assessment/item.ts';
import type { FormResult } from '../assessment/result.ts';

/** The log format this code writes. Raise it, and add a migration to the codec, when a stored shape changes. */
export const LOG_VERSION = 1;

/** What can happen to a learner's progress. */
export type Event =
  | { readonly kind: 'lesson-opened'; readonly lesson: string; readonly version: string }
  /** The learner reached the end of the lesson's text. */
  | { readonly kind: 'lesson-read'; readonly lesson: string; readonly version: string }
  /** A link to one passage was followed, or the passage was opened where it was needed. */
  | { readonly kind: 'passage-opened'; readonly lesson: string; readonly passage: string }
  /** Begins a practice sitting; the entry's own id names the sitting. */
  | { readonly kind: 'practice-started'; readonly lesson: string; readonly items: readonly string[] }
  /** A choice not yet checked. */
  | { readonly kind: 'practice-chosen'; readonly sitting: string; readonly item: string; readonly response: Response }
  /** A checked answer. `right` is what the grader said at the time. */
  | {
      readonly kind: 'practice-answered';
      readonly sitting: string;
      readonly item: string;
      readonly keyDigest: string;
      readonly textDigest: string;
      readonly response: Response;
      readonly right: boolean;
      /** How sure the learner said to be; absent where nothing was said. */
      readonly certainty?: Certainty | undefined;
    }
  /** A checked answer of a review session. */
  | {
      readonly kind: 'review-answered';
      readonly lesson: string;
      readonly item: string;
      readonly keyDigest: string;
      readonly textDigest: string;
      readonly response: Response;
      readonly right: boolean;
      /** How sure the learner said to be; absent where nothing was said. */
      readonly certainty?: Certainty | undefined;
    }
  /** Begins a final assessment, or a re-test of it; the entry's own id names the attempt. */
  | { readonly kind: 'final-started'; readonly form: Form }
  /** An answer that can still be changed, and how sure the learner says to be of it, if they do. */
  | {
      readonly kind: 'final-answered';
      readonly attempt: string;
      readonly item: string;
      readonly response: Response;
      readonly certainty?: Certainty | undefined;
    }
  /** A question put by for later, or no longer. */
  | { readonly kind: 'final-flagged'; readonly attempt: string; readonly item: string; readonly flagged: boolean }
  /** A place of an open form whose item vanished or changed its key. */
  | { readonly kind: 'final-replaced'; readonly attempt: string; readonly replacement: Replacement }
  | { readonly kind: 'final-submitted'; readonly attempt: string; readonly result: FormResult }
  /** The name for the certificate; the latest one counts. */
  | { readonly kind: 'name-given'; readonly name: string };

/** Who wrote an entry, and in what order. */
export interface Stamp {
  readonly v: number;
  /** `by-n`: unique, and the same wherever the entry is copied. */
  readonly id: string;
  /** Random name of the tab that wrote it. */
  readonly by: string;
  /** Set above every `n` the tab had seen; orders the log together with `by`, because clocks go backwards. */
  readonly n: number;
  /** The writer's clock, in milliseconds since 1970; shown to people, never used for order. */
  readonly at: number;
}

/** One stored line of the progress log. It is never edited. */
export type Entry = Stamp & Event;

/** The highest place in a log: far above any that a file is let in with (`backup.ts`), and still an exact number. */
export const HIGHEST_PLACE = 1e12;

/** Stamps an event as the next entry of a log. What stands at the highest place is followed there, by name only. */
export function nextEntry(log: readonly Entry[], event: Event, by: string, now: number): Entry {
  const n = Math.min(log.reduce((highest, entry) => Math.max(highest, entry.n), 0) + 1, HIGHEST_PLACE);
  return { v: LOG_VERSION, id: `${by}-${n}`, by, n, at: now, ...event };
}

/** The one order in which folds read a log: by `n`, then by writer. */
export function byOrder(a: Entry, b: Entry): number {
  return a.n - b.n || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0);
}

/**
 * The union of two logs, in order. It does not matter which comes first, nor how often an entry is in them; of two
 * different entries with one id the same stands everywhere, whichever it is.
 */
export function mergeLogs(log: readonly Entry[], other: readonly Entry[]): Entry[] {
  const known = new Map(log.map((entry) => [entry.id, entry]));
  for (const entry of other) {
    const here = known.get(entry.id);
    if (!here || (here !== entry && goesBefore(entry, here))) known.set(entry.id, entry);
  }
  return inOrder([...known.values()]);
}

/** (Mostly both are the same, field by field, and that is cheaper to see.) */
function goesBefore(entry: Entry, other: Entry): boolean {
  return JSON.stringify(entry) !== JSON.stringify(other) && inOneOrder(entry) < inOneOrder(other);
}

/** JSON with all fields sorted, at every depth: what `canonicalJson` gives, in far less code, for every page loads this. */
function inOneOrder(entry: Entry): string {
  const names: string[] = [];
  JSON.stringify(entry, (name, value: unknown) => {
    names.push(name);
    return value;
  });
  return JSON.stringify(entry, names.sort());
}

/**
 * Sorts by order. Storage gives ten thousand entries in no order at all, and comparing them by pairs takes long: they are
 * sorted as plain numbers first, `n` with the place behind it, and by pairs only where two have the same `n`.
 */
function inOrder(entries: Entry[]): Entry[] {
  const size = entries.length;
  const keys = new Float64Array(size);
  let [highest, clear] = [0, true];
  for (let at = 0; at < size; at += 1) {
    const { n } = entries[at]!;
    keys[at] = n * size + at;
    if (n > highest) highest = n;
  }
  if (!Number.isSafeInteger((highest + 1) * size)) return entries.sort(byOrder);
  keys.sort();
  const sorted: Entry[] = [];
  for (let at = 0; at < size; at += 1) {
    const entry = entries[keys[at]! % size]!;
    clear &&= sorted[at - 1]?.n !== entry.n;
    sorted.push(entry);
  }
  return clear ? sorted : sorted.sort(byOrder);
}
