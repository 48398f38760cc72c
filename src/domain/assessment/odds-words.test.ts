import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsInWords } from './odds-words.ts';
import { compare, ONE, ratio, ZERO, type Ratio } from './ratio.ts';

const learner = { percent: 95, passes: ONE };
const guesserOf = (guesser: Ratio) => oddsInWords({ guesser, guesserAtOnce: ZERO, learner }).guesser;
const atOnceOf = (guesserAtOnce: Ratio) => oddsInWords({ guesser: ONE, guesserAtOnce, learner }).guesserAtOnce;
const learnerOf = (passes: Ratio) =>
  oddsInWords({ guesser: ZERO, guesserAtOnce: ZERO, learner: { percent: 95, passes } }).learner;

describe('oddsInWords', () => {
  it.each([
    { guesser: ratio(1n, 1_234_567n), words: 'a guesser passes one form in 1,234,567.' },
    // 1 in 2.5: one form in 3 would be better than it is.
    { guesser: ratio(2n, 5n), words: 'a guesser passes one form in 2.' },
    { guesser: ratio(1n, 2n), words: 'a guesser passes one form in 2.' },
    { guesser: ratio(51n, 100n), words: 'a guesser passes more than every other form.' },
    { guesser: ONE, words: 'a guesser passes more than every other form.' },
    { guesser: ZERO, words: 'a guesser never passes a form.' },
  ])('says of a guesser at $guesser.n/$guesser.d: $words', ({ guesser, words }) => {
    expect(guesserOf(guesser)).toBe(`With any number of re-tests, ${words}`);
    expect(atOnceOf(guesser)).toBe(`Without a re-test, ${words}`);
  });

  it.each([
    { passes: ratio(549n, 1000n), words: 'passes a form 5 times in 10 (0.54).' },
    { passes: ratio(9999n, 10_000n), words: 'passes a form 9 times in 10 (0.99).' },
    { passes: ratio(9n, 10n), words: 'passes a form 9 times in 10 (0.90).' },
    { passes: ratio(19n, 100n), words: 'passes a form once in 10 (0.19).' },
    { passes: ratio(99n, 1000n), words: 'passes a form less than once in 10 (0.09).' },
    { passes: ZERO, words: 'passes a form less than once in 10 (0.00).' },
    { passes: ONE, words: 'passes a form 10 times in 10 (1.00).' },
  ])('says of a learner at $passes.n/$passes.d: $words', ({ passes, words }) => {
    expect(learnerOf(passes)).toBe(
      `With one re-test of each critical objective missed, someone right 95 % of the time ${words}`,
    );
  });

  it('never says that the assessment is better than it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), (a, b) => {
        const odds = a < b ? ratio(a, b) : ratio(b, a);
        const oneIn = /one form in ([\d,]+)/.exec(guesserOf(odds))?.[1];
        if (oneIn) expect(compare(ratio(1n, BigInt(oneIn.replaceAll(',', ''))), odds)).toBeGreaterThanOrEqual(0);
        const [, whole, hundredths] = /\((\d)\.(\d\d)\)/.exec(learnerOf(odds))!;
        expect(compare(ratio(BigInt(whole! + hundredths!), 100n), odds)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
