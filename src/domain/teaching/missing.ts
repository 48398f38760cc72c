import type { Entry } from '../progress/entry.ts';
import { finalAttempts } from '../progress/final.ts';
import type { Assignment } from './assignment.ts';
import type { HandInForm } from './hand-in.ts';

/** One thing that an assignment asks for and that is not there. */
export type Missing =
  /** A lesson whose end was not reached. */
  | { readonly what: 'lesson'; readonly lesson: string }
  /** A question of the evaluation, by its id. */
  | { readonly what: 'evaluation'; readonly question: string }
  /**
   * `final`: no sitting was handed in. `grading`: one was, and the desk lacks the keys to grade it. `acceptance`: the log
   * does not tell that this assignment was accepted.
   */
  | {
      readonly what:
        'final' | 'grading' | 'acceptance' | 'name' | 'email' | 'licence' | 'consent' | 'attestation' | 'summary';
    };

/** What has to be there. */
export interface Wanted {
  readonly assignment: Pick<Assignment, 'lessons' | 'final' | 'asks'>;
  readonly nameNow: (lesson: string) => string;
  /** Ids of the questions of the evaluation that have to be answered. */
  readonly questions: readonly string[];
}

/**
 * What is still missing of an assignment: for the learner before the file is made, and for the desk once it is there. A
 * final that was not passed is not missing; what it came to is another matter.
 *
 * @param entries those that belong to the assignment, see `workOf`
 */
export function missingOf(
  entries: readonly Entry[],
  { learner, attestation, evaluation, summary }: HandInForm,
  { assignment, nameNow, questions }: Wanted,
): Missing[] {
  const { lessons, final, asks } = assignment;
  const read = new Set(entries.flatMap((entry) => (entry.kind === 'lesson-read' ? [nameNow(entry.lesson)] : [])));
  const satFinal = () => finalAttempts(entries).some(({ form, result }) => result && !form.retest);
  const answers = new Map(Object.entries(evaluation));
  const licensed = learner.licences.some(({ number, state }) => isWritten(number) && isWritten(state));
  const lacks = (what: Exclude<Missing['what'], 'lesson' | 'evaluation'>, there: boolean): Missing[] =>
    there ? [] : [{ what }];
  return [
    ...lacks(
      'acceptance',
      entries.some(({ kind }) => kind === 'assignment-accepted'),
    ),
    ...lessons.filter((lesson) => !read.has(nameNow(lesson))).map((lesson) => ({ what: 'lesson', lesson }) as const),
    ...lacks('final', final === undefined || satFinal()),
    ...lacks('name', isWritten(learner.name)),
    ...lacks('email', !asks.email || isWritten(learner.email)),
    ...lacks('licence', !asks.licence || licensed),
    ...lacks('consent', !asks.consent || learner.consent),
    ...lacks('attestation', isWritten(attestation.text)),
    ...questions
      .filter((question) => !isWritten(answers.get(question)))
      .map((question) => ({ what: 'evaluation', question }) as const),
    ...lacks('summary', isWritten(summary)),
  ];
}

/** True for a text that holds more than blanks. */
function isWritten(text: string | undefined): boolean {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text);
}
