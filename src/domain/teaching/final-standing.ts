import type { Score } from '../assessment/result.ts';
import { reachedMark } from '../assessment/pass-mark.ts';
import { compare, ratio } from '../assessment/ratio.ts';
import type { Attempt } from '../progress/final.ts';
import { sittings as sittingsOf, type Sitting } from '../progress/standing.ts';
import type { FinalTerms } from './assignment.ts';

/** What the sittings of the final come to on the terms of an assignment. */
export interface FinalStanding {
  /** The sitting that counts: the first that passed, else the one with the best score. */
  readonly counts: Sitting & { readonly attempt: Attempt };
  /** Points earned in it, part credit counted: an exact fraction in lowest terms. */
  readonly score: Score;
  /** Points that could be earned. */
  readonly total: number;
  readonly passed: boolean;
  /** Ids of the critical objectives that it missed and no re-test met. */
  readonly criticalMissed: readonly string[];
}

/** All of it, also where nothing counts yet. */
export interface FinalRecord {
  /** Sittings that were handed in; re-tests are part of theirs. */
  readonly sittings: number;
  readonly retests: number;
  /** Sittings beyond the number allowed, which do not count. */
  readonly beyond: readonly Sitting[];
  /** Sittings begun before the hours of cooling-off were over. They count; the instructor is told. */
  readonly tooSoon: readonly Sitting[];
  /** Absent before a sitting was handed in. */
  readonly standing?: FinalStanding | undefined;
}

/** Judges attempts, re-tests among them, by an assignment's own pass mark, critical rule and number of sittings. */
export function finalRecord(attempts: readonly Attempt[], terms: FinalTerms): FinalRecord {
  const onTerms = attempts.map((attempt) =>
    attempt.form.retest ? attempt : { ...attempt, form: { ...attempt.form, passMark: terms.passMark } },
  );
  const all = sittingsOf(onTerms).filter(({ outcome }) => outcome !== 'open');
  const allowed = all.slice(0, terms.attempts ?? all.length);
  const judged = allowed.map((sitting) => judge(sitting, terms));
  const first = judged.find(({ passed }) => passed);
  return {
    sittings: all.length,
    retests: onTerms.filter(({ form, result }) => form.retest && result).length,
    beyond: all.slice(allowed.length),
    tooSoon: all.filter((sitting, at) => isTooSoon(sitting, all[at - 1], terms)),
    standing:
      first ?? judged.reduce<FinalStanding | undefined>((best, one) => (isBetter(one, best) ? one : best), undefined),
  };
}

function judge(sitting: Sitting, { passMark, critical }: FinalTerms): FinalStanding {
  const { attempt, missed, outcome } = sitting;
  const result = attempt.result ?? { right: 0, total: 0, passed: false, rightItems: [], objectives: [] };
  return {
    counts: sitting,
    // Results of before there was part credit have none.
    score: result.score ?? { n: result.right, d: 1 },
    total: result.total,
    passed: critical ? outcome === 'passed' : reachedMark(result, passMark),
    criticalMissed: missed.filter(({ met }) => !met).map(({ objective }) => objective),
  };
}

function isBetter(one: FinalStanding, best: FinalStanding | undefined): boolean {
  if (!best) return true;
  // Forms may differ in length by a place that was voided: shares are compared.
  const share = ({ score, total }: FinalStanding) => ratio(BigInt(score.n), BigInt(score.d) * BigInt(total || 1));
  return compare(share(one), share(best)) > 0;
}

function isTooSoon({ attempt }: Sitting, before: Sitting | undefined, { coolingOffHours = 0 }: FinalTerms): boolean {
  const ended = before?.attempt.submittedAt;
  return ended !== undefined && attempt.startedAt < ended + coolingOffHours * 3_600_000;
}
