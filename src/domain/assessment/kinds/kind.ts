import type { Asked, Choice, Item, Option, Response } from '../item.ts';

/** What grading one response comes to. */
export interface Verdict {
  /** True only for a wholly right response. */
  readonly right: boolean;
  /** Credit, as whole points of `possible`: all of them exactly when the response is right. */
  readonly earned: number;
  /** At least 1. */
  readonly possible: number;
}

/** An answer that a blind guesser may give. */
export interface Guess {
  readonly response: Response;
  /** How likely it is beside the other guesses at the same item: a whole number above zero. */
  readonly weight: bigint;
}

/** Why one option, row or step is right or wrong. */
export interface Reason {
  /** Its entry in a response that chose it. */
  readonly id: string;
  /** True when a right response has it. */
  readonly right: boolean;
  /** Words for "Right" and "Not right", where those do not fit; they stay whatever was chosen. */
  readonly lead?: string | undefined;
  readonly text: string;
  readonly rationale: string;
}

/** Reasons that belong together. */
export interface ReasonGroup {
  /** The question they answer; absent when it is that of the item. A group with a title is shown whole, unless `narrowed`. */
  readonly title?: string | undefined;
  /** True for one with a title that is first shown narrowed: to what was chosen and what is right. */
  readonly narrowed?: boolean | undefined;
  readonly reasons: readonly Reason[];
}

/** A closed question inside an item, as the item-writing rules look at it. */
export interface ClosedQuestion {
  readonly stem: string;
  readonly question: string;
  readonly options: readonly Option[];
  /** Ids of the right options. */
  readonly keys: readonly string[];
  /** True when several may be chosen. */
  readonly several: boolean;
}

/** All that decides a grade, in an order of its own: items that are graded alike have equal keys. */
export interface KeyBase {
  readonly kind: Item['kind'];
}

/**
 * All that the course must know of a kind of item. `Key` is what a grade depends on; it is kept for every released
 * version, so old work is graded by the same `grade`.
 */
export interface Kind<I extends Item, Key extends KeyBase> {
  /** What decides the grade, and nothing else. */
  key(item: Asked<I>): Key;
  /** Grades a response. Bad input earns nothing and throws nothing. */
  grade(key: Key, chosen: readonly string[]): Verdict;
  /** True when there is a whole answer to grade: a question left untouched never is one. */
  isAnswered(key: Key, chosen: readonly string[]): boolean;
  /** Ids of the parts that are shown in a drawn order; none where the order is part of the item. */
  parts(item: Asked<I>): readonly string[];
  /** False for a drawn order that must not be shown, as the right one of an ordering item. */
  mayShow?(item: Asked<I>, order: readonly string[]): boolean;
  /** Every answer a blind guesser may give. */
  guesses(item: Asked<I>): Iterable<Guess>;
  /** The reasons, in the order they are read. */
  reasons(item: I): readonly ReasonGroup[];
  /** The closed questions in it; none where the rules about options do not apply. */
  closedQuestions(item: I): readonly ClosedQuestion[];
  /** Lists outside closed questions, as of steps or rows, of which no two members may read alike. */
  choiceLists?(item: I): readonly (readonly Choice[])[];
  /** How the question begins when it is an instruction and not a question, for example "Choose every". */
  readonly instruction?: string;
  /** What is still to do, told to a learner who checks before the answer is whole; absent where it is one choice. */
  readonly unanswered?: string;
  /** How part credit is counted, told to the learner; absent, or nothing, where an answer is right or not. */
  creditRule?(item: Asked<I>): string | undefined;
  /** True when it tells something of the outcome while it is answered. Such a kind is never on a form of the final. */
  readonly tellsOutcome?: boolean;
}

/** A verdict without part credit. */
export function allOrNothing(right: boolean): Verdict {
  return { right, earned: right ? 1 : 0, possible: 1 };
}
