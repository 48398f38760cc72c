import { describe, expect, it } from 'vitest';
import { EMPTY_GRADEBOOK } from '../../../domain/teaching/gradebook/record.ts';
import type { ReadContent } from '../../../domain/teaching/desk/text.ts';
import { contentWords } from './restore-words.ts';

const empty: ReadContent = { book: EMPTY_GRADEBOOK, files: new Map(), damaged: [], newer: [], whole: true };
const one = { id: 'abcdefghij23', fragment: '1.a.b.c', made: 5 };

describe('what a backup of a desk holds', () => {
  it('is counted, and its key is told', () => {
    expect(contentWords(empty, { added: 0, completed: 0 })).toEqual(['It holds 0 assignments, 0 records and no key.']);
    const keyed = { ...empty, book: { ...EMPTY_GRADEBOOK, assignments: [one], lockedKey: 'aa' } };
    expect(contentWords(keyed, { added: 0, completed: 0 })).toEqual([
      'It holds 1 assignment, 0 records and a locked key.',
    ]);
  });

  it('tells what cannot be had', () => {
    const bad = { ...empty, damaged: ['record:a'], newer: ['record:b', 'record:c'], whole: false };
    const words = contentWords(bad, { added: 0, completed: 0 });
    expect(words[1]).toMatch(/^2 things in it were made by a newer version/);
    expect(words[2]).toMatch(/^1 thing in it is damaged/);
    expect(contentWords({ ...empty, whole: false }, { added: 0, completed: 0 })[1]).toMatch(/^It is not whole/);
  });
});
