import { mirrored, type Shape } from './geometry.ts';
import { structure, type StructureId } from './structures.ts';

/** Which side of the person a drawn part is on. */
export type Side = 'right' | 'left' | 'middle';

/** One shape of one structure in a view. Views list their parts from the back of the picture to its front. */
export interface Part {
  readonly of: StructureId;
  readonly side: Side;
  readonly shape: Shape;
}

/** A part in the middle, or round both sides. */
export const middle = (of: StructureId, shape: Shape): Part => ({ of, side: 'middle', shape });

/** A part on one side only. */
export const oneSided = (of: StructureId, side: 'right' | 'left', shape: Shape): Part => ({ of, side, shape });

/** A structure on both sides, from its shape on the left. */
export const bothSides = (of: StructureId, left: Shape): readonly Part[] => [
  { of, side: 'left', shape: left },
  { of, side: 'right', shape: mirrored(left) },
];

/** A part's name with its side, where the side says something: `left ureter`, `aorta`. */
export function nameOf({ of, side }: Part): string {
  const { name, sides } = structure(of);
  return sides === 'pair' && side !== 'middle' ? `${side} ${name}` : name;
}
