import { describe, expect, it } from 'vitest';
import { oddsTargets } from './odds-targets.ts';
import { ONE, ratio, ZERO, type Ratio } from './ratio.ts';

const targetsOf = (guesser: Ratio, passes: Ratio) =>
  oddsTargets({ guesser, guesserAtOnce: ZERO, learner: { percent: 95, passes } });

describe('oddsTargets', () => {
  it('wants a guesser to pass less often than once in 100,000 forms', () => {
    const met = [99_999n, 100_000n, 100_001n].map((forms) => targetsOf(ratio(1n, forms), ONE).guesser.met);
    expect(met).toEqual([false, false, true]);
    expect(targetsOf(ZERO, ONE).guesser).toEqual({ words: 'fewer than one form in 100,000', met: true });
  });

  it('wants the learner to pass at least 9 times in 10', () => {
    const met = [899n, 900n, 901n].map((times) => targetsOf(ZERO, ratio(times, 1000n)).learner.met);
    expect(met).toEqual([false, true, true]);
    expect(targetsOf(ZERO, ZERO).learner).toEqual({ words: 'at least 9 times in 10', met: false });
  });
});
