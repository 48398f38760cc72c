import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceRange, shareRange } from './honesty.ts';

const counts = fc.integer({ min: 1, max: 500 }).chain((total) => fc.tuple(fc.nat({ max: total }), fc.constant(total)));

describe('the range of a share', () => {
  it('is that of the textbook', () => {
    // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (right: number, total: number) =>
      Object.values(shareRange(right, total)).map((bound) => bound.toFixed(4));
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });

  it('holds the share, stays within 0 and 1, and mirrors right and wrong', () => {
    fc.assert(
      fc.property(counts, ([right, total]) => {
        const { low, high } = shareRange(right, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(right / total + 1e-12);
        expect(high).toBeGreaterThanOrEqual(right / total - 1e-12);
        expect(shareRange(total - right, total).low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it('is everything where nobody answered', () => {
    expect(shareRange(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the range of a difference', () => {
  it('is wide for few and turns with the groups', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 40 }), (upper, lower) => {
        const range = differenceRange(upper, lower, 40);
        const turned = differenceRange(lower, upper, 40);
        expect(turned.low).toBeCloseTo(-range.high, 10);
        expect(range.low).toBeGreaterThanOrEqual(-1);
        expect(range.high).toBeLessThanOrEqual(1);
        expect(
          differenceRange(upper * 10, lower * 10, 400).high - differenceRange(upper * 10, lower * 10, 400).low,
        ).toBeLessThan(range.high - range.low);
      }),
    );
  });

  it('adds one right and one wrong answer to each group', () => {
    // 8 of 8 and 0 of 8: 0.9 and 0.1, spread by 1.96 · √(2 · 0.09 / 10).
    const { low, high } = differenceRange(8, 0, 8);
    expect(low).toBeCloseTo(0.8 - 1.959964 * Math.sqrt(0.018), 6);
    expect(high).toBe(1);
  });
});
