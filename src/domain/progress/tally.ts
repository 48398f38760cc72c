import type { Entry } from './entry.ts';
import { finalAttempts } from './final.ts';

/** What a log holds, counted as a learner would. */
export interface Tally {
  readonly entries: number;
  /** Different lessons opened. */
  readonly lessons: number;
  readonly practice: number;
  readonly review: number;
  /** Sittings of the final that were handed in; re-tests are part of theirs. */
  readonly finals: number;
}

/** Counts a log, or the part of one that is about to be added. */
export function tally(log: readonly Entry[]): Tally {
  const count = (kind: Entry['kind']) => log.filter((entry) => entry.kind === kind).length;
  return {
    entries: log.length,
    lessons: new Set(log.flatMap((entry) => (entry.kind === 'lesson-opened' ? [entry.lesson] : []))).size,
    practice: count('practice-answered'),
    review: count('review-answered'),
    finals: finalAttempts(log).filter(({ form, result }) => result && !form.retest).length,
  };
}
