import type { Structure } from '../structure.ts';

/** The front wall, in its order from the skin inwards, and what covers and lines the inside. */
export const WALL = {
  skin: { name: 'skin', kind: 'skin', sides: 'one', step: 1, pulse: false },
  'fat-under-skin': { name: 'fat under the skin', kind: 'fat', sides: 'one', step: 2, pulse: false },
  'external-oblique': { name: 'external oblique', kind: 'muscle', sides: 'pair', step: 3, pulse: false },
  'internal-oblique': { name: 'internal oblique', kind: 'muscle', sides: 'pair', step: 4, pulse: false },
  'transversus-abdominis': { name: 'transversus abdominis', kind: 'muscle', sides: 'pair', step: 5, pulse: false },
  'transversalis-fascia': { name: 'transversalis fascia', kind: 'fascia', sides: 'one', step: 6, pulse: false },
  'fat-before-peritoneum': { name: 'a little more fat', kind: 'fat', sides: 'one', step: 7, pulse: false },
  'front-peritoneum': { name: 'front peritoneum', kind: 'peritoneum', sides: 'one', step: 8, pulse: false },
  'back-peritoneum': { name: 'back peritoneum', kind: 'peritoneum', sides: 'one', step: 10, pulse: false },
  'fat-behind-peritoneum': { name: 'fat behind the peritoneum', kind: 'fat', sides: 'one', step: 11, pulse: false },
  'rectus-abdominis': { name: 'rectus', kind: 'muscle', sides: 'pair', pulse: false },
  'rectus-sheath': { name: 'sheath of the rectus', kind: 'fascia', sides: 'pair', pulse: false },
  'linea-alba': { name: 'linea alba', kind: 'fascia', sides: 'one', pulse: false },
  'inguinal-ligament': { name: 'inguinal ligament', kind: 'ligament', sides: 'pair', hazard: true, pulse: false },
} as const satisfies Record<string, Structure>;
