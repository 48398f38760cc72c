import { atom, computed } from 'nanostores';
import { grade } from '../domain/assessment/grading.ts';
import type { BankItem, Response } from '../domain/assessment/item.ts';
import { missedOf, nextSitting } from '../domain/assessment/sitting.ts';
import { practiceState, type PracticeItem, type PracticeState } from '../domain/progress/practice.ts';
import { log } from './log.ts';

/** The practice quiz of the lesson page. */
export interface PracticeQuiz {
  readonly lesson: string;
  readonly size: number;
  readonly items: readonly PracticeItem[];
}

/** Set once by the lesson page. */
export const quiz = atom<PracticeQuiz | undefined>();

/** Where the learner stands with it. */
export const practice = computed([log.entries, quiz], (entries, quiz): PracticeState | undefined =>
  quiz && practiceState(entries, quiz.lesson, quiz.items, quiz.size),
);

/** Keeps a choice that is not checked yet, so that a reload loses nothing. */
export function choose(item: string, response: Response): void {
  log.append({ kind: 'practice-chosen', sitting: openSitting(), item, response });
}

/** Grades a choice and keeps the answer with its verdict. */
export function checkAnswer({ item, keyDigest, textDigest }: BankItem, response: Response): void {
  const { right } = grade(item, response);
  const answer = { item: item.id, keyDigest, textDigest, response, right };
  log.append({ kind: 'practice-answered', sitting: openSitting(), ...answer });
}

/** Begins another sitting: of the items missed in this one, or of those most in need of practice. */
export function startSitting(which: 'missed' | 'next'): void {
  const own = quiz.get();
  const state = practice.get();
  if (!own || !state) return;
  const ids = own.items.map(({ id }) => id);
  const items = which === 'missed' ? missedOf(state.items, state.marks) : nextSitting(ids, state.marks, own.size);
  if (items.length > 0) log.append({ kind: 'practice-started', lesson: own.lesson, items });
}

function openSitting(): string {
  const state = practice.get();
  if (state?.sitting !== undefined) return state.sitting;
  return log.append({ kind: 'practice-started', lesson: quiz.get()?.lesson ?? '', items: state?.items ?? [] }).id;
}
