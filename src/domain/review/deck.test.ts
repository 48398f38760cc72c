import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../assessment/item.ts';
import { mergeLogs, type Entry, type Event } from '../progress/entry.ts';
import { entryOf, eventOfEveryKind } from '../testing/fixtures.ts';
import type { Calendar } from './days.ts';
import { CRITICAL_RETENTION, deck, LONGEST_INTERVAL, RETENTION, type DeckItem } from './deck.ts';

const DAY = 86_400_000;
const calendarOn = (today: number): Calendar => ({ today, dayOf: (at) => Math.floor(at / DAY) });

const item = (id: string, changes: Partial<DeckItem> = {}): DeckItem => ({
  id,
  lesson: 'layers',
  objective: 'order',
  critical: false,
  keyDigest: `key-of-${id}`,
  ...changes,
});
const bank = [item('a'), item('b'), item('c', { critical: true })];

interface Given {
  readonly item?: string;
  readonly right?: boolean;
  readonly certainty?: Certainty | undefined;
  readonly keyDigest?: string;
  readonly kind?: 'practice-answered' | 'review-answered';
}
const answer = ({ item = 'a', right = true, certainty, keyDigest, kind = 'review-answered' }: Given): Event => ({
  ...eventOfEveryKind[kind],
  item,
  keyDigest: keyDigest ?? `key-of-${item}`,
  right,
  certainty,
});
/** A log of answers on the days given, written in that order. */
const logOn = (...answers: [number, Given][]): Entry[] =>
  answers.map(([day, given], place) => entryOf(answer(given), 'tab', place + 1, day * DAY));

/** The days on which the item `a` is due after its answers. */
const dueAfter = (...answers: [number, Given][]) => deck(logOn(...answers), bank, calendarOn(1000))[0]?.due;

