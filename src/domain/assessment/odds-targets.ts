import type { Odds } from './odds-words.ts';
import { compare, ratio } from './ratio.ts';

/** A guesser must pass less often than once in so many forms, re-tests included. */
const GUESSER_ONE_IN = 100_000;
/** The learner of the odds must pass at least so many times in ten. */
const LEARNER_IN_TEN = 9;

/** What the odds of a final should come to. */
export interface Target {
  /** Who should pass how often. */
  readonly words: string;
  readonly met: boolean;
}

/** The targets of a final, and whether its odds meet them. */
export function oddsTargets({ guesser, learner }: Odds): { readonly guesser: Target; readonly learner: Target } {
  return {
    guesser: {
      words: `fewer than one form in ${GUESSER_ONE_IN.toLocaleString('en-US')}`,
      met: compare(guesser, ratio(1n, BigInt(GUESSER_ONE_IN))) < 0,
    },
    learner: {
      words: `at least ${LEARNER_IN_TEN} times in 10`,
      met: compare(learner.passes, ratio(BigInt(LEARNER_IN_TEN), 10n)) >= 0,
    },
  };
}
