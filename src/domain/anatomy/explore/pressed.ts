import { nameOf, type Part, type Side } from '../part.ts';
import type { Step, Structure } from '../structure.ts';
import { structure, type StructureId } from '../structures.ts';

/** A structure that a pad would press. */
export interface Pressed {
  readonly of: StructureId;
  /** Which side of the person it is on. */
  readonly side: Side;
  /** Its name with its side, where that says something: `left ureter`. */
  readonly name: string;
  /** Its place among the fifteen steps from skin to spine; absent for what is not on that way. */
  readonly step?: Step;
  /** Why loading it is a hazard; absent where it is not one. */
  readonly hazard?: string;
  /** Whether its beat may be felt. */
  readonly pulse: boolean;
}

/** What is to be said of a part that is pressed. */
export function pressedPart(part: Part): Pressed {
  const { step, hazard, pulse }: Structure = structure(part.of);
  return {
    of: part.of,
    side: part.side,
    name: nameOf(part),
    pulse,
    ...(step && { step }),
    ...(hazard !== undefined && { hazard }),
  };
}
