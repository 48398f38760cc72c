import type { Structure } from '../structure.ts';

/** The muscle of breathing, and the arch it begins on. */
export const DIAPHRAGM = {
  diaphragm: {
    name: 'diaphragm',
    say: 'DY-uh-fram',
    kind: 'muscle',
    sides: 'one',
    pulse: false,
    description: 'The muscle of breathing. Some of its fibres rise from the arch over the top of the psoas.',
    basis: 'well established',
  },
  'medial-arcuate-ligament': {
    name: 'arch over the psoas',
    kind: 'ligament',
    sides: 'pair',
    pulse: false,
    description:
      'The medial arcuate ligament, a thickened band of the psoas fascia. The top of the psoas passes behind it.',
    basis: 'well established',
  },
} as const satisfies Record<string, Structure>;
