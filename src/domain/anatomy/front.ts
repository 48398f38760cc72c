import { FRONT_BONES } from './front/bones.ts';
import { FRONT_LARGE_BOWEL, FRONT_LOOPS } from './front/gut.ts';
import { FRONT_MUSCLES } from './front/muscles.ts';
import { FRONT_NERVES } from './front/nerves.ts';
import { FRONT_KIDNEYS, FRONT_UPPER } from './front/organs.ts';
import { FRONT_ARTERIES, FRONT_URETERS, FRONT_VEINS } from './front/vessels.ts';
import type { Part } from './part.ts';

/** What is lifted off in one go when the view from the front is peeled. */
export interface FrontLayer {
  readonly id: string;
  /** What it holds, for a learner: `loops of bowel`. */
  readonly name: string;
  /** From the back of the picture to its front. */
  readonly parts: readonly Part[];
}

/**
 * The view from the front, from the lowest chest vertebra to the top of the thigh, in the order in which it is peeled:
 * the first layer comes off first. The belly wall and the omentum lie in front of all of it.
 */
export const FRONT = [
  { id: 'loops', name: 'loops of bowel', parts: FRONT_LOOPS },
  { id: 'large-bowel', name: 'large bowel', parts: FRONT_LARGE_BOWEL },
  { id: 'upper', name: 'duodenum and pancreas', parts: FRONT_UPPER },
  { id: 'kidneys', name: 'kidneys and ureters', parts: [...FRONT_KIDNEYS, ...FRONT_URETERS] },
  { id: 'vessels', name: 'great vessels', parts: [...FRONT_VEINS, ...FRONT_ARTERIES] },
  { id: 'nerves', name: 'nerves', parts: FRONT_NERVES },
  { id: 'muscles', name: 'muscles', parts: FRONT_MUSCLES },
  { id: 'bones', name: 'bones', parts: FRONT_BONES },
] as const satisfies readonly FrontLayer[];

/** The id of a layer of the view from the front. */
export type FrontLayerId = (typeof FRONT)[number]['id'];

/** Everything in the view from the front, from the back of the picture to its front. */
export const FRONT_PARTS: readonly Part[] = FRONT.toReversed().flatMap(({ parts }) => parts);
