import type { Structure } from '../structure.ts';

/** The nerves in the psoas, those that leave it, and those that only pass by. */
export const NERVES = {
  'lumbar-plexus': { name: 'lumbar plexus', kind: 'nerve', sides: 'pair', step: 14, hazard: true, pulse: false },
  'genitofemoral-nerve': {
    name: 'genitofemoral nerve',
    kind: 'nerve',
    sides: 'pair',
    step: 11,
    hazard: true,
    pulse: false,
  },
  'femoral-nerve': { name: 'femoral nerve', kind: 'nerve', sides: 'pair', hazard: true, pulse: false },
  'lateral-femoral-cutaneous-nerve': {
    name: 'lateral femoral cutaneous nerve',
    kind: 'nerve',
    sides: 'pair',
    hazard: true,
    pulse: false,
  },
  'ilioinguinal-nerves': {
    name: 'iliohypogastric and ilioinguinal nerves',
    kind: 'nerve',
    sides: 'pair',
    pulse: false,
  },
  'obturator-nerve': { name: 'obturator nerve', kind: 'nerve', sides: 'pair', hazard: true, pulse: false },
  'lumbosacral-trunk': { name: 'lumbosacral trunk', kind: 'nerve', sides: 'pair', pulse: false },
  'sympathetic-trunk': { name: 'sympathetic trunk', kind: 'nerve', sides: 'pair', pulse: false },
  'vertebral-canal': { name: 'vertebral canal', kind: 'nerve', sides: 'one', pulse: false },
} as const satisfies Record<string, Structure>;
