import { describe, expect, it } from 'vitest';
import { bankOf, choice } from '../domain/testing/fixtures.ts';
import { SESSION_SIZE } from '../domain/review/queue.ts';
import { log } from './log.ts';
import { answerReview, drawSession } from './review.ts';

const bank = bankOf({ order: SESSION_SIZE + 3 });
const queue = bank.map(({ item }) => ({ id: item.id })).reverse();

describe('drawSession', () => {
  it('asks the first of the queue, in its order, and no more than a session holds', () => {
    const ids = drawSession(queue, bank).map(({ entry }) => entry.item.id);
    expect(ids).toEqual(queue.slice(0, SESSION_SIZE).map(({ id }) => id));
  });

  it('shows every part of a question, not always in one order', () => {
    const orders = Array.from({ length: 20 }, () => drawSession(queue, bank).map(({ order }) => order)).flat();
    for (const order of orders) expect(order.toSorted()).toEqual(['go', 'tea', 'wait']);
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
  });

  it('leaves out what is in no bank', () => {
    expect(drawSession([{ id: 'gone' }, ...queue.slice(0, 1)], bank)).toHaveLength(1);
  });
});

describe('answerReview', () => {
  it('keeps the raw answer with its verdict, its certainty and the digests of today', () => {
    const [entry] = bank;
    answerReview(entry!, choice('tea'), false, 3);
    expect(log.entries.get().at(-1)).toMatchObject({
      kind: 'review-answered',
      lesson: 'the-phone-call',
      item: 'order-1',
      keyDigest: 'key-of-order-1',
      textDigest: 'text-of-order-1',
      response: choice('tea'),
      right: false,
      certainty: 3,
    });
  });

  it('writes no certainty where nothing was said', () => {
    answerReview(bank[0]!, choice('go'), true);
    expect(log.entries.get().at(-1)).not.toHaveProperty('certainty');
  });
});
