import type { Gradebook } from '../../../domain/teaching/gradebook/record.ts';
import { unsaved } from '../../../domain/teaching/gradebook/unsaved.ts';
import { counted } from '../parts/backup-words.ts';

/** What deleting an assignment would do: whether it can be, and what is said before it is asked. */
export interface AssignmentDeletion {
  readonly isPossible: boolean;
  readonly words: readonly string[];
}

/** What deleting an assignment from the desk would take, and what stays. */
export function assignmentDeletion(book: Gradebook, id: string): AssignmentDeletion {
  const records = book.records.filter(({ assignment }) => assignment === id).length;
  if (records > 0)
    return {
      isPossible: false,
      words: [
        `It stays for now: ${counted(records, 'record was', 'records were')} graded by it, and a board may ask what was assigned. Delete ${records === 1 ? 'that record' : 'those records'} first, on the page “Grade and keep”.`,
      ],
    };
  const expected = Object.hasOwn(book.rosters, id) ? book.rosters[id]!.length : 0;
  return {
    isPossible: true,
    words: [
      expected > 0
        ? `Its link would go from this desk, and its roster of ${counted(expected, 'person', 'people')}.`
        : 'Its link would go from this desk.',
      'The link itself stays good: whoever has it can still open it. If a hand-in for it comes later, the desk takes the assignment up again, because your key signed it.',
      unsaved(book).any
        ? 'Not all of the desk is in a backup.'
        : 'Your last backup still has it, and restoring that brings it back.',
    ],
  };
}
