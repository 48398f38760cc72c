import type { Structure } from '../structure.ts';

/** The bones, and the discs between them. */
export const BONES = {
  vertebra: { name: 'bone of the spine', kind: 'bone', sides: 'one', step: 15, hazard: true, pulse: false },
  disc: { name: 'disc', kind: 'disc', sides: 'one', pulse: false },
  sacrum: { name: 'sacrum', kind: 'bone', sides: 'one', step: 15, pulse: false },
  'hip-bone': { name: 'hip bone', kind: 'bone', sides: 'pair', pulse: false },
  'thigh-bone': { name: 'thigh bone', kind: 'bone', sides: 'pair', pulse: false },
  'last-rib': { name: 'last rib', kind: 'bone', sides: 'pair', pulse: false },
} as const satisfies Record<string, Structure>;
