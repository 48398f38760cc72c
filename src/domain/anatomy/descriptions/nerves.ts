import type { Description } from '../description.ts';
import type { NERVES } from '../structures/nerves.ts';

export const NERVES_DESCRIBED: Readonly<Record<keyof typeof NERVES, Description>> = {
  'lumbar-plexus': {
    say: 'PLEK-sus',
    text: 'A web of nerves inside the back part of the psoas, bound for the lower belly wall, groin and thigh.',
    hazard: 'Nerves of the belly wall, groin and thigh lie inside the muscle.',
    basis: 'well established',
    sources: ['downstate-lab-40', 'lumbar-sacral-plexuses'],
  },
  'genitofemoral-nerve': {
    say: 'JEN-it-oh-FEM-uh-rul',
    text: 'It comes out through the front of the psoas and runs down on it.',
    hazard: 'It is the nerve most directly under a finger; irritated, it is felt in the groin and upper thigh.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'downstate-lab-40', 'bluelink-pelvis'],
  },
  'femoral-nerve': {
    say: 'FEM-uh-rul',
    text: 'It leaves the outer border of the psoas and runs in the groove between psoas and iliacus.',
    hazard: 'Irritated, it is felt as numbness of the front thigh and a weak knee.',
    basis: 'well established',
    sources: ['downstate-lab-40'],
  },
  'lateral-femoral-cutaneous-nerve': {
    say: 'kew-TAY-nee-us',
    text: 'It crosses iliacus towards the front hip point and passes under the inguinal ligament close by it.',
    hazard: 'Pressed on, it can make the outer thigh burn or go numb; belts are a known cause.',
    basis: 'well established',
    sources: ['meralgia-pages'],
  },
  'ilioinguinal-nerves': {
    text: 'Two nerves that leave the outer border of the psoas high up, bound for the skin above the pubic bone and of the groin.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'downstate-lab-40'],
  },
  'obturator-nerve': {
    say: 'OB-tyoo-ray-ter',
    text: 'It leaves the inner border of the psoas and goes into the pelvis.',
    hazard: 'Irritated, it is felt in the inner thigh.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'downstate-lab-40'],
  },
  'lumbosacral-trunk': {
    text: 'Nerves from the low back that leave the inner border of the psoas and go down into the pelvis.',
    basis: 'well established',
    sources: ['posterior-wall-notes', 'downstate-lab-40'],
  },
  'sympathetic-trunk': {
    text: 'A chain of nerve knots on the vertebrae, along the inner edge of the psoas. It is not in the muscle.',
    basis: 'well established',
    sources: ['posterior-wall-notes'],
  },
  'vertebral-canal': {
    text: 'The canal through the vertebrae, with the nerve roots of the legs and the pelvis in it.',
    basis: 'well established',
    sources: ['moore'],
  },
};
