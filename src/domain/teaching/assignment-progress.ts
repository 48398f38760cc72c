import type { Entry } from '../progress/entry.ts';
import { finalAttempts, openAttempt } from '../progress/final.ts';
import { overview, type LessonState } from '../progress/overview.ts';
import { activeTime, wholeMinutes } from './active-time.ts';
import { finalRecord } from './final-standing.ts';
import { workOf, type WorkOf } from './work.ts';

/** How far a learner is with the final of an assignment, on its terms. */
export type FinalProgress = 'new' | 'begun' | 'failed' | 'passed';

/** How far a learner is with an assignment. */
export interface AssignmentProgress {
  /** Its lessons in its order, by the ids that it has for them. */
  readonly lessons: readonly { readonly id: string; readonly state: LessonState }[];
  /** How many were read to their end, practised ones among them, and how many practised. */
  readonly read: number;
  readonly practised: number;
  /** Absent where the final is not asked. */
  readonly final?: FinalProgress | undefined;
  /** Sittings that are left; absent where there is no limit, or no final. */
  readonly sittingsLeft?: number | undefined;
  /** Active minutes with its lessons, rounded down. */
  readonly minutes: number;
}

/** Folds the part of a log that belongs to an assignment into what its learner sees of it. */
export function assignmentProgress(log: readonly Entry[], of: WorkOf): AssignmentProgress {
  const { assignment, nameNow } = of;
  const work = workOf(log, of);
  // (The overview goes by the ids of now, on both sides.)
  const renamed = Object.fromEntries(
    work.flatMap((entry) => ('lesson' in entry ? [[entry.lesson, nameNow(entry.lesson)]] : [])),
  );
  const states = overview(work, assignment.lessons.map(nameNow), renamed).lessons;
  const lessons = assignment.lessons.map((id) => ({ id, state: states[nameNow(id)] ?? 'new' }));
  const count = (...wanted: LessonState[]) => lessons.filter(({ state }) => wanted.includes(state)).length;
  return {
    lessons,
    read: count('read', 'practised'),
    practised: count('practised'),
    ...finalOf(work, of),
    minutes: wholeMinutes(activeTime(work, nameNow).total),
  };
}

function finalOf(
  work: readonly Entry[],
  { assignment: { final } }: WorkOf,
): Pick<AssignmentProgress, 'final' | 'sittingsLeft'> {
  if (!final) return {};
  const attempts = finalAttempts(work);
  const { standing, sittings } = finalRecord(attempts, final);
  const state = standing?.passed ? 'passed' : openAttempt(attempts) ? 'begun' : standing ? 'failed' : 'new';
  return {
    final: state,
    ...(final.attempts === undefined ? {} : { sittingsLeft: Math.max(0, final.attempts - sittings) }),
  };
}
