import { across, oval, type Point, polygon } from '../geometry.ts';
import { RECTUS_EDGE } from '../landmarks.ts';
import { LAYERS } from '../layers.ts';
import { contains, courseOf, polygonOf } from '../outline.ts';
import { middle, type Part, type Side } from '../part.ts';
import { isSame } from '../section.ts';
import type { StructureKind } from '../structure.ts';
import { structure, type StructureId } from '../structures.ts';
import { KEEP_OUT, padAt } from '../surface.ts';
import { frontUnder } from './front-under.ts';
import { inOrder, withPart } from './order.ts';
import { restsOnBone } from './shallow-bone.ts';
import { touchesPad } from './touches.ts';

const EDGE = courseOf(RECTUS_EDGE);
/** From edge to edge, and on down in front of the pubic bone. */
const BETWEEN_EDGES = polygon(...EDGE, [30, -140], [-30, -140], ...EDGE.map(across).reverse());

/** What makes up some of the fifteen steps. */
const layers = (first: number, last: number): readonly StructureId[] =>
  LAYERS.filter(({ step }) => step >= first && step <= last).flatMap(({ structures }) => structures);

/** The wall under a pad. Below the ligament there is none: only skin and fat lie in front of the vessels. */
function wallUnder(at: Point): readonly StructureId[] {
  const points = polygonOf(padAt(at));
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
 * Where a bladder that is not empty rises from behind the pubic bone. No view draws it: in a person who has just emptied it
 * there is nothing to see, so it is named in words alone.
 */
const BLADDER: Part = middle('bladder', oval([0, -92], 60, 44));

/** What of the view from the front counts beside a bone that the pad rests on. */
const BESIDE_BONE: readonly StructureKind[] = ['artery', 'vein', 'vessels', 'nerve', 'ligament'];

/**
 * What a pad would press where no slice stands for the place, from the view from the front: the wall, then each layer of
 * that view as it is peeled, from its front to its back. On bone right under the skin the press ends.
 */
export function seenFromFront(at: Point, side: Side): readonly Part[] {
  const shape = padAt(at);
  const wall = wallUnder(at).map((of): Part => ({
    of,
    side: structure(of).sides === 'pair' ? side : 'middle',
    shape,
  }));
  const found = frontUnder(at);
  const list = restsOnBone(at)
    ? [
        ...wall.slice(0, 2),
        ...found.filter(({ of }) => BESIDE_BONE.includes(structure(of).kind)),
        ...found.filter(({ of }) => of === 'hip-bone'),
      ]
    : [...wall, ...found.filter((part) => !wall.some((other) => isSame(other, part)))];
  const isOverBladder = !restsOnBone(at) && touchesPad(at, BLADDER.shape);
  return inOrder(isOverBladder ? withPart(list, BLADDER) : list, at);
}
