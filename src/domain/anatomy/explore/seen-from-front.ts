import { FRONT } from '../front.ts';
import type { Point } from '../geometry.ts';
import { contains, polygonOf } from '../outline.ts';
import { middle, type Part } from '../part.ts';
import { isSame } from '../section.ts';
import { KEEP_OUT, padAt } from '../surface.ts';

/** What lies in front of everything in the view from the front, skin first. */
const WALL = ['skin', 'fat-under-skin'] as const;

/** Points all over a pad, close enough together that no vessel or nerve slips through. */
function pointsUnder([x, y]: Point): readonly Point[] {
  const rim = polygonOf(padAt([x, y]));
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) =>
    rim.map(([rx, ry]): Point => [x + (rx - x) * share, y + (ry - y) * share]),
  );
}

/**
 * What a pad would press where no slice is near, from the view from the front: the wall, then each layer of that view as it
 * is peeled. The groin has no belly wall in front of its vessels; elsewhere the omentum hangs behind the wall.
 */
export function seenFromFront(at: Point): readonly Part[] {
  const points = pointsUnder(at);
  const inGroin = points.some((point) => KEEP_OUT.groin.shapes.some((shape) => contains(shape, point)));
  const wall = [...WALL, ...(inGroin ? [] : (['front-peritoneum', 'omentum'] as const))].map((of) => ({
    ...middle(of, padAt(at)),
  }));
  const found = FRONT.flatMap(({ parts }) =>
    parts.toReversed().filter(({ shape }) => points.some((point) => contains(shape, point))),
  );
  return [...wall, ...found].filter((part, index, all) => all.findIndex((other) => isSame(other, part)) === index);
}
