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
  /** Present where loading it is a hazard. */
  readonly hazard?: true;
  /** Whether its beat may be felt. */
  readonly pulse: boolean;
}

/** One for each structure and side. */
const made = new Map<string, Pressed>();

/** What is to be said of a part that is pressed: for one structure on one side always the same object. */
export function pressedPart(part: Part): Pressed {
  const key = `${part.of} ${part.side}`;
  const known = made.get(key);
  if (known) return known;
  const { step, hazard, pulse }: Structure = structure(part.of);
  const pressed: Pressed = {
    of: part.of,
    side: part.side,
    name: nameOf(part),
    pulse,
    ...(step && { step }),
    ...(hazard && { hazard }),
  };
  made.set(key, pressed);
  return pressed;
}

let last: readonly Pressed[] = [];

/**
 * The same of many parts. A list like the one before is that very object, so that whoever shows it sees at once that
 * nothing has changed: under a hand that moves, most do not.
 */
export function pressedParts(parts: readonly Part[]): readonly Pressed[] {
  const list = parts.map(pressedPart);
  if (list.length !== last.length || list.some((each, at) => each !== last[at])) last = list;
  return last;
}
