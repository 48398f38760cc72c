import { shuffler } from '../domain/assessment/draw.ts';
import type { BankItem, Certainty, Response } from '../domain/assessment/item.ts';
import { shownOrder } from '../domain/assessment/shown-order.ts';
import { SESSION_SIZE } from '../domain/review/queue.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';

/** One question of a review session. */
export interface ReviewPlace {
  readonly entry: BankItem;
  /** Ids of its parts in the order shown: drawn afresh, so that no place is learned by heart. */
  readonly order: readonly string[];
}

/** The first questions of a queue, as one session asks them. */
export function drawSession(queue: readonly { readonly id: string }[], bank: readonly BankItem[]): ReviewPlace[] {
  const order = shuffler(environment.random());
  return queue.slice(0, SESSION_SIZE).flatMap(({ id }) => {
    const entry = bank.find(({ item }) => item.id === id);
    return entry ? [{ entry, order: shownOrder(entry.item, order) }] : [];
  });
}

/** Keeps a checked answer with its verdict, how sure the learner said to be, and the item's digests as they are now. */
export function answerReview(entry: BankItem, response: Response, right: boolean, certainty?: Certainty): void {
  const { item, lesson, keyDigest, textDigest } = entry;
  const answer = { lesson, item: item.id, keyDigest, textDigest, response, right, ...(certainty && { certainty }) };
  log.append({ kind: 'review-answered', ...answer });
}
