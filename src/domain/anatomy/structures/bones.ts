import type { Structure } from '../structure.ts';

/** The bones, and the discs between them. */
export const BONES = {
  vertebra: {
    name: 'bone of the spine',
    kind: 'bone',
    sides: 'one',
    step: 15,
    hazard: 'Something hard in the depth may be the spine, and the great vessels lie on the front of it.',
    pulse: false,
    description: 'The vertebrae with their bodies in front, and their processes to the sides and behind.',
    basis: 'well established',
  },
  disc: {
    name: 'disc',
    kind: 'disc',
    sides: 'one',
    pulse: false,
    description: 'The cushion between two vertebrae. The psoas holds to it as well.',
    basis: 'well established',
  },
  sacrum: {
    name: 'sacrum',
    say: 'SAY-krum',
    kind: 'bone',
    sides: 'one',
    step: 15,
    pulse: false,
    description: 'The bone below the last lumbar vertebra, between the two hip bones.',
    basis: 'well established',
  },
  'hip-bone': {
    name: 'hip bone',
    kind: 'bone',
    sides: 'pair',
    pulse: false,
    description: 'The wing of the pelvis. Iliacus lines the hollow of its inner side.',
    basis: 'well established',
  },
  'thigh-bone': {
    name: 'thigh bone',
    kind: 'bone',
    sides: 'pair',
    pulse: false,
    description: 'Psoas and iliacus end together on its lesser trochanter.',
    basis: 'well established',
  },
  'last-rib': {
    name: 'last rib',
    kind: 'bone',
    sides: 'pair',
    pulse: false,
    description: 'The twelfth rib. Quadratus lumborum hangs from it.',
    basis: 'well established',
  },
} as const satisfies Record<string, Structure>;
