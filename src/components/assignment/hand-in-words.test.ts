import { describe, expect, it } from 'vitest';
import type { Missing } from '../../domain/teaching/missing.ts';
import { missingFields, missingWork, savedWords } from './hand-in-words.ts';

const missing: Missing[] = [
  { what: 'acceptance' },
  { what: 'lesson', lesson: 'twelve-layers' },
  { what: 'final' },
  { what: 'licence' },
  { what: 'evaluation', question: 'clear' },
];

describe('what is missing', () => {
  it('is told as fields to fill in, each with its place', () => {
    expect(missingFields(missing, (id) => `Was it ${id}?`)).toEqual([
      { field: 'licence-0', words: 'A licence number, with its state.' },
      { field: 'evaluation-clear', words: 'Your answer to “Was it clear?”' },
    ]);
  });

  it('is told as work to do', () => {
    expect(missingWork(missing)).toEqual(['twelve-layers', 'final']);
  });
});

it('says that nothing was sent', () => {
  expect(savedWords('a.json', 'Ana')).toBe('Saved as a.json. This page sent nothing: send the file to Ana yourself.');
});
