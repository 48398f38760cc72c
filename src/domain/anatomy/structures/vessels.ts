import type { Structure } from '../structure.ts';

/** The great vessels with their branches, and the ureter, which runs with them. */
export const VESSELS = {
  aorta: { name: 'aorta', kind: 'artery', sides: 'one', hazard: true, pulse: true },
  'vena-cava': { name: 'vena cava', kind: 'vein', sides: 'one', hazard: true, pulse: false },
  'common-iliac-artery': { name: 'common iliac artery', kind: 'artery', sides: 'pair', hazard: true, pulse: true },
  'common-iliac-vein': { name: 'common iliac vein', kind: 'vein', sides: 'pair', hazard: true, pulse: false },
  'external-iliac-artery': { name: 'external iliac artery', kind: 'artery', sides: 'pair', hazard: true, pulse: true },
  'external-iliac-vein': { name: 'external iliac vein', kind: 'vein', sides: 'pair', hazard: true, pulse: false },
  'internal-iliac-vessels': {
    name: 'internal iliac vessels',
    kind: 'vessels',
    sides: 'pair',
    hazard: true,
    pulse: false,
  },
  'femoral-artery': { name: 'femoral artery', kind: 'artery', sides: 'pair', hazard: true, pulse: true },
  'femoral-vein': { name: 'femoral vein', kind: 'vein', sides: 'pair', hazard: true, pulse: false },
  'inferior-epigastric-vessels': {
    name: 'inferior epigastric vessels',
    kind: 'vessels',
    sides: 'pair',
    hazard: true,
    pulse: false,
  },
  'gonadal-vessels': { name: 'gonadal vessels', kind: 'vessels', sides: 'pair', step: 11, hazard: true, pulse: false },
  'deep-circumflex-iliac-vessels': {
    name: 'deep circumflex iliac vessels',
    kind: 'vessels',
    sides: 'pair',
    hazard: true,
    pulse: false,
  },
  ureter: { name: 'ureter', kind: 'ureter', sides: 'pair', step: 11, hazard: true, pulse: false },
} as const satisfies Record<string, Structure>;
