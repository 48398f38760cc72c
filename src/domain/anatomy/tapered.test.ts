import { describe, expect, it } from 'vitest';
import { boundsOf, contains } from './outline.ts';
import { tapered } from './tapered.ts';

describe('tapered', () => {
  const vessel = tapered([0, 100, 20], [0, 50, 16], [0, 0, 10]);

  it('is as wide at each end as it is told', () => {
    expect(contains(vessel, [9, 99])).toBe(true);
    expect(contains(vessel, [11, 99])).toBe(false);
    expect(contains(vessel, [4, 1])).toBe(true);
    expect(contains(vessel, [6, 1])).toBe(false);
  });

  it('is cut square at its ends', () => {
    const { low, high } = boundsOf(vessel);
    expect(low).toBeCloseTo(0);
    expect(high).toBeCloseTo(100);
  });
});
