import type { Point, Shape } from '../geometry.ts';
import { boundsOf, contains, polygonOf } from '../outline.ts';
import { PAD, padAt } from '../surface.ts';

const [HALF_WIDTH, HALF_LENGTH] = [PAD.width / 2, PAD.length / 2];
/** The rim of a pad, from its middle. */
const RIM = polygonOf(padAt([0, 0]));

/**
 * Whether a pad with its middle at a point and a shape have something in common. With a reach, the pad is stretched so far
 * to the left and to the right.
 */
export function touchesPad(
  [x, y]: Point,
  shape: Shape,
  reach: readonly [left: number, right: number] = [0, 0],
): boolean {
  const [first, last] = [x - reach[0], x + reach[1]];
  const { left, right, low, high } = boundsOf(shape);
  if (left > last + HALF_WIDTH || right < first - HALF_WIDTH) return false;
  if (low > y + HALF_LENGTH || high < y - HALF_LENGTH) return false;
  if (contains(shape, [x, y])) return true;
  for (const [px, py] of polygonOf(shape)) {
    // Only the half of the pad that the point is beyond counts: between the two halves the pad is as wide as it is long.
    const across = (px < first ? px - first : px > last ? px - last : 0) / HALF_WIDTH;
    const along = (py - y) / HALF_LENGTH;
    if (across * across + along * along <= 1) return true;
  }
  return RIM.some(([rx, ry]) => contains(shape, [(rx < 0 ? first : last) + rx, y + ry]));
}
