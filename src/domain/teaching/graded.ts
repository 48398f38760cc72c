import type { Certainty, ItemKind } from '../assessment/item.ts';
import type { Score } from '../assessment/result.ts';

/* What re-grading makes of a hand-in, as far as the gradebook and its figures need it. All of it came from the learner's
   own device and was graded again here: it stays self-reported. */

/** A licence, as the learner wrote it. */
export interface Licence {
  readonly number: string;
  readonly state: string;
}

/** Who handed in, as they say themselves. */
export interface Learner {
  readonly name: string;
  readonly email?: string | undefined;
  readonly licences: readonly Licence[];
  /** True when they agree that their provider shares the record with boards that ask for it. */
  readonly consent: boolean;
}

/** Where an answer was given. */
export type AnswerUse = 'practice' | 'review' | 'final' | 'retest';

/** One answer, graded again from what was chosen. */
export interface GradedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly objective: string;
  readonly critical: boolean;
  readonly use: AnswerUse;
  /** Content version whose key graded it. */
  readonly version: string;
  /** Digest of that key: an item whose key changed is another question. */
  readonly keyDigest: string;
  /** True when it is wholly right. */
  readonly right: boolean;
  /** The raw response; empty where the question was left open. */
  readonly chosen: readonly string[];
  /** How sure the learner said to be; absent where nothing was said. */
  readonly certainty?: Certainty | undefined;
}

/** The sitting of the final that counts. */
export interface GradedFinal {
  /** Points earned, part credit counted: an exact fraction in lowest terms. */
  readonly score: Score;
  /** Points that could be earned. */
  readonly total: number;
  readonly passed: boolean;
  /** Whether the assignment asked for every critical objective; absent in what was graded before this was kept. */
  readonly critical?: boolean | undefined;
  /** Ids of the critical objectives that were missed and not met in a re-test either. */
  readonly criticalMissed: readonly string[];
}

/** One hand-in file, graded again. */
export interface GradedHandIn {
  /** SHA-256 of the file's text in hexadecimal: two copies of a file have the same, and nobody can make another with it. */
  readonly digest: string;
  /** Id of the assignment. */
  readonly assignment: string;
  readonly learner: Learner;
  /** When the learner made it, by their clock, in milliseconds since 1970. */
  readonly made: number;
  /** Content version of the course that made it. */
  readonly version: string;
  /** Content versions on which its lessons were opened or read, or a form was drawn; absent in what was graded before. */
  readonly studied?: readonly string[] | undefined;
  /** Ids of the forms of the final in it. They are drawn by chance: the same one in two people's files is the same work. */
  readonly attempts: readonly string[];
  /** What is not there that the assignment asks for, each as a sentence; empty when it is complete. */
  readonly missing: readonly string[];
  /** Where what the file says and what its answers earn disagree, each as a sentence. */
  readonly disagreements: readonly string[];
  /** What honest work may have too, and an instructor may want to ask about, each as a sentence. */
  readonly oddities: readonly string[];
  /** Whether it was made after the assignment was due; absent where nothing was due, or that cannot be told here. */
  readonly late?: boolean | undefined;
  /** Absent where no final was handed in. */
  readonly final?: GradedFinal | undefined;
  readonly sittings: number;
  readonly retests: number;
  /** Active minutes, rounded down. */
  readonly minutes: number;
  /** All answers, in the order in which they were given. */
  readonly items: readonly GradedItem[];
  /** Question id of the course evaluation to the answer. */
  readonly evaluation: Readonly<Record<string, string>>;
  /** What they say to have learned. */
  readonly summary: string;
}
