import type { Entry } from '../progress/entry.ts';
import type { Assignment } from './assignment.ts';

/** What it takes to tell which work belongs to an assignment. */
export interface WorkOf {
  readonly assignment: Pick<Assignment, 'id' | 'lessons' | 'final'>;
  /** The part of its link behind `#`, as it was accepted. */
  readonly fragment: string;
  /** The id that a lesson has now, for one that had another. */
  readonly nameNow: (lesson: string) => string;
}

/**
 * The entries of a log that belong to an assignment, and no others: that its lessons were opened and read, the time spent
 * with them, their checked answers, and, where the final is asked, the sittings begun since the assignment was accepted,
 * with their re-tests. Work on the lessons from before counts; a sitting from before was taken on other terms.
 *
 * Of the answers of a sitting only those that stand are among them: one that was thought better of is nobody's business,
 * nor are flags, choices never checked, and the name for the certificate. Asked of its own answer it gives the same again.
 */
export function workOf(log: readonly Entry[], { assignment, fragment, nameNow }: WorkOf): Entry[] {
  const lessons = new Set(assignment.lessons.map(nameNow));
  const isOwn = (lesson: string) => lessons.has(nameNow(lesson));
  const sittings = new Set<string>();
  /** Attempts begun on the terms of the assignment, and those of them that are closed. */
  const [attempts, closed] = [new Set<string>(), new Set<string>()];
  let accepted = false;

  const belongs = (entry: Entry): boolean => {
    switch (entry.kind) {
      case 'lesson-opened':
      case 'lesson-read':
      case 'passage-opened':
      case 'review-answered':
      case 'time-spent':
        return isOwn(entry.lesson);
      case 'practice-started':
        if (isOwn(entry.lesson)) sittings.add(entry.id);
        return isOwn(entry.lesson);
      case 'practice-answered':
        return sittings.has(entry.sitting);
      case 'final-started': {
        const { retest } = entry.form;
        const counts = assignment.final !== undefined && (retest ? attempts.has(retest.attempt) : accepted);
        if (counts) attempts.add(entry.id);
        return counts;
      }
      case 'final-answered':
      case 'final-replaced':
        return attempts.has(entry.attempt) && !closed.has(entry.attempt);
      case 'final-submitted': {
        const first = attempts.has(entry.attempt) && !closed.has(entry.attempt);
        closed.add(entry.attempt);
        return first;
      }
      case 'assignment-accepted': {
        const first = entry.assignment === fragment && !accepted;
        accepted ||= first;
        return first;
      }
      case 'handed-in':
        return entry.assignment === assignment.id;
      case 'practice-chosen':
      case 'final-flagged':
      case 'name-given':
        return false;
    }
  };
  return standing(log.filter(belongs));
}

/** Leaves out the answers of sittings that were given anew later. */
function standing(entries: readonly Entry[]): Entry[] {
  const given = new Set<string>();
  return entries
    .toReversed()
    .filter((entry) => {
      if (entry.kind !== 'final-answered') return true;
      const place = `${entry.attempt} ${entry.item}`;
      const stands = !given.has(place);
      given.add(place);
      return stands;
    })
    .reverse();
}
