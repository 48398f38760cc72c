import { FRONT } from '../front.ts';
import { across, type Point, polygon, type Shape } from '../geometry.ts';
import { RECTUS_EDGE } from '../landmarks.ts';
import { LAYERS } from '../layers.ts';
import { boundsOf, contains, courseOf, polygonOf } from '../outline.ts';
import type { Part, Side } from '../part.ts';
import { isSame } from '../section.ts';
import { structure, type StructureId } from '../structures.ts';
import { KEEP_OUT, padAt } from '../surface.ts';

/** Whether a pad and a shape have something in common: some of one's edge lies in the other. */
function touches(pad: Shape, shape: Shape): boolean {
  const [a, b] = [boundsOf(pad), boundsOf(shape)];
  if (a.left > b.right || b.left > a.right || a.low > b.high || b.low > a.high) return false;
  return (
    polygonOf(pad).some((point) => contains(shape, point)) || polygonOf(shape).some((point) => contains(pad, point))
  );
}

const EDGE = courseOf(RECTUS_EDGE);
const BETWEEN_EDGES = polygon(...EDGE, ...EDGE.map(across).reverse());

/** What makes up some of the fifteen steps. */
const layers = (first: number, last: number): readonly StructureId[] =>
  LAYERS.filter(({ step }) => step >= first && step <= last).flatMap(({ structures }) => structures);

/** The wall under a pad. Below the ligament there is none: only skin and fat lie in front of the vessels. */
function wallUnder(pad: Shape): readonly StructureId[] {
  const points = polygonOf(pad);
  if (points.every((point) => KEEP_OUT.groin.shapes.some((shape) => contains(shape, point)))) return layers(1, 2);
  const inside = points.map((point) => contains(BETWEEN_EDGES, point));
  return [
    ...layers(1, 2),
    ...(inside.includes(false) ? layers(3, 5) : []),
    ...(inside.includes(true) ? (['rectus-sheath', 'rectus-abdominis'] as const) : []),
    ...layers(6, 8),
    'omentum',
  ];
}

/**
 * What a pad would press where no slice is near, from the view from the front: the wall, then each layer of that view as it
 * is peeled, from its front to its back.
 */
export function seenFromFront(at: Point, side: Side): readonly Part[] {
  const pad = padAt(at);
  const wall = wallUnder(pad).map((of): Part => ({
    of,
    side: structure(of).sides === 'pair' ? side : 'middle',
    shape: pad,
  }));
  const found = FRONT.flatMap(({ parts }) => parts.toReversed().filter(({ shape }) => touches(pad, shape)));
  return [...wall, ...found].filter((part, index, all) => all.findIndex((other) => isSame(other, part)) === index);
}
