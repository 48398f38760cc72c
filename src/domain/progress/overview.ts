import type { Entry } from './entry.ts';
import { finalAttempts, openAttempt } from './final.ts';
import { passedSitting, sittings as finalSittings } from './standing.ts';

/** How far a learner is with a lesson; practised means that every question of one sitting was answered. */
export type LessonState = 'new' | 'opened' | 'read' | 'practised';

/** The one thing to do next. */
export type NextStep =
  | { readonly kind: 'start'; readonly lesson: string }
  | { readonly kind: 'continue'; readonly lesson: string }
  | { readonly kind: 'final' | 'resume-final' | 'retest' | 'certificate' };

/** A learner's whole progress, for the home page. */
export interface Overview {
  readonly lessons: Readonly<Record<string, LessonState>>;
  /** Steps done: one for each lesson read, one for a pass. */
  readonly done: number;
  readonly total: number;
  readonly next: NextStep;
  /** True once a sitting of the final was passed. */
  readonly passed: boolean;
}

const RANK: Readonly<Record<LessonState, number>> = { new: 0, opened: 1, read: 2, practised: 3 };

/**
 * Folds a log into an overview.
 *
 * @param lessons lesson ids in course order
 * @param renamed ids that lessons had before, with the id each has now
 */
export function overview(
  log: readonly Entry[],
  lessons: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Overview {
  const nameNow = (lesson: string) => renamed[lesson] ?? lesson;
  const states: Record<string, LessonState> = Object.fromEntries(lessons.map((lesson) => [lesson, 'new']));
  const reach = (lesson: string, state: LessonState) => {
    const before = states[lesson];
    if (before !== undefined && RANK[state] > RANK[before]) states[lesson] = state;
  };
  const sittings = new Map<string, { lesson: string; open: Set<string> }>();
  /** The last sitting of each lesson. */
  const lastSitting = new Map<string, { open: Set<string> }>();
  let latest: string | undefined;

  for (const entry of log) {
    if (entry.kind === 'lesson-opened') {
      const lesson = nameNow(entry.lesson);
      reach(lesson, 'opened');
      if (lessons.includes(lesson)) latest = lesson;
    } else if (entry.kind === 'lesson-read') {
      reach(nameNow(entry.lesson), 'read');
    } else if (entry.kind === 'practice-started') {
      const sitting = { lesson: nameNow(entry.lesson), open: new Set(entry.items) };
      sittings.set(entry.id, sitting);
      lastSitting.set(sitting.lesson, sitting);
    } else if (entry.kind === 'practice-answered') {
      const sitting = sittings.get(entry.sitting);
      sitting?.open.delete(entry.item);
      if (sitting?.open.size === 0) reach(sitting.lesson, 'practised');
    }
  }

  const attempts = finalAttempts(log);
  const all = finalSittings(attempts);
  const passed = passedSitting(all) !== undefined;
  const read = lessons.filter((lesson) => RANK[states[lesson] ?? 'new'] >= RANK.read).length;
  return {
    lessons: states,
    done: read + (passed ? 1 : 0),
    total: lessons.length + 1,
    next: nextStep({
      lessons,
      finished: (lesson) => states[lesson] === 'practised' && lastSitting.get(lesson)?.open.size === 0,
      latest,
      passed,
      sittingFinal: openAttempt(attempts) !== undefined,
      toRetest: all.at(-1)?.outcome === 'retest',
    }),
    passed,
  };
}

interface Standing {
  readonly lessons: readonly string[];
  /** True for a lesson with nothing left open: practised, and no later sitting begun and left. */
  readonly finished: (lesson: string) => boolean;
  /** The lesson opened last. */
  readonly latest: string | undefined;
  readonly passed: boolean;
  readonly sittingFinal: boolean;
  /** True when the last sitting wants nothing but re-tests. */
  readonly toRetest: boolean;
}

function nextStep({ lessons, finished, latest, passed, sittingFinal, toRetest }: Standing): NextStep {
  if (passed) return { kind: 'certificate' };
  if (sittingFinal) return { kind: 'resume-final' };
  if (toRetest) return { kind: 'retest' };
  if (latest === undefined) return { kind: 'start', lesson: lessons[0] ?? '' };
  // Where I left off, if it is not finished; else the next lesson in course order that is not.
  const from = lessons.indexOf(latest);
  const open = [...lessons.slice(from), ...lessons.slice(0, from)].find((lesson) => !finished(lesson));
  return open === undefined ? { kind: 'final' } : { kind: 'continue', lesson: open };
}
