import type { Point } from '../geometry.ts';
import { contains } from '../outline.ts';
import { SKIN } from '../surface.ts';

/** Ways to move a pad. The person's right is on the left of the picture, so an arrow to the left moves it to their right. */
export type Direction = 'up' | 'down' | 'to-right' | 'to-left';

const STEPS: Readonly<Record<Direction, Point>> = { up: [0, 1], down: [0, -1], 'to-right': [-1, 0], 'to-left': [1, 0] };

/** The part of the map a pad may stand on: from below the breastbone to the top of the thighs. */
const [LOW, HIGH, FAR] = [-125, 165, 140];

/** Whether the middle of a pad may stand at a point. */
export const isOnBelly = (point: Point): boolean =>
  point[1] >= LOW && point[1] <= HIGH && Math.abs(point[0]) <= FAR && contains(SKIN, point);

/** A pad moved one step; at the edge of the belly as far as it goes. */
export function moved([x, y]: Point, direction: Direction, step = 5): Point {
  const [dx, dy] = STEPS[direction];
  for (let by = step; by > 0; by -= 1) {
    const to: Point = [x + dx * by, y + dy * by];
    if (isOnBelly(to)) return to;
  }
  return [x, y];
}

/** The point itself where it is on the belly, else one at its height, or the nearest height, that is. */
export function keptOnBelly([x, y]: Point): Point {
  if (isOnBelly([x, y])) return [x, y];
  const height = Math.min(HIGH, Math.max(LOW, y));
  const side = Math.sign(x);
  for (let far = Math.min(FAR, Math.abs(x)); far > 0; far -= 1)
    if (isOnBelly([side * far, height])) return [side * far, height];
  return [0, height];
}