describe('deck', () => {
  it('holds the items that were checked, in practice or in review, and no others', () => {
    const chosen = entryOf({ ...eventOfEveryKind['practice-chosen'], item: 'b' }, 'tab', 9, 10 * DAY);
    const log = [...logOn([10, { item: 'c', kind: 'practice-answered' }], [10, { item: 'a' }]), chosen];
    expect(deck(log, bank, calendarOn(10)).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('asks again in a day what was wrong, soon what was right but unsure, later what was right', () => {
    expect(dueAfter([10, { right: false }])).toBe(11);
    expect(dueAfter([10, { right: false, certainty: 3 }])).toBe(11);
    expect(dueAfter([10, { certainty: 1 }])).toBe(11);
    expect(dueAfter([10, { certainty: 2 }])).toBe(12);
    expect(dueAfter([10, { certainty: 3 }])).toBe(12);
    expect(dueAfter([10, {}])).toBe(12);
  });

  it('lets the time between grow with every right answer, more when it was sure, and begins small after a wrong one', () => {
    const sure = dueAfter([10, {}], [12, {}]) ?? 0;
    const unsure = dueAfter([10, {}], [12, { certainty: 1 }]) ?? 0;
    expect(sure - 12).toBeGreaterThan(unsure - 12);
    expect(unsure - 12).toBeGreaterThan(2);
    expect(dueAfter([10, {}], [12, {}], [sure, {}]) ?? 0).toBeGreaterThan(sure + (sure - 12));
    expect(dueAfter([10, {}], [12, {}], [sure, { right: false }])).toBeLessThan(sure + 4);
  });

  it('asks items of critical objectives more often', () => {
    expect(CRITICAL_RETENTION).toBeGreaterThan(RETENTION);
    const [a, c] = deck(
      logOn([10, { item: 'a' }], [10, { item: 'c' }], [12, { item: 'a' }], [12, { item: 'c' }]),
      bank,
      calendarOn(12),
    );
    expect(c!.due - 12).toBeLessThan(a!.due - 12);
    expect(c!.due).toBeGreaterThan(12);
  });

  it('moves an item once a day, by the worst answer of the day', () => {
    expect(dueAfter([10, {}], [10, {}], [10, {}])).toBe(dueAfter([10, {}]));
    expect(dueAfter([10, { right: false }], [10, {}])).toBe(dueAfter([10, { right: false }]));
    expect(dueAfter([10, {}], [10, { right: false }])).toBe(dueAfter([10, { right: false }]));
    expect(dueAfter([10, {}], [12, { certainty: 1 }], [12, {}])).toBe(dueAfter([10, {}], [12, { certainty: 1 }]));
  });

  it('never waits longer than a year', () => {
    const days = [10, 12, 30, 100, 300, 700, 950];
    expect(dueAfter(...days.map((day): [number, Given] => [day, {}]))).toBe(950 + LONGEST_INTERVAL);
  });

  it('drops an item that left the bank, and begins anew one whose key has changed', () => {
    const log = logOn([10, { item: 'gone' }], [10, { keyDigest: 'older' }]);
    expect(deck(log, bank, calendarOn(10))).toEqual([]);
    expect(dueAfter([10, { keyDigest: 'older' }], [12, { keyDigest: 'older' }], [20, {}])).toBe(dueAfter([20, {}]));
  });

  it('marks what was answered surely and wrongly at last, to a key that still counts', () => {
    const marks = (...answers: [number, Given][]) =>
      deck(logOn(...answers), bank, calendarOn(20)).map(({ surelyWrong }) => surelyWrong);
    expect(marks([10, { right: false, certainty: 3 }])).toEqual([true]);
    expect(marks([10, { right: false, certainty: 3 }], [10, {}])).toEqual([false]);
    expect(marks([10, {}], [11, { right: false, certainty: 3, keyDigest: 'older' }])).toEqual([false]);
  });

  it('takes a clock that was set back for one that stood still: nothing is lost', () => {
    expect(dueAfter([20, {}], [5, { right: false }])).toBe(dueAfter([20, { right: false }]));
    expect(dueAfter([20, {}], [5, {}], [22, {}])).toBe(dueAfter([20, {}], [22, {}]));
  });

  it('takes an answer of a clock that was ahead for one of the day on which the next entry was written', () => {
    const ahead = logOn([5000, {}], [10, { item: 'b' }]);
    expect(deck(ahead, bank, calendarOn(40))[0]).toMatchObject({ last: 10, due: 12 });
    // With nothing written since, it counts as of today, and never as of the future.
    expect(deck(logOn([5000, {}]), bank, calendarOn(40))[0]).toMatchObject({ last: 40, due: 42 });
  });

  it('does not throw at a time that no calendar has', () => {
    const log = [entryOf(answer({}), 'tab', 1, Number.MAX_SAFE_INTEGER)];
    const calendar = { today: 40, dayOf: (at: number) => new Date(at).getTime() / DAY };
    expect(deck(log, bank, calendar)[0]?.due).toBe(42);
  });
});

describe('failure stories of content that moves', () => {
  it('a question moved to another lesson, or whose lesson was renamed, is asked again on the same day', () => {
    const log = logOn([10, { item: 'a' }], [12, { item: 'a' }]);
    const [before] = deck(log, bank, calendarOn(12));
    const [after] = deck(
      log,
      bank.map((item) => ({ ...item, lesson: 'elsewhere' })),
      calendarOn(12),
    );
    expect(after).toEqual({ ...before!, lesson: 'elsewhere' });
  });
});

describe('any log at all', () => {
  const TODAY = 60;
  const entries = fc
    .uniqueArray(
      fc.record({
        by: fc.constantFrom('one', 'two'),
        n: fc.integer({ min: 1, max: 30 }),
        at: fc.integer({ min: 0, max: 80 * DAY }),
        given: fc.record({
          item: fc.constantFrom('a', 'b', 'c', 'gone'),
          right: fc.boolean(),
          certainty: fc.constantFrom(undefined, 1, 2, 3),
          kind: fc.constantFrom('practice-answered', 'review-answered'),
        }),
      }),
      { selector: ({ by, n }) => `${by}-${n}`, maxLength: 40 },
    )
    .map((all) => all.map(({ by, n, at, given }) => entryOf(answer(given as Given), by, n, at)));
  const deckOf = (log: readonly Entry[]) => deck(log, bank, calendarOn(TODAY));

  it('schedules no item before its last answer, nor further than a year, and takes no answer for one to come', () => {
    fc.assert(
      fc.property(entries, (log) => {
        for (const { last, due } of deckOf(mergeLogs([], log))) {
          expect(last).toBeLessThanOrEqual(TODAY);
          expect(due).toBeGreaterThan(last);
          expect(due).toBeLessThanOrEqual(last + LONGEST_INTERVAL);
        }
      }),
    );
  });

  it('comes to the same deck whichever log is merged into the other, and however often', () => {
    fc.assert(
      fc.property(entries, fc.nat(40), (log, cut) => {
        const [one, other] = [log.slice(0, cut), log.slice(cut)];
        const merged = deckOf(mergeLogs(one, other));
        expect(deckOf(mergeLogs(other, one))).toEqual(merged);
        expect(deckOf(mergeLogs(mergeLogs(one, other), other))).toEqual(merged);
      }),
    );
  });

  it('is due later the longer the learner waits, for the same right answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 500 }), fc.nat(200), (day, more) => {
        const [early, late] = [dueAfter([10, {}], [day, {}]), dueAfter([10, {}], [day + more, {}])];
        expect(late! - (day + more)).toBeGreaterThanOrEqual(early! - day);
      }),
    );
  });
});
