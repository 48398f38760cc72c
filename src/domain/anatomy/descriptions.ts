import type { Description } from './description.ts';
import { BONES_DESCRIBED } from './descriptions/bones.ts';
import { DIAPHRAGM_DESCRIBED } from './descriptions/diaphragm.ts';
import { GUT_DESCRIBED } from './descriptions/gut.ts';
import { MUSCLES_DESCRIBED } from './descriptions/muscles.ts';
import { NERVES_DESCRIBED } from './descriptions/nerves.ts';
import { VESSELS_DESCRIBED } from './descriptions/vessels.ts';
import { WALL_DESCRIBED } from './descriptions/wall.ts';
import type { StructureId } from './structures.ts';

/** What is told of every structure. */
export const DESCRIPTIONS: Readonly<Record<StructureId, Description>> = {
  ...WALL_DESCRIBED,
  ...GUT_DESCRIBED,
  ...VESSELS_DESCRIBED,
  ...NERVES_DESCRIBED,
  ...MUSCLES_DESCRIBED,
  ...DIAPHRAGM_DESCRIBED,
  ...BONES_DESCRIBED,
};
