import type { Certainty, Response } from '../domain/assessment/item.ts';
import { log } from './log.ts';
import { practice, quiz } from './practice.ts';

/** Keeps a choice that is not checked yet, so that a reload loses nothing. */
export function choose(item: string, response: Response): void {
  log.append({ kind: 'practice-chosen', sitting: openSitting(), item, response });
}

/** Keeps a checked answer with its verdict, how sure the learner said to be, and the item's digests as they are now. */
export function checkAnswer(item: string, response: Response, right: boolean, certainty?: Certainty): void {
  const { keyDigest = '', textDigest = '' } = quiz.get()?.items.find(({ id }) => id === item) ?? {};
  const answer = { item, keyDigest, textDigest, response, right, ...(certainty && { certainty }) };
  log.append({ kind: 'practice-answered', sitting: openSitting(), ...answer });
}

function openSitting(): string {
  const state = practice.get();
  if (state?.sitting !== undefined) return state.sitting;
  return log.append({ kind: 'practice-started', lesson: quiz.get()?.lesson ?? '', items: state?.items ?? [] }).id;
}
