import { describe, expect, it } from 'vitest';
import { gradedHandIn } from '../../../domain/testing/teaching.ts';
import { fileHandIn } from '../../../domain/teaching/gradebook/filing.ts';
import {
  EMPTY_GRADEBOOK,
  withAssignment,
  withoutAssignment,
  withRoster,
} from '../../../domain/teaching/gradebook/record.ts';
import { lineChange } from '../../../domain/teaching/desk/lines.ts';
import { assignmentDeletion } from './delete-words.ts';

const two = ['one', 'two'].reduce(
  (book, id) => withAssignment(book, { id, fragment: `1.${id}`, made: 1 }),
  EMPTY_GRADEBOOK,
);
const book = withRoster(two, 'one', [{ name: 'Ana', email: '', licences: [] }]);
const reception = { id: 'r', at: 5, today: '2026-11-21' };
const used = fileHandIn(book, gradedHandIn({ assignment: 'one' }), reception).book;

describe('deleting an assignment', () => {
  it('takes its link and its roster, and nothing else', () => {
    const left = withoutAssignment(book, 'one');
    expect(left).toMatchObject({ revision: book.revision + 1, assignments: [{ id: 'two' }], rosters: {} });
    expect([...lineChange(book, left).drop].sort()).toEqual(['assignment:one', 'roster:one']);
    expect(withoutAssignment(book, 'gone')).toBe(book);
  });

  it('takes none that records stand on, and says why', () => {
    expect(withoutAssignment(used, 'one')).toBe(used);
    expect(assignmentDeletion(used, 'one')).toMatchObject({ isPossible: false });
    expect(assignmentDeletion(used, 'one').words[0]).toMatch(/^It stays for now: 1 record was graded by it/);
    expect(withoutAssignment(used, 'two').assignments.map(({ id }) => id)).toEqual(['one']);
  });

  it('says what goes and what stays', () => {
    const { isPossible, words } = assignmentDeletion(book, 'one');
    expect(isPossible).toBe(true);
    expect(words[0]).toBe('Its link would go from this desk, and its roster of 1 person.');
    expect(words[1]).toMatch(/^The link itself stays good/);
    expect(words[2]).toMatch(/^Not all/);
    const saved = { ...book, saved: { revision: book.revision, at: 3 } };
    expect(assignmentDeletion(saved, 'two').words).toMatchObject({ 0: 'Its link would go from this desk.' });
    expect(assignmentDeletion(saved, 'two').words[2]).toMatch(/brings it back/);
  });
});
