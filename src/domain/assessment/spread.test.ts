import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, ONE, ratio, ZERO, type Ratio } from './ratio.ts';
import { atLeast, drawOf, NO_PLACES, onePlace, together, type Spread } from './spread.ts';

const half = ratio(1n, 2n);
const third = ratio(1n, 3n);
const chances = fc
  .tuple(fc.bigInt({ min: 0n, max: 12n }), fc.bigInt({ min: 1n, max: 12n }))
  .map(([a, b]) => (a < b ? ratio(a, b) : ratio(b, a)));

describe('together', () => {
  it('spreads two coins over none, one and two', () => {
    expect(together(onePlace(half), onePlace(half))).toEqual([ratio(1n, 4n), half, ratio(1n, 4n)]);
  });

  it('adds nothing for no places', () => {
    expect(together(NO_PLACES, onePlace(third))).toEqual(onePlace(third));
  });
});

describe('drawOf', () => {
  it('averages one drawn place', () => {
    // (1/2 + 1/3) / 2
    expect(drawOf([half, third], 1)).toEqual([ratio(7n, 12n), ratio(5n, 12n)]);
  });

  it('averages two of three places over the three draws', () => {
    // Both right: (1/2·1/3 + 1/2·1 + 1/3·1) / 3 = (1/6 + 3/6 + 2/6) / 3; none: (1/2·2/3 + 0 + 0) / 3.
    expect(drawOf([half, third, ONE], 2)).toEqual([ratio(1n, 9n), ratio(5n, 9n), third]);
  });

  it('is the product itself when all places are drawn, and nothing when none is', () => {
    expect(drawOf([half, third], 2)).toEqual(together(onePlace(half), onePlace(third)));
    expect(drawOf([half, third], 0)).toEqual(NO_PLACES);
  });

  it('cannot draw more places than there are', () => {
    expect(() => drawOf([half], 2)).toThrow(RangeError);
  });

  it('is the average over every single draw', () => {
    const drawn = fc
      .array(chances, { minLength: 1, maxLength: 7 })
      .chain((places) => fc.tuple(fc.constant(places), fc.integer({ min: 0, max: places.length })));
    fc.assert(
      fc.property(drawn, ([places, count]) => {
        const draws = subsets(places).filter((some) => some.length === count);
        const spreads = draws.map((some) => some.reduce<Spread>((all, p) => together(all, onePlace(p)), NO_PLACES));
        const average = Array.from({ length: count + 1 }, (_, k) => {
          const { n, d } = spreads.reduce((sum, spread) => add(sum, spread[k]!), ZERO);
          return ratio(n, d * BigInt(draws.length));
        });
        expect(drawOf(places, count)).toEqual(average);
      }),
    );
  });
});

describe('atLeast', () => {
  const spread = [ratio(1n, 6n), half, third];

  it('sums what reaches the count', () => {
    expect([1, 2, 3].map((count) => atLeast(spread, count))).toEqual([ratio(5n, 6n), third, ZERO]);
  });

  it('is certain when nothing is asked', () => {
    expect([0, -4].map((count) => atLeast(spread, count))).toEqual([ONE, ONE]);
  });
});

/** Every way to take some of the places, or none. */
function subsets(places: readonly Ratio[]): Ratio[][] {
  return places.reduce<Ratio[][]>((all, place) => [...all, ...all.map((some) => [...some, place])], [[]]);
}
