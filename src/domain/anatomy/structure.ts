/** What a structure is made of, and so how it is drawn. */
export const STRUCTURE_KINDS = [
  'skin',
  'fat',
  'fascia',
  'peritoneum',
  'ligament',
  'muscle',
  'bone',
  'disc',
  'artery',
  'vein',
  'vessels',
  'nerve',
  'ureter',
  'gut',
  'organ',
] as const;
export type StructureKind = (typeof STRUCTURE_KINDS)[number];

/** Where a structure is found: one on each side, only on one, or in the middle and round both. */
export type Sides = 'pair' | 'right' | 'left' | 'one';

/** One of the fifteen steps from skin to spine; thirteen is the psoas. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15;

/** A part of the body that the course names, whatever view it is drawn in. */
export interface Structure {
  /** Its name for a learner, in small letters, without the side: `psoas`, `vena cava`. */
  readonly name: string;
  /** How it is said, for names a first-year student may not have heard: `SOH-us`. */
  readonly say?: string;
  readonly kind: StructureKind;
  readonly sides: Sides;
  /** Its place among the fifteen steps from skin to spine, for what lies on that way. */
  readonly step?: Step;
  /** Why loading it is a hazard, in one plain sentence; absent where the structure is not one. */
  readonly hazard?: string;
  /** Whether its beat may be felt through a belly. A great vein has none: no pulse does not mean no vessel. */
  readonly pulse: boolean;
  /** What it is and where it lies, in plain sentences. */
  readonly description: string;
  /** How sure the description is; what it rests on is in `structures/sources.ts`. */
  readonly basis: 'well established' | 'supported' | 'contested';
}
