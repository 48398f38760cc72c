import type { Point } from '../geometry.ts';
import type { Part } from '../part.ts';
import type { Structure, StructureKind } from '../structure.ts';
import { structure } from '../structures.ts';
import { restsOnBone, touchesShallowBone } from './shallow-bone.ts';

/** How far back kinds of structures lie that are none of the fifteen steps, or lie within one of them, as a step. */
const DEPTHS: Partial<Record<StructureKind, number>> = {
  gut: 9,
  organ: 11,
  ureter: 11.1,
  artery: 11.2,
  vessels: 11.2,
  vein: 11.3,
  nerve: 11.4,
  muscle: 13,
  // A disc stands a little in front of the bones above and below it.
  disc: 14.9,
  bone: 15,
};

/** Structures that lie elsewhere than others of their kind. */
const OWN_DEPTHS: Partial<Record<Part['of'], number>> = {
  'rectus-abdominis': 3,
  'rectus-sheath': 3,
  'linea-alba': 3,
  // The lower rim of the external oblique: nerve, artery and vein pass behind it.
  'inguinal-ligament': 3,
  // The apron hangs in front of the bowel, and the mesentery holds the loops from behind, though a slice shows it between.
  omentum: 8.5,
  mesentery: 9.5,
  // It rises between the wall and its lining.
  bladder: 7.5,
  'genitofemoral-nerve': 11.4,
  ureter: 11.1,
  'gonadal-vessels': 11.1,
  // From above downwards, where a pad lies on more than one bone.
  sacrum: 15.1,
  'hip-bone': 15.2,
};

/** How far back a structure lies: its step among the fifteen, or one between two of them. */
export function depthOf({ of }: Pick<Part, 'of'>): number {
  const { kind, step }: Structure = structure(of);
  return OWN_DEPTHS[of] ?? step ?? DEPTHS[kind] ?? 9;
}

/** A list from skin to bone with one more part: before the first that lies further back. */
export function withPart(list: readonly Part[], part: Part, depth = depthOf(part)): readonly Part[] {
  const at = list.findIndex((other) => depthOf(other) > depth);
  return at < 0 ? [...list, part] : [...list.slice(0, at), part, ...list.slice(at)];
}

/** Between the fat under the skin and the wall. */
const UNDER_FAT = 2.5;

/** What fills gaps in a slice, or lies in another layer of the view from the front than of the body. */
const MOVED: readonly Part['of'][] = ['omentum', 'mesentery', 'inguinal-ligament'];

/** A list from skin to bone with what a view gives in another order than a press meets it put in its place. */
export function inOrder(list: readonly Part[], at: Point): readonly Part[] {
  const isMoved = ({ of }: Part): boolean => MOVED.includes(of);
  const bones = touchesShallowBone(at) && !restsOnBone(at) ? list.filter(({ of }) => of === 'hip-bone') : [];
  const rest = list.filter((part) => !isMoved(part) && !bones.includes(part));
  const placed = list.filter(isMoved).reduce<readonly Part[]>((all, part) => withPart(all, part), rest);
  return bones.reduce<readonly Part[]>((all, part) => withPart(all, part, UNDER_FAT), placed);
}
