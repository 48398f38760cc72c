import type { Point } from '../geometry.ts';
import type { StructureId } from '../structures.ts';
import type { Decision } from './decisions.ts';

/** The sorts of practice with a pad. */
export const TASK_SORTS = ['find', 'touching', 'pulse', 'sore'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** What a sort is called, for a learner. */
export const SORT_NAMES: Readonly<Record<TaskSort, string>> = {
  find: 'Find the zone',
  touching: 'What are you touching?',
  pulse: 'You feel a pulse',
  sore: 'A sore belly',
};

/** Where a pad stands when a task begins. */
export interface Start {
  /** In words, without a distance. */
  readonly name: string;
  readonly at: Point;
}

/** The pad is to be put where a search may begin. */
export interface PlaceAsk {
  readonly question: string;
  readonly side: 'right' | 'left';
  /** What is to be said of where the pad stood before, in whole sentences. */
  readonly why?: string;
}

/** What the pad would press is to be named. Which of these are right, the model says. */
export interface PressAsk {
  readonly question: string;
  readonly offered: readonly StructureId[];
}

/** What to do next is to be decided; all decisions are offered. */
export interface DecideAsk {
  readonly question: string;
  readonly right: Decision;
  /** Why, in whole sentences. */
  readonly why: string;
}

/** A short situation with one to three things asked; `asksOf` says in which order. */
export interface Task {
  /** Immutable, unique among the tasks. */
  readonly id: string;
  readonly sort: TaskSort;
  readonly title: string;
  readonly situation: string;
  /** Where the pad stands; absent where the learner puts it, or nobody has touched the client. */
  readonly start?: Start;
  readonly place?: PlaceAsk;
  readonly press?: PressAsk;
  readonly decide?: DecideAsk;
  /** Source ids that stand behind the reasons. */
  readonly sources: readonly string[];
}

/** The things that a task may ask. */
export type AskName = 'place' | 'press' | 'decide';

/**
 * What a task asks, in order. Where the pad already stands somewhere, it is asked what lies there and what to do before
 * where the pad should go instead; where it does not, everything is about the place that the learner chooses.
 */
export const asksOf = (task: Task): readonly AskName[] =>
  (task.start ? (['press', 'decide', 'place'] as const) : (['place', 'press', 'decide'] as const)).filter(
    (ask) => task[ask] !== undefined,
  );

/** What a learner answered. What is absent is untouched: a pad that was never moved is not an answer. */
export interface TaskAnswer {
  readonly at?: Point;
  /** All that was named, once the learner is done; may be empty. */
  readonly pressed?: readonly StructureId[];
  readonly decision?: Decision;
}
