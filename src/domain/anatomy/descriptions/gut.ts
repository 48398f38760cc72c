import type { Description } from '../description.ts';
import type { GUT } from '../structures/gut.ts';

export const GUT_DESCRIBED: Readonly<Record<keyof typeof GUT, Description>> = {
  omentum: {
    say: 'oh-MEN-tum',
    text: 'A fatty apron that hangs in front of the gut.',
    hazard: 'It carries vessels, which can bleed if it tears.',
    basis: 'well established',
    sources: ['moore'],
  },
  'small-bowel': {
    text: 'Loops that fill the belly. They slide aside, but a hand cannot part them from what lies around them.',
    hazard:
      'Its wall can bruise and bleed; in one published case it did after belly massage, in a man who took a blood thinner.',
    basis: 'well established',
    sources: ['moore', 'chen-2013'],
  },
  mesentery: {
    say: 'MEZ-un-ter-ee',
    text: 'The fold that ties the small bowel to the back wall. Its root slants from the left of the second lumbar vertebra to the right sacroiliac joint.',
    hazard:
      'It carries the vessels of the gut. Such a fold can tear and bleed: in one published case the fold of the transverse colon did, after belly massage.',
    basis: 'well established',
    sources: ['moore', 'mori-2020'],
  },
  caecum: {
    say: 'SEE-kum',
    text: 'The first part of the large bowel, low on the right, in front of iliacus and psoas.',
    hazard:
      'On the right, the place where a search may begin lies over it and over the region of the appendix: ask first.',
    basis: 'well established',
    sources: ['moore', 'appendicitis-massage-page'],
  },
  appendix: {
    text: 'A blind end that hangs from the caecum. Where it points varies very much.',
    hazard:
      'Inflamed, it may be made worse by a press, or be taken for a sore muscle. Pain low on the right is not pressed on; it is for a doctor today.',
    basis: 'well established',
    sources: ['moore', 'appendicitis-massage-page', 'aguilar-andino-2023'],
  },
  'ascending-colon': {
    text: 'The large bowel going up on the right, to the side of the psoas.',
    hazard: 'It is usually held to the back wall, so it cannot slide away from a hand.',
    basis: 'well established',
    sources: ['moore', 'ureter-excerpt'],
  },
  'descending-colon': {
    text: 'The large bowel coming down on the left, to the side of the psoas.',
    hazard: 'It is usually held to the back wall, so it cannot slide away from a hand.',
    basis: 'well established',
    sources: ['moore', 'ureter-excerpt'],
  },
  'sigmoid-colon': {
    say: 'SIG-moyd',
    text: 'A bend of the large bowel, low on the left, on its way into the pelvis.',
    hazard: 'It crosses iliacus and psoas. Pain low on the left may come from it, and is not pressed on.',
    basis: 'well established',
    sources: ['moore', 'ureter-excerpt'],
  },
  'transverse-colon': {
    text: 'The large bowel as it crosses the belly, slung from a fold of its own.',
    hazard: 'The fold that holds it can tear and bleed: in one published case it did, after belly massage.',
    basis: 'well established',
    sources: ['moore', 'mori-2020'],
  },
  duodenum: {
    say: 'dew-oh-DEE-num',
    text: 'The first part of the small bowel. It crosses the spine at about the third lumbar vertebra.',
    hazard: 'Above the navel it is one more organ in the path.',
    basis: 'well established',
    sources: ['moore'],
  },
  pancreas: {
    text: 'It lies across the spine above the navel.',
    hazard: 'In one published case vigorous belly massage was followed by its rupture.',
    basis: 'well established',
    sources: ['moore', 'sun-2022'],
  },
  kidney: {
    text: 'From about the last thoracic to the third lumbar vertebra, the right one lower. Its inner part rests on the psoas, with fat and a sheet of fascia between.',
    hazard: 'Deep contact above the level of the navel loads it and its vessels.',
    basis: 'well established',
    sources: ['kidney-flashcards', 'posterior-wall-teaching-sets'],
  },
  bladder: {
    text: 'Low in the pelvis when it is empty.',
    hazard: 'Full, it rises out of the pelvis in front of the lower psoas.',
    basis: 'well established',
    sources: ['moore'],
  },
};
