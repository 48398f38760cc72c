import type { Description } from '../description.ts';
import type { VESSELS } from '../structures/vessels.ts';

export const VESSELS_DESCRIBED: Readonly<Record<keyof typeof VESSELS, Description>> = {
  aorta: {
    say: 'ay-OR-tuh',
    text: 'On the fronts of the vertebrae, slightly left of the midline. It forks at about the fourth lumbar vertebra.',
    hazard: 'It is the great artery of the belly. A pulse under the hand: ease off at once, it is too near the middle.',
    basis: 'well established',
    sources: ['joseph-1982', 'physiopedia-aaa'],
  },
  'vena-cava': {
    say: 'VEE-nuh KAY-vuh',
    text: 'The great vein, on the right of the aorta, from the fifth lumbar vertebra upwards.',
    hazard:
      'It is wide, thin-walled and has no pulse that a hand could feel, so a quiet right side is not a clear one.',
    basis: 'well established',
    sources: ['joseph-1982', 'moore'],
  },
  'common-iliac-artery': {
    say: 'ILL-ee-ak',
    text: 'From the fork of the aorta outwards to the rim of the pelvis, where it forks again.',
    hazard: 'A large artery. A pulse under the hand: ease off at once, it is too near the middle.',
    basis: 'well established',
    sources: ['moore'],
  },
  'common-iliac-vein': {
    say: 'ILL-ee-ak',
    text: 'Beside and behind its artery. The two meet and become the vena cava.',
    hazard: 'A large vein without a pulse.',
    basis: 'well established',
    sources: ['moore'],
  },
  'external-iliac-artery': {
    say: 'ILL-ee-ak',
    text: 'Along the inner border of the psoas, down to the groin.',
    hazard: 'It is the artery most likely to be felt over the lower psoas. A pulse under the hand: ease off at once.',
    basis: 'well established',
    sources: ['moore'],
  },
  'external-iliac-vein': {
    say: 'ILL-ee-ak',
    text: 'Along the inner border of the psoas, behind its artery and nearer the middle.',
    hazard: 'It runs with the artery and has no pulse, so nothing gives it away.',
    basis: 'well established',
    sources: ['moore'],
  },
  'internal-iliac-vessels': {
    say: 'ILL-ee-ak',
    text: 'From the iliac fork backwards into the pelvis.',
    hazard: 'Large vessels on their way into the pelvis.',
    basis: 'well established',
    sources: ['moore'],
  },
  'femoral-artery': {
    say: 'FEM-uh-rul',
    text: 'The external iliac artery once it has passed behind the inguinal ligament; between nerve and vein.',
    hazard: 'It lies shallow in the groin, where no one presses to reach the tendon.',
    basis: 'well established',
    sources: ['moore'],
  },
  'femoral-vein': {
    say: 'FEM-uh-rul',
    text: 'On the inner side of the femoral artery.',
    hazard: 'It lies shallow in the groin and has no pulse.',
    basis: 'well established',
    sources: ['moore'],
  },
  'inferior-epigastric-vessels': {
    say: 'ep-ih-GAS-trik',
    text: 'Behind the rectus, running up from the external iliac vessels near the groin.',
    hazard: 'They can bleed into the sheath of the rectus, above all with blood thinners.',
    basis: 'well established',
    sources: ['moore', 'kwon-2024'],
  },
  'gonadal-vessels': {
    say: 'goh-NAD-ul',
    text: 'The vessels of ovary or testis. They cross in front of psoas and ureter.',
    hazard: 'They lie on the psoas, in the path of any press on it.',
    basis: 'well established',
    sources: ['ureter-excerpt'],
  },
  'deep-circumflex-iliac-vessels': {
    say: 'SUR-kum-flex',
    text: 'Small vessels along the inner side of the front hip point.',
    hazard: 'They lie inside the hip bone, where the lower iliacus is reached for.',
    basis: 'supported',
    sources: ['moore'],
  },
  ureter: {
    say: 'YOOR-ih-ter',
    text: 'The tube from kidney to bladder. It runs down the inner part of the psoas and enters the pelvis over the iliac fork.',
    hazard: 'It lies just under the peritoneum, and a displaced stent in it has been reported after deep massage.',
    basis: 'well established',
    sources: ['ureter-excerpt', 'joseph-1982', 'ernst-2003'],
  },
};
