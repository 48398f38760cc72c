import { reachedMark } from '../assessment/pass-mark.ts';
import type { Entry } from './entry.ts';
import type { Attempt } from './final.ts';

/*
 * What a sitting of the final has come to. A pass is the pass mark and every critical objective. One that was missed is
 * re-tested alone, as long as the score itself reached the mark; the score stands.
 */

/** A critical objective that a sitting missed, and what became of it since. */
export interface Missed {
  readonly objective: string;
  /** Its re-tests, oldest first, an open one too. */
  readonly retests: readonly Attempt[];
  /** True once a re-test was passed. */
  readonly met: boolean;
}

/** One sitting: a whole form with its re-tests. */
export interface Sitting {
  readonly attempt: Attempt;
  /** `open` until it is handed in; `retest` while only critical objectives are missing; `failed` below the mark. */
  readonly outcome: 'open' | 'passed' | 'retest' | 'failed';
  /** The critical objectives that the form missed, in form order. */
  readonly missed: readonly Missed[];
  /** When it was passed, in milliseconds since 1970: at the last re-test that it took. */
  readonly passedAt?: number | undefined;
}

/** The sittings of the final with their re-tests, oldest first. */
export function sittings(attempts: readonly Attempt[]): Sitting[] {
  return attempts.filter(({ form }) => !form.retest).map((attempt) => sittingOf(attempt, attempts));
}

/** The first sitting that was passed, if any: later ones neither add to a pass nor take it away. */
export function passedSitting(all: readonly Sitting[]): Sitting | undefined {
  return all.find(({ outcome }) => outcome === 'passed');
}

/** What stands before the next re-test of an objective. */
export type RetestGate =
  | { readonly kind: 'ready' }
  /** Passages still to be opened again, in form order. */
  | { readonly kind: 'read'; readonly passages: readonly PassageRef[] }
  /** Two re-tests were failed: the next one is on another day. */
  | { readonly kind: 'another-day' };

/** Names a passage. */
export interface PassageRef {
  readonly lesson: string;
  readonly id: string;
}

/** Re-tests of one objective after which a day has to pass before the next. */
export const RETESTS_A_DAY = 2;

/**
 * Whether a missed objective may be re-tested now: its passages opened since it was last missed, and, after two failed
 * re-tests, on a day after the last of them.
 *
 * @param passages those of the items that were missed
 * @param today the learner's day and `dayOf` the day of a time, both as `YYYY-MM-DD`
 */
export function retestGate(
  log: readonly Entry[],
  sitting: Sitting,
  missed: Missed,
  about: { passages: readonly PassageRef[]; today: string; dayOf: (at: number) => string },
): RetestGate {
  const failed = missed.retests.filter(({ result }) => result && !result.passed);
  const last = failed.at(-1) ?? sitting.attempt;
  if (failed.length >= RETESTS_A_DAY && about.today <= about.dayOf(last.submittedAt ?? 0))
    return { kind: 'another-day' };
  const since = log.findIndex((entry) => entry.kind === 'final-submitted' && entry.attempt === last.id);
  const opened = log.slice(since + 1).filter((entry) => entry.kind === 'passage-opened');
  const unread = about.passages.filter(
    ({ lesson, id }) => !opened.some((entry) => entry.lesson === lesson && entry.passage === id),
  );
  return unread.length > 0 ? { kind: 'read', passages: unread } : { kind: 'ready' };
}

function sittingOf(attempt: Attempt, attempts: readonly Attempt[]): Sitting {
  const { result } = attempt;
  if (!result) return { attempt, outcome: 'open', missed: [] };
  const missed = result.objectives
    .filter(({ critical, right, total }) => critical && right < total)
    .map(({ objective }): Missed => {
      const retests = attempts.filter(
        ({ form }) => form.retest?.attempt === attempt.id && form.retest.objective === objective,
      );
      return { objective, retests, met: retests.some(({ result }) => result?.passed) };
    });
  if (!reachedMark(result, attempt.form.passMark)) return { attempt, outcome: 'failed', missed };
  if (missed.some(({ met }) => !met)) return { attempt, outcome: 'retest', missed };
  const times = missed.map(({ retests }) => retests.find(({ result }) => result?.passed)?.submittedAt ?? 0);
  return { attempt, outcome: 'passed', missed, passedAt: Math.max(attempt.submittedAt ?? 0, ...times) };
}
