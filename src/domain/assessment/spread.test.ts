import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, ONE, ratio, ZERO, type Ratio } from './ratio.ts';
import {
  atLeast,
  drawOf,
  leastCommonMultiple,
  NO_PLACES,
  onePlace,
  together,
  withSecondChance,
  type Spread,
} from './spread.ts';

const half = ratio(1n, 2n);
const third = ratio(1n, 3n);
const coin: Spread = { weights: [1n, 1n], of: 2n };
const oneInThree: Spread = { weights: [2n, 1n], of: 3n };
const sure: Spread = { weights: [0n, 1n], of: 1n };

/** Places of two points each, of any weights. */
const places = fc
  .array(fc.bigInt({ min: 0n, max: 12n }), { minLength: 3, maxLength: 3 })
  .filter((weights) => weights.some((weight) => weight > 0n))
  .map((weights): Spread => ({ weights, of: weights.reduce((sum, weight) => sum + weight) }));

describe('onePlace', () => {
  it('gives each credit its points, and adds what earns the same', () => {
    const outcomes = [
      { credit: ZERO, weight: 5n },
      { credit: half, weight: 2n },
      { credit: half, weight: 1n },
      { credit: ONE, weight: 1n },
    ];
    expect(onePlace(outcomes, 4)).toEqual({ weights: [5n, 0n, 3n, 0n, 1n], of: 9n });
  });
});

describe('together', () => {
  it('spreads two coins over none, one and two', () => {
    expect(together(coin, coin)).toEqual({ weights: [1n, 2n, 1n], of: 4n });
  });

  it('adds nothing for no places', () => {
    expect(together(NO_PLACES, oneInThree)).toEqual(oneInThree);
  });

  it('loses no chance, and does not depend on the order', () => {
    fc.assert(
      fc.property(places, places, places, (a, b, c) => {
        const all = together(together(a, b), c);
        expect(together(c, together(b, a))).toEqual(all);
        expect(atLeast(all, 0)).toEqual(ONE);
      }),
    );
  });
});

describe('drawOf', () => {
  it('averages one drawn place', () => {
    // (1/2 + 1/3) / 2
    expect(chances(drawOf([coin, oneInThree], 1))).toEqual([ratio(7n, 12n), ratio(5n, 12n)]);
  });

  it('averages two of three places over the three draws', () => {
    // Both right: (1/2·1/3 + 1/2·1 + 1/3·1) / 3 = (1/6 + 3/6 + 2/6) / 3; none: (1/2·2/3 + 0 + 0) / 3.
    expect(chances(drawOf([coin, oneInThree, sure], 2))).toEqual([ratio(1n, 9n), ratio(5n, 9n), third]);
  });

  it('is the product itself when all places are drawn, and nothing when none is', () => {
    expect(chances(drawOf([coin, oneInThree], 2))).toEqual(chances(together(coin, oneInThree)));
    expect(drawOf([coin, oneInThree], 0)).toEqual(NO_PLACES);
    expect(drawOf([], 0)).toEqual(NO_PLACES);
  });

  it('cannot draw more places than there are', () => {
    expect(() => drawOf([coin], 2)).toThrow(new RangeError('2 places cannot be drawn of 1.'));
  });

  it('is the average over every single draw', () => {
    const drawn = fc
      .array(places, { minLength: 1, maxLength: 6 })
      .chain((some) => fc.tuple(fc.constant(some), fc.integer({ min: 0, max: some.length })));
    fc.assert(
      fc.property(drawn, ([all, count]) => {
        const draws = subsets(all).filter((some) => some.length === count);
        const spreads = draws.map((some) => chances(some.reduce(together, NO_PLACES)));
        const average = spreads[0]!.map((_, points) => {
          const { n, d } = spreads.reduce((sum, spread) => add(sum, spread[points]!), ZERO);
          return ratio(n, d * BigInt(draws.length));
        });
        expect(chances(drawOf(all, count))).toEqual(average);
      }),
    );
  });
});

describe('withSecondChance', () => {
  it('leaves every point what it was, and so much of the rest', () => {
    const twoCoins = together(coin, coin);
    expect(chances(withSecondChance(twoCoins, third))).toEqual([ratio(1n, 12n), ratio(1n, 6n), ratio(1n, 4n)]);
    expect(chances(withSecondChance(twoCoins, ZERO))).toEqual([ZERO, ZERO, ratio(1n, 4n)]);
    expect(withSecondChance(twoCoins, ONE)).toEqual(twoCoins);
  });
});

describe('atLeast', () => {
  const spread: Spread = { weights: [1n, 3n, 2n], of: 6n };

  it('sums what reaches the points', () => {
    expect([1, 2, 3].map((points) => atLeast(spread, points))).toEqual([ratio(5n, 6n), third, ZERO]);
  });

  it('is certain when nothing is asked', () => {
    expect([0, -4].map((points) => atLeast(spread, points))).toEqual([ONE, ONE]);
  });
});

describe('leastCommonMultiple', () => {
  it('is the first number in both tables', () => {
    expect([leastCommonMultiple(4n, 6n), leastCommonMultiple(1n, 7n), leastCommonMultiple(5n, 5n)]).toEqual([
      12n,
      7n,
      5n,
    ]);
  });
});

/** Each weight as a chance. */
function chances({ weights, of }: Spread): Ratio[] {
  return weights.map((weight) => ratio(weight, of));
}

/** Every way to take some of the members, or none. */
function subsets<T>(members: readonly T[]): T[][] {
  return members.reduce<T[][]>((all, member) => [...all, ...all.map((some) => [...some, member])], [[]]);
}
