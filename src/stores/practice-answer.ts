import { grade, type Gradable } from '../domain/assessment/grading.ts';
import type { Response } from '../domain/assessment/item.ts';
import { log } from './log.ts';
import { practice, quiz } from './practice.ts';

/** Keeps a choice that is not checked yet, so that a reload loses nothing. */
export function choose(item: string, response: Response): void {
  log.append({ kind: 'practice-chosen', sitting: openSitting(), item, response });
}

/** Grades a choice and keeps the answer with its verdict and with the digests of the item as it is now. */
export function checkAnswer(item: Gradable & { readonly id: string }, response: Response): void {
  const { right } = grade(item, response);
  const { keyDigest = '', textDigest = '' } = quiz.get()?.items.find(({ id }) => id === item.id) ?? {};
  const answer = { item: item.id, keyDigest, textDigest, response, right };
  log.append({ kind: 'practice-answered', sitting: openSitting(), ...answer });
}

function openSitting(): string {
  const state = practice.get();
  if (state?.sitting !== undefined) return state.sitting;
  return log.append({ kind: 'practice-started', lesson: quiz.get()?.lesson ?? '', items: state?.items ?? [] }).id;
}
