import { type Frame, pathOf } from '../../../domain/anatomy/drawing.ts';
import { mirrored } from '../../../domain/anatomy/geometry.ts';
import type { Part } from '../../../domain/anatomy/part.ts';
import { structure, type StructureId } from '../../../domain/anatomy/structures.ts';

/** Half a millimetre is one unit, so that whole numbers are fine enough. A figure scales the group back by a half. */
export const HALVES: Frame = { scale: 2, origin: [0, 0] };

/** A shape of the view from the front, as a path. */
export const drawn = (part: Part): string => pathOf(part.shape, HALVES);

/** What is alike on both sides needs to stand in the page only once. */
export function sorted(parts: readonly Part[]): { readonly lefts: readonly Part[]; readonly others: readonly Part[] } {
  const isMirrored = (left: Part, right: Part) =>
    left.of === right.of &&
    left.side === 'left' &&
    right.side === 'right' &&
    drawn(right) === drawn({ ...left, shape: mirrored(left.shape) });
  const lefts = parts.filter((left) => parts.some((right) => isMirrored(left, right)));
  const others = parts.filter((part) => !lefts.some((left) => left === part || isMirrored(left, part)));
  return { lefts, others };
}

/** A path, or the one before that it repeats elsewhere: six vertebrae are one drawing. */
export interface Stamp {
  readonly part: Part;
  readonly d: string;
  /** Which of the stamps it repeats, and how far from it. */
  readonly repeats?: { readonly index: number; readonly dx: number; readonly dy: number };
}

/** Paths of parts, each drawing once. */
export function stamped(parts: readonly Part[]): readonly Stamp[] {
  const all = parts.map((part) => {
    const d = drawn(part);
    const [, x = '', y = '', rest = ''] = /^M(-?\d+) ?(-?\d+)(.*)$/.exec(d) ?? [];
    return { part, d, x: Number(x), y: Number(y), rest };
  });
  return all.map(({ part, d, x, y, rest }, at) => {
    const index = all.findIndex((earlier) => earlier.rest === rest);
    const first = all[index];
    return index < at && first ? { part, d, repeats: { index, dx: x - first.x, dy: y - first.y } } : { part, d };
  });
}

/** Structures whose tissue says less than their name. */
const OWN: Partial<Record<StructureId, string>> = {
  psoas: 'psoas',
  pancreas: 'fat',
  mesentery: 'peritoneum',
};

/** The colour of a structure. A class would not reach what is used a second time; the attribute does. */
export function colourOf(id: StructureId): string {
  const { kind } = structure(id);
  const alike = { ligament: 'fascia', disc: 'fascia', vessels: 'artery', organ: 'muscle' } as const;
  const tissue = OWN[id] ?? (kind in alike ? alike[kind as keyof typeof alike] : kind);
  return `var(--tissue-${tissue})`;
}
