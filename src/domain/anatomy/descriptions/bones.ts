import type { Description } from '../description.ts';
import type { BONES } from '../structures/bones.ts';

export const BONES_DESCRIBED: Readonly<Record<keyof typeof BONES, Description>> = {
  vertebra: {
    text: 'The vertebrae with their bodies in front, and their processes to the sides and behind.',
    hazard: 'Something hard in the depth may be the spine, and the great vessels lie on the front of it.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  disc: {
    text: 'The cushion between two vertebrae. The psoas holds to it as well.',
    basis: 'well established',
    sources: ['drugs-com-psoas-major', 'wikimsk-psoas'],
  },
  sacrum: {
    say: 'SAY-krum',
    text: 'The bone below the last lumbar vertebra, between the two hip bones.',
    basis: 'well established',
    sources: ['moore'],
  },
  'hip-bone': {
    text: 'The wing of the pelvis. Iliacus lines the hollow of its inner side.',
    basis: 'well established',
    sources: ['moore', 'posterior-wall-teaching-sets'],
  },
  'thigh-bone': {
    text: 'Psoas and iliacus end together on its lesser trochanter.',
    basis: 'well established',
    sources: ['drugs-com-psoas-major', 'wikimsk-psoas'],
  },
  'last-rib': {
    text: 'The twelfth rib. Quadratus lumborum hangs from it.',
    basis: 'well established',
    sources: ['reviseanatomy-posterior-wall'],
  },
};
