import type { EvaluationQuestion } from './statistics/evaluation-report.ts';

/* What everyone who hands in is asked of the course: the rules of boards ask providers for it. */

const AGREEMENT = [
  { id: 'yes', text: 'Yes' },
  { id: 'mostly', text: 'Mostly' },
  { id: 'little', text: 'A little' },
  { id: 'no', text: 'No' },
];

/** The questions, in order. An id is never given another meaning: files that were handed in hold it. */
export const EVALUATION: readonly EvaluationQuestion[] = [
  { id: 'objectives', text: 'Did the lessons teach what they said they would?', options: AGREEMENT },
  { id: 'clear', text: 'Were the texts and figures clear?', options: AGREEMENT },
  { id: 'new', text: 'Did you learn something that was new to you?', options: AGREEMENT },
  { id: 'practice', text: 'Will it change what you do, or what you leave alone?', options: AGREEMENT },
  { id: 'questions', text: 'Were the questions fair?', options: AGREEMENT },
  { id: 'bias', text: 'Was it free of advertising and of one-sidedness?', options: AGREEMENT },
  {
    id: 'length',
    text: 'How long was it for what it taught?',
    options: [
      { id: 'short', text: 'Too short' },
      { id: 'right', text: 'About right' },
      { id: 'long', text: 'Too long' },
    ],
  },
  { id: 'unclear', text: 'What was unclear, wrong or missing?' },
  { id: 'remark', text: 'Anything else your instructor should know?' },
];

/** Ids of the questions that have to be answered: those with answers to choose from. */
export const EVALUATION_REQUIRED: readonly string[] = EVALUATION.flatMap(({ id, options }) => (options ? [id] : []));
