import type { Task } from '../task.ts';

/** Say what lies under the pad. The first two are the mistakes that people remember. */
export const TOUCHING_TASKS = [
  {
    id: 'spine',
    sort: 'touching',
    title: 'Something hard, deep down',
    situation:
      'A therapist has sunk in near the middle, a little to the right, and meets something long and hard. No pulse. “That must be a very tight psoas.”',
    start: { name: 'below the navel, just right of the middle', at: [-13, 50] },
    press: {
      question: 'What would the pads press there?',
      offered: ['psoas', 'vertebra', 'kidney', 'vena-cava', 'caecum'],
    },
    decide: {
      question: 'And now?',
      right: 'ease-off',
      why: 'Hard and near the middle is the spine, with a great vein in front of it. The vein has no pulse, so a quiet hand is not a safe one. Ease off at once, and leave the middle.',
    },
    sources: ['joseph-1982', 'moore', 'course-convention'],
  },
  {
    id: 'aorta',
    sort: 'touching',
    title: 'The muscle that jumps',
    situation:
      'The client is slim, 25 and well, and lies at ease. Just left of the middle the therapist feels something firm, with a light, steady beat and no pain. “The psoas is twitching. It wants to let go.”',
    start: { name: 'just below the navel, a little left of the middle', at: [8, 54] },
    press: {
      question: 'What would the pads press there?',
      offered: ['psoas', 'aorta', 'ureter', 'vertebra', 'descending-colon'],
    },
    decide: {
      question: 'And now?',
      right: 'ease-off',
      why: 'What beats there is the aorta, the great artery, against the spine. In a slim person a beat near the middle is expected; it says that the hand is too near the middle. It was light and painless, and the client is well and not higher-risk, so moving outwards is enough.',
    },
    sources: ['joseph-1982', 'physiopedia-aaa', 'lederle-1999', 'course-convention'],
  },
  {
    id: 'right-window',
    sort: 'touching',
    title: 'The right side, before a press',
    situation: 'On a picture of the right side, the pads stand just outside the rectus edge, below the navel.',
    start: { name: 'on the right, just outside the rectus edge', at: [-84, 8] },
    press: {
      question: 'What would they press, between skin and bone?',
      offered: ['caecum', 'sigmoid-colon', 'psoas', 'aorta', 'kidney'],
    },
    sources: ['moore', 'appendicitis-massage-page'],
  },
  {
    id: 'above-navel',
    sort: 'touching',
    title: 'A little higher',
    situation:
      'A video shows hands above the level of the navel, on the left. “The psoas begins up here, so follow it.”',
    start: { name: 'on the left, above the navel, beside the rectus edge', at: [88, 120] },
    press: {
      question: 'What would they press up there?',
      offered: ['kidney', 'descending-colon', 'appendix', 'bladder'],
    },
    place: {
      question: 'And where does a search begin on the left?',
      side: 'left',
      why: 'The psoas does begin up there, but so do other things: above the navel more organs join the path, so this course stays below it.',
    },
    sources: ['posterior-wall-teaching-sets', 'moore', 'course-convention'],
  },
] as const satisfies readonly Task[];
