import type { Start, Task } from '../task.ts';

const ON_RIGHT: Start = { name: 'on the right, just outside the rectus edge', at: [-84, 8] };

/** The belly hurts, or its owner does not want the hand. */
export const SORE_TASKS = [
  {
    id: 'sore-right',
    sort: 'sore',
    title: 'The right lower belly is sore',
    situation:
      'You ask before you touch. The pain began round the navel yesterday and sits low on the right now. She is not hungry, and straightening her right hip hurts. She is not faint, and her belly is not hard. “It is my psoas. Or just do the left?”',
    decide: {
      question: 'What do you do?',
      right: 'refer',
      why: 'That is for a doctor today: an inflamed organ that lies on the muscle can make the hip hurt, and there is nothing for you to test. By this course’s rule pain on one side closes both.',
    },
    sources: ['appendicitis-massage-page', 'aguilar-andino-2023', 'course-convention'],
  },
  {
    id: 'sore-hard',
    sort: 'sore',
    title: 'The belly turns hard',
    situation:
      'She said that nothing hurt. Under your resting pads the right side of the belly turns hard and stays hard; as your hands lift she cries out. She lies very still.',
    start: ON_RIGHT,
    decide: {
      question: 'What do you do?',
      right: 'call',
      why: 'A belly that hardens and stays hard, or a cry of pain as hands lift, is a reason to call now. Do not press again to be sure.',
    },
    sources: ['golledge-1996', 'medmastery-acute-abdomen'],
  },
  {
    id: 'tense',
    sort: 'sore',
    title: 'A held breath',
    situation:
      'He said yes to the right side and has no pain. As your pads settle he holds his breath and grips the table. He says nothing.',
    start: ON_RIGHT,
    decide: {
      question: 'What do you do?',
      right: 'stop',
      why: 'Silence, a held breath and a grip are not a yes. The hands leave, slowly. Sit with him, and ask; nobody needs to explain, and nobody is talked into going on.',
    },
    sources: ['ontario-cmto-sensitive-areas', 'course-convention'],
  },
] as const satisfies readonly Task[];
