import { describe, expect, it } from 'vitest';
import type { Card } from './deck.ts';
import { comingDays, queue } from './queue.ts';

const card = (id: string, due: number, changes: Partial<Card> = {}): Card => ({
  id,
  lesson: 'layers',
  objective: `objective-of-${id}`,
  critical: false,
  keyDigest: 'any',
  last: due - 1,
  due,
  surelyWrong: false,
  ...changes,
});
const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);

describe('queue', () => {
  it('holds what is due today or overdue, and nothing else', () => {
    expect(idsOf(queue([card('a', 9), card('b', 10), card('c', 11)], 10))).toEqual(['a', 'b']);
  });

  it('puts what is overdue longest first, and keeps the order of the bank among equals', () => {
    expect(idsOf(queue([card('a', 9), card('b', 5), card('c', 9)], 10))).toEqual(['b', 'a', 'c']);
  });

  it('puts critical items before others that are overdue longer', () => {
    expect(idsOf(queue([card('a', 2), card('b', 9, { critical: true })], 10))).toEqual(['b', 'a']);
  });

  it('puts first every item of an objective on which a critical item was answered surely and wrongly', () => {
    const cards = [
      card('a', 2, { critical: true }),
      card('b', 9, { critical: true, objective: 'feet' }),
      card('c', 20, { critical: true, objective: 'feet', surelyWrong: true }),
    ];
    expect(idsOf(queue(cards, 10))).toEqual(['b', 'a']);
  });

  it('takes no alarm from an item that is not critical', () => {
    expect(idsOf(queue([card('a', 5), card('b', 9, { surelyWrong: true })], 10))).toEqual(['a', 'b']);
  });
});

describe('comingDays', () => {
  it('counts what is due on each day to come, soonest first', () => {
    const cards = [card('a', 15), card('b', 12), card('c', 15), card('d', 10), card('e', 3)];
    expect(comingDays(cards, 10)).toEqual([
      { day: 12, count: 1 },
      { day: 15, count: 2 },
    ]);
  });
});
