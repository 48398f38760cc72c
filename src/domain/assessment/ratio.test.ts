import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, multiply, ONE, ratio, toNumber, ZERO } from './ratio.ts';

const ratios = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => ratio(n, d));

describe('ratio', () => {
  it('is in lowest terms, with its sign above the line', () => {
    expect(ratio(6n, -8n)).toEqual({ n: -3n, d: 4n });
    expect(ratio(-6n, -8n)).toEqual({ n: 3n, d: 4n });
    expect(ratio(0n, 7n)).toEqual(ZERO);
    expect(ratio(7n, 7n)).toEqual(ONE);
  });

  it('refuses a zero below the line', () => {
    expect(() => ratio(3n, 0n)).toThrow(new RangeError('There is no fraction 3/0.'));
  });
});

describe('reckoning with ratios', () => {
  it('is exact where decimals are not', () => {
    expect(add(ratio(1n, 10n), ratio(2n, 10n))).toEqual(ratio(3n, 10n));
    expect(multiply(ratio(2n, 3n), ratio(9n, 4n))).toEqual(ratio(3n, 2n));
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(ratios, ratios, ratios, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(add(a, ZERO)).toEqual(a);
        expect(multiply(a, ONE)).toEqual(a);
      }),
    );
  });

  it('puts ratios in the order of their numbers', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        expect(compare(a, b)).toBe(Math.sign(toNumber(a) - toNumber(b)));
        expect(compare(a, a)).toBe(0);
      }),
    );
  });
});

describe('toNumber', () => {
  it('is the nearest number for small ratios', () => {
    expect([ratio(1n, 4n), ratio(-19n, 20n), ZERO].map(toNumber)).toEqual([0.25, -0.95, 0]);
  });

  it('works where n and d are too long for a number', () => {
    expect(toNumber(ratio(3n ** 2000n, 3n ** 2000n * 2n + 1n))).toBeCloseTo(0.5, 14);
    expect(toNumber(ratio(7n ** 900n, 7n ** 905n + 1n)) * 7 ** 5).toBeCloseTo(1, 14);
    expect(toNumber(ratio(1n, 2n ** 5000n))).toBe(0);
  });
});
