import type { AssignmentProgress, FinalProgress } from '../../domain/teaching/assignment-progress.ts';
import type { LessonState } from '../../domain/progress/overview.ts';

/* What a learner is told of an accepted assignment, on the home page and before handing in. */

/** The state of a lesson; nothing for one that was not begun. */
export const LESSON_STATE: Readonly<Record<LessonState, string>> = {
  new: '',
  opened: 'begun',
  read: 'read',
  practised: 'read and practised',
};

const FINAL: Readonly<Record<FinalProgress, string>> = {
  new: 'The final is not begun.',
  begun: 'The final is begun.',
  failed: 'The final is not passed yet.',
  passed: 'The final is passed.',
};

/** How far someone is, a sentence each. */
export function progressWords({
  lessons,
  read,
  practised,
  final,
  sittingsLeft,
  minutes,
}: AssignmentProgress): string[] {
  const left = sittingsLeft === 1 ? 'One sitting is left.' : `${sittingsLeft} sittings are left.`;
  const time = minutes === 1 ? 'One active minute' : `${minutes} active minutes`;
  return [
    ...(lessons.length > 0 ? [`${read} of ${lessons.length} lessons read, ${practised} practised.`] : []),
    ...(final ? [FINAL[final]] : []),
    ...(sittingsLeft === undefined || final === 'passed' ? [] : [left]),
    ...(lessons.length > 0 ? [`${time} with ${lessons.length === 1 ? 'it' : 'them'} so far.`] : []),
  ];
}
