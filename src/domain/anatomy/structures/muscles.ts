import type { Structure } from '../structure.ts';

/** The muscles beside and behind the spine, and what wraps them. */
export const MUSCLES = {
  'psoas-sheath': {
    name: 'psoas sheath',
    kind: 'fascia',
    sides: 'pair',
    step: 12,
    pulse: false,
    description:
      'The wrapping of the psoas, of one piece with that of iliacus. Blood or pus inside it tracks down towards the groin.',
    basis: 'well established',
  },
  psoas: {
    name: 'psoas',
    say: 'SOH-us',
    kind: 'muscle',
    sides: 'pair',
    step: 13,
    pulse: false,
    description:
      'A thick muscle beside the spine, from the sides of the vertebrae and discs down over the rim of the pelvis to the thigh bone. It bends the hip.',
    basis: 'well established',
  },
  'psoas-minor': {
    name: 'psoas minor',
    say: 'SOH-us',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description:
      'A slim muscle on the front of the psoas, with a long tendon that stops at the pelvis. Roughly a third to two thirds of people have one, often on one side only.',
    basis: 'well established',
  },
  iliacus: {
    name: 'iliacus',
    say: 'ih-LY-uh-kus',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description: 'A fan of muscle in the hollow of the hip bone. It shares a tendon with the psoas.',
    basis: 'well established',
  },
  'iliopsoas-tendon': {
    name: 'iliopsoas tendon',
    say: 'il-ee-oh-SOH-us',
    kind: 'ligament',
    sides: 'pair',
    hazard: 'It lies behind the vessels and the nerve of the groin, so no one presses there to reach it.',
    pulse: false,
    description: 'The tendon that psoas and iliacus share, down to the lesser trochanter of the thigh bone.',
    basis: 'well established',
  },
  'quadratus-lumborum': {
    name: 'quadratus lumborum',
    say: 'kwod-RAY-tus lum-BOR-um',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description: 'A flat muscle from the last rib to the hip bone, to the side of the psoas and behind it.',
    basis: 'well established',
  },
  'back-muscles': {
    name: 'muscles of the back',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description: 'The long muscles that run beside the spine, behind its side processes.',
    basis: 'well established',
  },
  'back-fascia': {
    name: 'fascia of the back',
    kind: 'fascia',
    sides: 'pair',
    pulse: false,
    description: 'The tough sheet that wraps the muscles of the back.',
    basis: 'well established',
  },
  'gluteal-muscles': {
    name: 'muscles of the buttock',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description: 'The muscles on the outer face of the hip bone.',
    basis: 'well established',
  },
  crus: {
    name: 'crus of the diaphragm',
    say: 'kroos',
    kind: 'muscle',
    sides: 'pair',
    pulse: false,
    description:
      'The tendon by which the diaphragm holds to the front of the spine, to about the third lumbar vertebra on the right and the second on the left.',
    basis: 'well established',
  },
} as const satisfies Record<string, Structure>;
