import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './numbers.ts';

describe('quantile', () => {
  it('takes a measurement that stands at the share or just above it', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(quantile(hundred, 0.95)).toBe(95);
    expect(quantile(hundred, 0.5)).toBe(50);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([3, 10], 0.95)).toBe(10);
  });

  it('has at least its share of the measurements at or below it, and they are not reordered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, share) => {
          const before = [...all];
          const found = quantile(all, share);
          expect(all).toEqual(before);
          expect(all).toContain(found);
          expect(all.filter((each) => each <= found).length).toBeGreaterThanOrEqual(share * all.length);
          expect(all.filter((each) => each < found).length).toBeLessThanOrEqual(share * all.length);
        },
      ),
    );
  });

  it('says that nothing was measured, where nothing was', () => {
    expect(() => median([])).toThrow('Nothing was measured.');
  });
});
