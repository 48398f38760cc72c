import { FRONT, type FrontLayer } from '../front.ts';
import type { Point } from '../geometry.ts';
import { contains } from '../outline.ts';
import type { Part } from '../part.ts';
import { isSame } from '../section.ts';
import { structure } from '../structures.ts';
import { PAD } from '../surface.ts';
import { touchesPad } from './touches.ts';

/** A part of the view from the front, with what of its own kind is drawn over it. */
interface Layered {
  readonly part: Part;
  readonly under: readonly Part[];
}

/** A vessel is drawn on a little under the one that it comes from, so that no gap opens: there it is no longer itself. */
const coversOf = (part: Part, later: readonly Part[]): readonly Part[] => {
  const { kind } = structure(part.of);
  if (kind !== 'artery' && kind !== 'vein') return [];
  return later.filter(({ of }) => of !== part.of && structure(of).kind === kind);
};

/** A layer from its front to its back. A bone of the spine has a process on each side, and is one bone. */
const layered = ({ parts }: FrontLayer): readonly Layered[] =>
  parts
    .map((part, at) => ({
      part: structure(part.of).sides === 'one' ? ({ ...part, side: 'middle' } as const) : part,
      under: coversOf(part, parts.slice(at + 1)),
    }))
    .toReversed();

/** The whole view, from its front to its back. */
const FRONT_TO_BACK: readonly Layered[] = FRONT.flatMap(layered);

/** Points all over a pad, from its middle, much closer together than a vessel is wide. */
const SPOTS: readonly Point[] = Array.from({ length: 13 * 17 }, (_, at): Point => [
  (at % 13) / 6 - 1,
  Math.floor(at / 13) / 8 - 1,
])
  .filter(([x, y]) => x * x + y * y <= 1)
  .map(([x, y]) => [(x * PAD.width) / 2, (y * PAD.length) / 2]);

/** Each structure of the view from the front that lies under a pad, once, as it is peeled: from its front to its back. */
export function frontUnder(at: Point): readonly Part[] {
  const found: Part[] = [];
  for (const { part, under } of FRONT_TO_BACK)
    if (
      touchesPad(at, part.shape) &&
      !found.some((other) => isSame(other, part)) &&
      (under.length === 0 || isItself(at, part, under))
    )
      found.push(part);
  return found;
}

/** Whether a vessel lies somewhere under a pad and not under the one that it comes from. */
const isItself = ([x, y]: Point, { shape }: Part, under: readonly Part[]): boolean =>
  SPOTS.some(([dx, dy]) => {
    const spot: Point = [x + dx, y + dy];
    return contains(shape, spot) && !under.some((over) => contains(over.shape, spot));
  });

/** Whether the view from the front, as far as it shows a structure at all, has none of it under a stretched pad. */
export function isElsewhere(part: Part, at: Point, reach: readonly [left: number, right: number]): boolean {
  const shown = FRONT_TO_BACK.filter((other) => isSame(other.part, part));
  return shown.length > 0 && !shown.some(({ part: { shape } }) => touchesPad(at, shape, reach));
}
