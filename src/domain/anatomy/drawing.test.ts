import { describe, expect, it } from 'vitest';
import { pathOf, placed, type Frame } from './drawing.ts';
import { mirrored, outline, oval, polygon, tube, type Point, type Shape } from './geometry.ts';
import { boundsOf, contains, polygonOf } from './outline.ts';
import { sectionBrim } from './section-brim.ts';
import { sectionL4 } from './section-l4.ts';
import { sheet } from './shaping.ts';

const FINE: Frame = { scale: 3, origin: [0, 0] };

/** Where a path of the commands that are written goes: the end of each piece. */
function endsOf(path: string): Point[] {
  const ends: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, rest] of path.matchAll(/([MlLqtaZ])([^MlLqtaZ]*)/g)) {
    const numbers = [...rest!.matchAll(/-?\d+/g)].map(Number);
    const size = { M: 2, L: 2, l: 2, t: 2, q: 4, a: 7, Z: 0 }[command!]!;
    if (size === 0) continue;
    expect(numbers.length % size).toBe(0);
    for (let from = 0; from < numbers.length; from += size) {
      const [x, y] = numbers.slice(from + size - 2, from + size) as [number, number];
      at = /[ML]/.test(command!) ? [x, y] : [at[0] + x, at[1] + y];
      ends.push(at);
    }
  }
  return ends;
}

describe('pathOf', () => {
  it('writes whole numbers, as few characters as that takes', () => {
    expect(pathOf(oval([10, 10], 20))).toBe('M0-10a10 10 0 0 0 20 0a10 10 0 0 0-20 0Z');
    expect(pathOf(polygon([0, 0], [10, 0], [10, -8]))).toBe('M0 0l10 0 0 8Z');
    expect(pathOf(outline([0, 0], [20, 0], [20, 20], [0, 20]))).toBe('M0-10q0 10 10 10t10-10-10-10-10 10Z');
    expect(pathOf(tube(4, [0, 0], [20, 0]))).toBe('M0-2l20 0L20 2l-20 0Z');
  });

  it('comes back to where it began, so that no rounding adds up', () => {
    for (const { shape } of [...sectionL4().parts, ...sectionBrim().parts].filter(
      (part) => part.shape.kind === 'outline',
    )) {
      const ends = endsOf(pathOf(shape, FINE));
      expect(ends.at(-1)).toEqual(ends[0]);
    }
  });

  it('draws the line that is reckoned with', () => {
    for (const { of, shape } of [...sectionL4().parts, ...sectionBrim().parts].filter(
      (part) => part.shape.kind === 'outline',
    )) {
      const reckoned = polygonOf(shape).map((point) => placed(point, FINE));
      for (const [x, y] of endsOf(pathOf(shape, FINE))) {
        const nearest = Math.min(...reckoned.map(([px, py]) => Math.hypot(px - x, py - y)));
        // Half a millimetre: one and a half of these units.
        expect(nearest, of).toBeLessThan(1.5);
      }
    }
  });
});

describe('shapes', () => {
  const shapes: Shape[] = [
    oval([30, 5], 20, 10, 30),
    outline([10, 0], [30, 0], [30, 20], [10, 20]),
    polygon([10, 0], [30, 0], [30, 20]),
    tube(6, [10, 0], [20, 10], [40, 10]),
  ];

  it.each(shapes)('are the same shape on the other side, and back again ($kind)', (shape) => {
    const other = boundsOf(mirrored(shape));
    const own = boundsOf(shape);
    expect(other.left).toBeCloseTo(-own.right);
    expect(other.right).toBeCloseTo(-own.left);
    expect([other.low, other.high]).toEqual([expect.closeTo(own.low), expect.closeTo(own.high)]);
    expect(mirrored(mirrored(shape))).toEqual(shape);
  });

  it('hold what lies in them', () => {
    expect(contains(oval([0, 0], 20, 10), [9, 0])).toBe(true);
    expect(contains(oval([0, 0], 20, 10), [0, 9])).toBe(false);
    expect(contains(oval([0, 0], 20, 10, 90), [0, 9])).toBe(true);
    expect(contains(tube(6, [0, 0], [20, 0]), [10, 2.5])).toBe(true);
    expect(contains(tube(6, [0, 0], [20, 0]), [10, 3.5])).toBe(false);
    expect(contains(outline([0, 0], [20, 0], [20, 20], [0, 20]), [1, 1])).toBe(false);
  });

  it('thin out towards the ends where they are sheets', () => {
    const thin = sheet(
      [
        [0, 0],
        [20, 0],
        [40, 0],
        [60, 0],
      ],
      [0, 6, 6, 0],
    );
    expect(contains(thin, [30, 2.5])).toBe(true);
    expect(contains(thin, [4, 2.5])).toBe(false);
  });
});
