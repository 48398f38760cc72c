import { expect, it } from 'vitest';
import type { Checklist } from '../schemas/checklist.ts';
import { checkChecklist } from './check-checklist.ts';

const lessons = [{ id: 'ask-first', passages: [{ id: 'the-questions', title: 'Eight questions' }] }];
const step = { id: 'screens', text: 'Asks', basis: ['convention' as const], where: ['ask-first#the-questions'] };
const list = (steps: Checklist['parts'][number]['steps']): Checklist => ({
  reviewed: '2026-11-21',
  parts: [
    { id: 'before', title: 'Before', steps },
    { id: 'after', title: 'After', steps: [{ ...step, id: 'writes' }] },
  ],
});

it('finds nothing in steps that the course teaches', () => {
  expect(checkChecklist(list([step]), lessons)).toEqual([]);
});

it('names a step that no passage teaches, and what may have been meant', () => {
  expect(
    checkChecklist(
      list([step, { ...step, id: 'presses', where: ['ask-first#the-questions', 'ask-first#the-question'] }]),
      lessons,
    ),
  ).toEqual([
    {
      file: 'src/evidence/hands-on-checklist.yaml',
      path: ['parts', 0, 'steps', 1, 'where', 1],
      message: 'the step "presses" is said to be taught in "ask-first#the-question", and there is no such passage',
      fix: 'did you mean "ask-first#the-questions"?',
    },
  ]);
});

it('names an id that is used twice, in another part too', () => {
  expect(checkChecklist(list([{ ...step, id: 'writes' }]), lessons).map(({ path }) => path)).toEqual([
    ['parts', 1, 'steps', 0, 'id'],
  ]);
});
