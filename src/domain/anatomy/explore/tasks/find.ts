import type { Task } from '../task.ts';

/** Put the pad where a search may begin. */
export const FIND_TASKS = [
  {
    id: 'find-left',
    sort: 'find',
    title: 'The left side, in class',
    situation:
      'Your instructor stands beside you. Your partner, an adult, has answered every screening question, wants to take part, and has no pain anywhere. You begin on their left.',
    place: { question: 'Where does a search begin on the left?', side: 'left' },
    decide: {
      question: 'Your pads rest there. The wall is soft, your partner chats at ease, and you feel no pulse. What next?',
      right: 'carry-on',
      why: 'A soft wall, easy breath and a calm face are what this work looks like. No pulse clears nothing: stay as light as you are.',
    },
    sources: ['muscolino-2019', 'course-convention'],
  },
  {
    id: 'find-right',
    sort: 'find',
    title: 'The right side, in class',
    situation:
      'Another day, another partner: an adult, screened and willing, who chose the right side. Your instructor stands beside you, and you have not touched anything yet.',
    place: { question: 'Where does a search begin on the right?', side: 'right' },
    decide: {
      question: 'You know where. What comes before your hands do?',
      right: 'ask',
      why: 'Here a hand lies over the region of the appendix. So before the right side, every session: any pain low on the right, now or this week?',
    },
    sources: ['appendicitis-massage-page', 'aguilar-andino-2023', 'course-convention'],
  },
  {
    id: 'half-way',
    sort: 'find',
    title: 'Half-way to the navel',
    situation:
      'A classmate learnt to press half-way between the front hip point and the navel. Their pads rest there, on the left, and barely load the skin. Your instructor looks at you.',
    start: { name: 'on the left, half-way from front hip point to navel', at: [59, 26] },
    place: {
      question: 'Where should the pads go, on the same side?',
      side: 'left',
      why: 'Half-way usually lies inside the rectus edge. How far along the line is only a hint where to look, and teachers differ; the edge decides.',
    },
    sources: ['muscolino-2019', 'course-convention'],
  },
] as const satisfies readonly Task[];
