import type { Structure } from '../structure.ts';

/** The muscle of breathing, and the arch it begins on. */
export const DIAPHRAGM = {
  diaphragm: { name: 'diaphragm', kind: 'muscle', sides: 'one', pulse: false },
  'medial-arcuate-ligament': { name: 'arch over the psoas', kind: 'ligament', sides: 'pair', pulse: false },
} as const satisfies Record<string, Structure>;
