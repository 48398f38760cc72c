import { describe, expect, it } from 'vitest';
import { FRONT_PARTS } from './front.ts';
import { SECTION_HEIGHTS } from './landmarks.ts';
import { boundsOf, polygonOf } from './outline.ts';
import { isSame } from './section.ts';
import { sectionBrim } from './section-brim.ts';
import { sectionL4 } from './section-l4.ts';
import type { StructureId } from './structures.ts';

/** What one drawing may be beside another and still show the same body. */
const NEAR = 10;

const WHERE: readonly (readonly [StructureId, 'l4' | 'brim'])[] = [
  ['aorta', 'l4'],
  ['vena-cava', 'l4'],
  ['psoas', 'l4'],
  ['quadratus-lumborum', 'l4'],
  ['ureter', 'l4'],
  ['gonadal-vessels', 'l4'],
  ['genitofemoral-nerve', 'l4'],
  ['sympathetic-trunk', 'l4'],
  ['ascending-colon', 'l4'],
  ['descending-colon', 'l4'],
  ['psoas', 'brim'],
  ['iliacus', 'brim'],
  ['external-iliac-artery', 'brim'],
  ['ureter', 'brim'],
  ['gonadal-vessels', 'brim'],
  ['genitofemoral-nerve', 'brim'],
  ['femoral-nerve', 'brim'],
  ['lateral-femoral-cutaneous-nerve', 'brim'],
  ['caecum', 'brim'],
];

describe('the views of the model', () => {
  it.each(WHERE)('have %s in one place, seen from the front and cut across at %s', (of, level) => {
    const cut = (level === 'l4' ? sectionL4() : sectionBrim()).parts.filter((part) => part.of === of);
    expect(cut.length).toBeGreaterThan(0);
    for (const part of cut) {
      const { left, right } = boundsOf(part.shape);
      const front = FRONT_PARTS.filter((found) => isSame(found, part)).flatMap(({ shape }) =>
        crossings(polygonOf(shape), SECTION_HEIGHTS[level]),
      );
      expect(front.length).toBeGreaterThan(1);
      const middle = (Math.min(...front) + Math.max(...front)) / 2;
      expect(Math.abs(middle - (left + right) / 2)).toBeLessThan(NEAR);
    }
  });
});

/** Every x at which an outline crosses a height. */
function crossings(points: ReturnType<typeof polygonOf>, height: number): number[] {
  return points.flatMap(([bx, by], at) => {
    const [ax, ay] = points.at(at - 1)!;
    return ay > height !== by > height ? [ax + ((bx - ax) * (height - ay)) / (by - ay)] : [];
  });
}
