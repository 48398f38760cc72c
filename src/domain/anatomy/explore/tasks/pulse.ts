import type { Start, Task } from '../task.ts';

const INSIDE: Start = { name: 'low on the left, inside the rectus edge', at: [46, 0] };
const AND_NOW = 'What do you do?';

/** The pulse rule, whole: what was felt and whose belly it is decide together. */
export const PULSE_TASKS = [
  {
    id: 'pulse-light',
    sort: 'pulse',
    title: 'A light beat',
    situation:
      'In class your pads have slipped inwards over the rectus edge. You feel a light, steady beat. It does not hurt. Your partner is 25, slim, well and not higher-risk.',
    start: INSIDE,
    place: { question: 'Your hand leaves the beat. Where may it begin again, on the same side?', side: 'left' },
    decide: {
      question: AND_NOW,
      right: 'ease-off',
      why: 'Any pulse: ease off at once. It was light and painless, and your partner is well and not higher-risk, so you may move outwards. Nobody counts it, measures it or presses through it.',
    },
    sources: ['lederle-1999', 'joseph-1982', 'course-convention'],
  },
  {
    id: 'pulse-strong',
    sort: 'pulse',
    title: 'A strong, wide beat',
    situation:
      'In class, with another partner, your pads rest low on the left, a little inside the rectus edge. She is 30, well, and nothing hurts. The beat is strong, and it seems wide. You have already eased off.',
    start: INSIDE,
    decide: {
      question: AND_NOW,
      right: 'refer',
      why: 'A wide or strong pulse ends the belly work, also in someone who feels well. You need not guess why: “I felt a beat here, so I have lifted off. I would like a doctor to look at it soon.”',
    },
    sources: ['lederle-1999', 'fink-2000', 'course-convention'],
  },
  {
    id: 'pulse-higher-risk',
    sort: 'pulse',
    title: 'A light beat, another client',
    situation:
      'The beat is light and does not hurt. The client is a man of 68 who smoked until he was 50; nobody had asked. You have already eased off.',
    start: INSIDE,
    decide: {
      question: AND_NOW,
      right: 'refer',
      why: 'Any pulse in a higher-risk client ends the belly work, however light it is. Men of 65 to 75 who have ever smoked are the group that is scanned once in the United States. A hand that feels nothing wide has ruled out nothing.',
    },
    sources: ['uspstf-2019', 'fink-2000', 'course-convention'],
  },
  {
    id: 'pulse-unwell',
    sort: 'pulse',
    title: 'A beat, and a grey face',
    situation:
      'You feel a strong beat and ease off. The client says that his back suddenly hurts badly. He is grey and in a cold sweat.',
    start: INSIDE,
    decide: {
      question: AND_NOW,
      right: 'call',
      why: 'Sudden severe belly or back pain with a grey face and a cold sweat may be bleeding inside. Call now, say that you had your hands on the belly and when, and do not press again.',
    },
    sources: ['assar-2009', 'uspstf-2019'],
  },
] as const satisfies readonly Task[];
