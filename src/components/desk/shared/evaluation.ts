import type { EvaluationQuestion } from '../../../domain/teaching/statistics/evaluation-report.ts';

const AGREEMENT = [
  { id: '5', text: 'Fully agree' },
  { id: '4', text: 'Agree' },
  { id: '3', text: 'Neither' },
  { id: '2', text: 'Disagree' },
  { id: '1', text: 'Fully disagree' },
] as const;

/** The course evaluation that goes with a hand-in. Boards ask for one; what it asks is our choice. Ids stay for good. */
export const EVALUATION: readonly EvaluationQuestion[] = [
  { id: 'objectives', text: 'The course taught what its objectives say.', options: AGREEMENT },
  { id: 'clear', text: 'I could follow the words and the pictures.', options: AGREEMENT },
  { id: 'fair', text: 'The questions asked what had been taught.', options: AGREEMENT },
  { id: 'use', text: 'I will work otherwise, or more safely, than before.', options: AGREEMENT },
  { id: 'better', text: 'What should be better?' },
];
