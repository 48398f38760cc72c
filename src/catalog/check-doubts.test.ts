import { expect, it } from 'vitest';
import { checkDoubts } from './check-doubts.ts';

const lessons = [{ id: 'pulses', passages: [{ id: 'the-rule', title: 'The rule' }] }];
const signs = {
  reviewed: '2026-11-20',
  scope: 'Screens.',
  words: 'I had massage.',
  after: ['Fever'],
  tiers: [
    {
      id: 'call' as const,
      action: 'Call',
      signs: [{ id: 'hard-belly', sign: 'Hard', think: 'Bleeding.', sources: ['x'] }],
    },
  ],
};
const doubt = { id: 'how-soon', question: 'How soon?', course: 'Soon.', sheet: 'No time.', where: ['pulses#the-rule'] };

it('finds nothing in doubts whose places exist', () => {
  expect(checkDoubts([{ ...doubt, where: ['pulses#the-rule', 'emergency#hard-belly'] }], lessons, signs)).toEqual([]);
});

it('names an unknown place, and what may have been meant', () => {
  const [problem] = checkDoubts([{ ...doubt, where: ['pulses#the-rules'] }], lessons, signs);
  expect(problem).toMatchObject({
    file: 'src/evidence/doubts.yaml',
    path: [0, 'where', 0],
    message: 'the doubt "how-soon" names the unknown place "pulses#the-rules"',
  });
  expect(problem?.fix).toContain('pulses#the-rule');
});

it('names an id that is used twice', () => {
  expect(checkDoubts([doubt, doubt], lessons, signs).map(({ path }) => path)).toEqual([[1, 'id']]);
});
