import { structure, STRUCTURE_IDS, type StructureId } from './structures.ts';
import type { Step } from './structure.ts';

/** The four stretches of the way from the skin to the spine. */
export const STRETCHES = ['front wall', 'inside the belly', 'back wall', 'muscle'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** One of the fifteen steps on the way from the skin to the spine, outside the rectus, at or just below the navel. */
export interface Layer {
  readonly step: Step;
  /** Its name among the fifteen, for a learner. */
  readonly name: string;
  readonly stretch: Stretch;
  /** What makes up the layer, and what it holds. */
  readonly structures: readonly StructureId[];
}

/** Steps that have no structure of their own name, or a longer one here. */
const NAMES: Partial<Record<Step, string>> = {
  5: 'transversus',
  9: 'gut and its folds',
  11: 'fat again',
  14: 'nerves inside it',
};

const stretchOf = (step: Step): Stretch =>
  step <= 8 ? 'front wall' : step === 9 ? 'inside the belly' : step <= 12 ? 'back wall' : 'muscle';

const made = (step: Step): Layer => {
  const structures = STRUCTURE_IDS.filter((id) => structure(id).step === step);
  return { step, name: NAMES[step] ?? structure(structures[0]!).name, stretch: stretchOf(step), structures };
};

/** The fifteen steps in their order. Twelve layers lie between a fingertip and the psoas, the thirteenth. */
export const LAYERS: readonly Layer[] = ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const).map(made);

/** Where the psoas stands among them. */
export const PSOAS_STEP = 13;
