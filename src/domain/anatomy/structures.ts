import { BONES } from './structures/bones.ts';
import { DIAPHRAGM } from './structures/diaphragm.ts';
import { GUT } from './structures/gut.ts';
import { MUSCLES } from './structures/muscles.ts';
import { NERVES } from './structures/nerves.ts';
import { VESSELS } from './structures/vessels.ts';
import { WALL } from './structures/wall.ts';
import type { Structure } from './structure.ts';

/** Every structure that the course names, by an id that never changes. */
export const STRUCTURES = { ...WALL, ...GUT, ...VESSELS, ...NERVES, ...MUSCLES, ...DIAPHRAGM, ...BONES };

/** The id of a structure: `vena-cava`. */
export type StructureId = keyof typeof STRUCTURES;

/** All ids, in the order of the files. */
export const STRUCTURE_IDS = Object.keys(STRUCTURES) as readonly StructureId[];

/** What is known about a structure, whatever view shows it. */
export const structure = (id: StructureId): Structure => STRUCTURES[id];
