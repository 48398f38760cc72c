import type { Description } from '../description.ts';
import type { WALL } from '../structures/wall.ts';

export const WALL_DESCRIBED: Readonly<Record<keyof typeof WALL, Description>> = {
  skin: {
    text: 'All that a hand ever touches.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'fat-under-skin': {
    text: 'Fat with a layer of connective tissue in it. How thick it is differs very much between people.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'external-oblique': {
    text: 'The outer of the three flat muscles of the belly wall. Nearer the rectus it becomes a flat tendon.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'internal-oblique': {
    text: 'The middle one of the three flat muscles of the belly wall.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'transversus-abdominis': {
    say: 'trans-VER-sus ab-DOM-in-iss',
    text: 'The inner one of the three flat muscles of the belly wall.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'transversalis-fascia': {
    say: 'trans-ver-SAH-liss FASH-uh',
    text: 'The sheet that lines the inside of the belly muscles.',
    basis: 'well established',
    sources: ['moore', 'grays', 'abdominal-wall-plates'],
  },
  'fat-before-peritoneum': {
    text: 'A thin layer of fat between the lining fascia and the front peritoneum.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'front-peritoneum': {
    say: 'per-ih-tuh-NEE-um',
    text: 'The front part of the lining of the belly space.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'back-peritoneum': {
    say: 'per-ih-tuh-NEE-um',
    text: 'The same lining of the belly space, behind the gut.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'fat-behind-peritoneum': {
    text: 'Fat on the back wall. It holds the ureter, the gonadal vessels and, on the psoas, the genitofemoral nerve.',
    basis: 'well established',
    sources: ['moore', 'grays'],
  },
  'rectus-abdominis': {
    say: 'REK-tus',
    text: 'The long upright muscle beside the midline. A search begins outside its outer edge, never on it or inside.',
    basis: 'well established',
    sources: ['moore', 'abdominal-wall-plates'],
  },
  'rectus-sheath': {
    text: 'The tendons of the three flat muscles, which pass round the rectus. Its back layer ends about midway between navel and pubic bone.',
    basis: 'well established',
    sources: ['abdominal-wall-plates'],
  },
  'linea-alba': {
    say: 'LIN-ee-uh AL-buh',
    text: 'The upright band of tendon in the midline, between the two rectus muscles.',
    basis: 'well established',
    sources: ['moore'],
  },
  'inguinal-ligament': {
    say: 'ING-gwin-ul',
    text: 'The band from the front hip point to the pubic bone. Iliopsoas and femoral nerve pass behind its outer part, the femoral vessels behind its inner part.',
    hazard: 'Hernias show along it, and nerve, artery and vein pass close together below it.',
    basis: 'well established',
    sources: ['moore'],
  },
};
