import { expect, it } from 'vitest';
import { doubtSchema } from './doubt.ts';

const doubt = {
  id: 'how-soon',
  question: 'How soon?',
  course: 'Soon.',
  sheet: 'No time (P21).',
  where: ['a-lesson#rule'],
};

it('takes a doubt that asks a question and names a place', () => {
  expect(doubtSchema.parse(doubt)).toEqual(doubt);
});

it.each([
  ['a question without its mark', { question: 'How soon' }],
  ['no place', { where: [] }],
  ['a place without a passage', { where: ['a-lesson'] }],
  ['a field there is none of', { answer: 'Today.' }],
])('does not take %s', (_, change) => {
  expect(doubtSchema.safeParse({ ...doubt, ...change }).success).toBe(false);
});
