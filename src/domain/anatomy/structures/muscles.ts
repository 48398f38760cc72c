import type { Structure } from '../structure.ts';

/** The muscles beside and behind the spine, and what wraps them. */
export const MUSCLES = {
  'psoas-sheath': { name: 'psoas sheath', kind: 'fascia', sides: 'pair', step: 12, pulse: false },
  psoas: { name: 'psoas', kind: 'muscle', sides: 'pair', step: 13, pulse: false },
  'psoas-minor': { name: 'psoas minor', kind: 'muscle', sides: 'pair', pulse: false },
  iliacus: { name: 'iliacus', kind: 'muscle', sides: 'pair', pulse: false },
  'iliopsoas-tendon': { name: 'iliopsoas tendon', kind: 'ligament', sides: 'pair', hazard: true, pulse: false },
  'quadratus-lumborum': { name: 'quadratus lumborum', kind: 'muscle', sides: 'pair', pulse: false },
  'back-muscles': { name: 'muscles of the back', kind: 'muscle', sides: 'pair', pulse: false },
  'back-fascia': { name: 'fascia of the back', kind: 'fascia', sides: 'pair', pulse: false },
  'gluteal-muscles': { name: 'muscles of the buttock', kind: 'muscle', sides: 'pair', pulse: false },
  crus: { name: 'crus of the diaphragm', kind: 'muscle', sides: 'pair', pulse: false },
} as const satisfies Record<string, Structure>;
