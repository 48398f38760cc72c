import type { Point } from '../geometry.ts';
import type { Part } from '../part.ts';
import { isSame } from '../section.ts';
import type { StructureKind } from '../structure.ts';
import { structure } from '../structures.ts';
import { inOrder, withPart } from './order.ts';
import { metBy, type PressPath } from './path.ts';
import { frontUnder, isElsewhere } from './front-under.ts';

/** What keeps its place in the body, and runs up and down in it: at another height than the slice's it lies elsewhere. */
const RUNNING: readonly StructureKind[] = ['artery', 'vein', 'vessels', 'nerve', 'ureter'];
const KEPT: readonly StructureKind[] = [...RUNNING, 'bone', 'disc', 'ligament'];

const isOf = (kinds: readonly StructureKind[], { of }: Part): boolean => kinds.includes(structure(of).kind);
const isSpine = ({ of }: Part): boolean => of === 'vertebra' || of === 'disc';

/** How far apart one structure may be drawn in the two views. */
const SLACK = 8;

/**
 * What a pad would press where a slice stands for the place: what the press meets in the slice, mended by the view from the
 * front wherever the slice is cut higher or lower than the pad lies. What runs through the body counts only where that view
 * has it under the press, and whatever that view has under the pad counts too. Nothing comes behind the bone that stops it.
 */
export function inBothViews(at: Point, path: PressPath): readonly Part[] {
  const [from, to] = [path.middle[0]![0], path.middle.at(-1)![0]];
  const reach = [Math.max(0, from - to) + SLACK, Math.max(0, to - from) + SLACK] as const;
  const front = frontUnder(at).filter((part) => isOf(KEPT, part));
  // The top of the sacrum is cut by the lower slice; further up the spine takes its place.
  const gone = front.some(isSpine) && !front.some(({ of }) => of === 'sacrum');
  const met = metBy(path)
    .map(({ part }) => part)
    .filter((part) => !(isOf(RUNNING, part) && isElsewhere(part, at, reach)) && !(gone && part.of === 'sacrum'));
  const missing = front.filter((part) => !met.some((other) => isSame(other, part)));
  return inOrder(
    missing.reduce((all, part) => withPart(all, part), met as readonly Part[]),
    at,
  );
}
