import type { Description } from '../description.ts';
import type { MUSCLES } from '../structures/muscles.ts';

export const MUSCLES_DESCRIBED: Readonly<Record<keyof typeof MUSCLES, Description>> = {
  'psoas-sheath': {
    text: 'The wrapping of the psoas, of one piece with that of iliacus. Blood or pus inside it tracks down towards the groin.',
    basis: 'well established',
    sources: ['posterior-wall-notes'],
  },
  psoas: {
    say: 'SOH-us',
    text: 'A thick muscle beside the spine, from the sides of the vertebrae and discs down over the rim of the pelvis to the thigh bone. It bends the hip.',
    basis: 'well established',
    sources: ['bordoni-2020', 'drugs-com-psoas-major', 'wikimsk-psoas'],
  },
  'psoas-minor': {
    say: 'SOH-us',
    text: 'A slim muscle on the front of the psoas, with a long tendon that stops at the pelvis. Roughly a third to two thirds of people have one, often on one side only.',
    basis: 'well established',
    sources: ['psoas-minor-bulgaria', 'kokati-2022', 'acharya-2024'],
  },
  iliacus: {
    say: 'ih-LY-uh-kus',
    text: 'A fan of muscle in the hollow of the hip bone. It shares a tendon with the psoas.',
    basis: 'well established',
    sources: ['posterior-wall-teaching-sets', 'anatomic-us'],
  },
  'iliopsoas-tendon': {
    say: 'il-ee-oh-SOH-us',
    text: 'The tendon that psoas and iliacus share, down to the lesser trochanter of the thigh bone.',
    hazard: 'It lies behind the vessels and the nerve of the groin, so no one presses there to reach it.',
    basis: 'well established',
    sources: ['drugs-com-psoas-major', 'wikimsk-psoas'],
  },
  'quadratus-lumborum': {
    say: 'kwod-RAY-tus lum-BOR-um',
    text: 'A flat muscle from the last rib to the hip bone, to the side of the psoas and behind it.',
    basis: 'well established',
    sources: ['reviseanatomy-posterior-wall'],
  },
  'back-muscles': {
    text: 'The long muscles that run beside the spine, behind its side processes.',
    basis: 'well established',
    sources: ['moore'],
  },
  'back-fascia': {
    text: 'The tough sheet that wraps the muscles of the back.',
    basis: 'well established',
    sources: ['moore'],
  },
  'gluteal-muscles': {
    text: 'The muscles on the outer face of the hip bone.',
    basis: 'well established',
    sources: ['moore'],
  },
  crus: {
    say: 'kroos',
    text: 'The tendon by which the diaphragm holds to the front of the spine, to about the third lumbar vertebra on the right and the second on the left.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'posterior-wall-slides'],
  },
};
