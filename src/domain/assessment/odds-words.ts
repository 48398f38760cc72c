import { compare, ratio, type Ratio } from './ratio.ts';

/** The odds of a final assessment, as `odds.ts` computes them. */
export interface Odds {
  /** The chance that a blind guesser passes a form, any number of re-tests included. */
  readonly guesser: Ratio;
  /** The same without any re-test. */
  readonly guesserAtOnce: Ratio;
  readonly learner: {
    /** How often this learner is right on one item, in whole per cent. */
    readonly percent: number;
    /** The chance that they pass a form with at most one re-test of each critical objective. */
    readonly passes: Ratio;
  };
}

/** The odds, a sentence each. */
export interface OddsWords {
  readonly guesser: string;
  readonly guesserAtOnce: string;
  readonly learner: string;
}

/**
 * The odds in words, always rounded against the assessment: the guesser passes no oftener than is said, and the learner
 * no less often.
 */
export function oddsInWords({ guesser, guesserAtOnce, learner }: Odds): OddsWords {
  const { percent, passes } = learner;
  const times = `${timesInTen(passes)} (${downToHundredths(passes)})`;
  return {
    guesser: `With any number of re-tests, a guesser ${guesserWords(guesser)}.`,
    guesserAtOnce: `Without a re-test, a guesser ${guesserWords(guesserAtOnce)}.`,
    learner: `With one re-test of each critical objective missed, someone right ${percent} % of the time passes a form ${times}.`,
  };
}

function guesserWords(passes: Ratio): string {
  if (passes.n === 0n) return 'never passes a form';
  if (compare(passes, ratio(1n, 2n)) > 0) return 'passes more than every other form';
  return `passes one form in ${(passes.d / passes.n).toLocaleString('en-US')}`;
}

function timesInTen({ n, d }: Ratio): string {
  const times = (10n * n) / d;
  if (times === 0n) return 'less than once in 10';
  return times === 1n ? 'once in 10' : `${times} times in 10`;
}

/** Two decimals, the rest cut off. */
function downToHundredths({ n, d }: Ratio): string {
  const hundredths = (100n * n) / d;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
