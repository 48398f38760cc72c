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

/** A part of the body that the course names, whatever view it is drawn in. What is told of it is in `descriptions.ts`. */
export interface Structure {
  /** Its name for a learner, in small letters, without the side: `psoas`, `vena cava`. */
  readonly name: string;
  readonly kind: StructureKind;
  readonly sides: Sides;
  /** Its place among the fifteen steps from skin to spine, for what lies on that way. */
  readonly step?: Step;
  /** Present where loading it is a hazard; its description says why. */
  readonly hazard?: true;
  /** Whether its beat may be felt through a belly. A great vein has none: no pulse does not mean no vessel. */
  readonly pulse: boolean;
}
