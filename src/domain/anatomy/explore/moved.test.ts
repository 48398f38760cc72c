import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../geometry.ts';
import { PLACES } from '../surface.ts';
import { type Direction, isOnBelly, keptOnBelly, moved } from './moved.ts';

const start = fc.constantFrom(...PLACES.map(({ at }) => at));
const direction = fc.constantFrom<Direction>('up', 'down', 'to-right', 'to-left');

describe('a pad that is moved', () => {
  it('goes to the person’s left with growing x, and up with growing height', () => {
    expect(moved([0, 0], 'to-left', 4)).toEqual([4, 0]);
    expect(moved([0, 0], 'to-right', 4)).toEqual([-4, 0]);
    expect(moved([0, 0], 'up', 4)).toEqual([0, 4]);
    expect(moved([0, 0], 'down', 4)).toEqual([0, -4]);
  });

  it('stays on the belly however often it is moved', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(fc.tuple(direction, fc.integer({ min: 1, max: 40 })), { maxLength: 40 }),
        (at, ways) => {
          expect(isOnBelly(ways.reduce<Point>((point, [way, step]) => moved(point, way, step), at))).toBe(true);
        },
      ),
    );
  });

  it('goes as far as the edge when a whole step is too long', () => {
    const atEdge = moved([0, 0], 'to-left', 1000);
    expect(isOnBelly(atEdge)).toBe(true);
    expect(moved(atEdge, 'to-left', 1)).toEqual(atEdge);
  });

  it('is put on the belly wherever it is dragged, and left alone where it is on it', () => {
    const far = fc.double({ min: -400, max: 400, noNaN: true });
    fc.assert(
      fc.property(far, far, (x, y) => {
        const kept = keptOnBelly([x, y]);
        expect(isOnBelly(kept)).toBe(true);
        if (isOnBelly([x, y])) expect(kept).toEqual([x, y]);
      }),
    );
  });
});
