import { atom } from 'nanostores';
import { practiceState, type PracticeItem, type PracticeState } from '../domain/progress/practice.ts';
import { log } from './log.ts';

/** The practice quiz of the lesson page. */
export interface PracticeQuiz {
  readonly lesson: string;
  /** Ids the lesson had before; absent when there were none. */
  readonly formerly?: readonly string[];
  readonly size: number;
  /** True when learners are asked how sure they are: from the second lesson on. */
  readonly rated?: boolean;
  readonly items: readonly (PracticeItem & { readonly textDigest: string })[];
}

/** The quiz of this page; set once by `openPractice`. */
export const quiz = atom<PracticeQuiz | undefined>();

/** Where the learner stands with it: a fold over the log, made again whenever the log grows. */
export const practice = atom<PracticeState | undefined>();

/** Names the page's quiz and follows the log. (A plain atom: `computed` would cost every lesson page half a kilobyte.) */
export function openPractice(own: PracticeQuiz): void {
  quiz.set(own);
  const lesson = [own.lesson, ...(own.formerly ?? [])];
  log.entries.subscribe((entries) => practice.set(practiceState(entries, lesson, own.items, own.size)));
}
