import type { Blueprint } from '../domain/assessment/form.ts';
import type { BankItem } from '../domain/assessment/item.ts';
import type { CourseFile } from '../schemas/course.ts';
import type { LessonHead } from '../schemas/lesson.ts';
import type { ProseHead } from '../schemas/prose.ts';
import type { Source } from '../schemas/source.ts';
import type { Claim } from './claims.ts';
import type { Term } from '../schemas/term.ts';

/** A testable verb phrase, taught by one lesson. */
export interface Objective {
  readonly id: string;
  readonly lesson: string;
  readonly text: string;
  readonly critical: boolean;
  /** Why a critical objective matters, in a sentence or two. */
  readonly matters?: string | undefined;
}

/** A marked stretch of a lesson that items and claims point to. */
export interface Passage {
  readonly id: string;
  /** Its heading, without markup. */
  readonly title: string;
}

/** A lesson with everything that belongs to it. */
export interface Lesson extends LessonHead {
  readonly id: string;
  readonly module: { readonly id: string; readonly title: string };
  /** Place in the course, from 1. */
  readonly place: number;
  /** Words of the text a reader reads, tags left out. */
  readonly words: number;
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
  readonly passages: readonly Passage[];
  /** The passages and the quiz (`quiz`) in the order of the text. */
  readonly contents: readonly string[];
  /** Whether the text holds the anatomy explorer, whose styles a page has to fetch. */
  readonly explores: boolean;
  readonly objectives: readonly Objective[];
  readonly quiz: {
    /** How many questions a sitting asks. */
    readonly sitting: number;
    /** How many of the first questions stand in the lesson's own page. */
    readonly inLesson: number;
    readonly items: readonly BankItem[];
  };
  /** Words of the glossary that the text marks, A to Z. */
  readonly terms: readonly Term[];
  /** Sources of the text in order of first citation, then those of the quiz alone. */
  readonly cited: readonly Source[];
}

/** A page of prose that is not a lesson. */
export interface Prose extends ProseHead {
  readonly id: string;
  /** Words of the glossary that the text marks, A to Z. */
  readonly terms: readonly Term[];
  /** Sources in order of first citation. */
  readonly cited: readonly Source[];
}

/** A word of the glossary, and where it is used. */
export interface GlossaryTerm extends Term {
  /** The lessons that mark it, in course order. */
  readonly usedIn: readonly { readonly id: string; readonly title: string }[];
}

/** A module with its lessons. */
export interface Module {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly lessons: readonly Lesson[];
}

/** The whole course, joined and checked. */
export interface Course extends Pick<
  CourseFile,
  'title' | 'line' | 'version' | 'released' | 'plannedLessons' | 'report' | 'wordsPerMinute' | 'changelog'
> {
  readonly modules: readonly Module[];
  /** All lessons in course order. */
  readonly lessons: readonly Lesson[];
  readonly prose: readonly Prose[];
  readonly objectives: readonly Objective[];
  readonly final: {
    readonly passMark: number;
    readonly minutes: number;
    readonly blueprint: Blueprint;
    readonly items: number;
  };
  readonly bank: readonly BankItem[];
  readonly sources: readonly Source[];
  /** Claims of popular articles with our verdicts, by topic. */
  readonly claims: readonly Claim[];
  /** All words, A to Z. */
  readonly glossary: readonly GlossaryTerm[];
}

/** A mistake in the content: what is wrong, where, and how to mend it. */
export interface Problem {
  /** Path of the file, from the project's root. */
  readonly file: string;
  /** Line, where the finder knows it. */
  readonly line?: number | undefined;
  /** Place inside a YAML file; the reader turns it into a line. */
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}
