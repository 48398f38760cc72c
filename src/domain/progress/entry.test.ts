import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, eventOfEveryKind } from '../testing/fixtures.ts';
import { byOrder, LOG_VERSION, mergeLogs, nextEntry, type Entry } from './entry.ts';

const opened = eventOfEveryKind['lesson-opened'];

/** Entries of three tabs whose clocks run as they like; an id may stand for another entry in another log. */
const logs = fc.uniqueArray(
  fc
    .record({
      by: fc.constantFrom('a', 'b', 'c'),
      n: fc.integer({ min: 1, max: 12 }),
      lesson: fc.constantFrom('one', 'other', 'third'),
    })
    .map(({ by, n, lesson }) => entryOf({ ...opened, lesson }, by, n, (n * 7919) % 100)),
  { selector: ({ id }) => id },
);

describe('nextEntry', () => {
  it('numbers an entry above every entry seen, whoever wrote it', () => {
    const log = [entryOf(opened, 'a', 3), entryOf(opened, 'b', 9), entryOf(opened, 'a', 4)];
    expect(nextEntry(log, opened, 'a', 5)).toEqual({ v: LOG_VERSION, id: 'a-10', by: 'a', n: 10, at: 5, ...opened });
  });

  it('begins an empty log with 1', () => {
    expect(nextEntry([], opened, 'a', 5).n).toBe(1);
  });

  it('stands last in the log, also when the clock went backwards', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, now) => {
        const next = nextEntry(log, opened, 'a', now);
        expect([next, ...log].sort(byOrder).at(-1)).toBe(next);
      }),
    );
  });
});

describe('byOrder', () => {
  it('goes by number and then by writer, never by the clock', () => {
    const log = [
      entryOf(opened, 'b', 2, 10),
      entryOf(opened, 'a', 3, 0),
      entryOf(opened, 'a', 2, 30),
      entryOf(opened, 'c', 1, 40),
    ];
    expect(log.sort(byOrder).map(({ id }) => id)).toEqual(['c-1', 'a-2', 'b-2', 'a-3']);
  });
});

describe('mergeLogs', () => {
  const idsOf = (log: readonly Entry[]) => log.map(({ id }) => id);

  it('does not depend on which log comes first', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        expect(mergeLogs(one, other)).toEqual(mergeLogs(other, one));
      }),
    );
  });

  it('does not depend on which logs of three are merged first', () => {
    fc.assert(
      fc.property(logs, logs, logs, (one, two, three) => {
        expect(mergeLogs(mergeLogs(one, two), three)).toEqual(mergeLogs(one, mergeLogs(two, three)));
      }),
    );
  });

  it('adds nothing when the same log is merged again', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        const merged = mergeLogs(one, other);
        expect(mergeLogs(merged, other)).toEqual(merged);
        expect(mergeLogs(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('keeps every entry of both, once, in order', () => {
    fc.assert(
      fc.property(logs, logs, (one, other) => {
        const merged = mergeLogs(one, other);
        expect(new Set(idsOf(merged))).toEqual(new Set([...idsOf(one), ...idsOf(other)]));
        expect(new Set(idsOf(merged)).size).toBe(merged.length);
        expect(merged.toSorted(byOrder)).toEqual(merged);
      }),
    );
  });

  it('has the same order for numbers of every size', () => {
    const places = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.nat({ max: 5 }), fc.integer({ min: 1e12 - 3, max: 1e12 }))),
      { selector: ([by, n]) => `${by}-${n}` },
    );
    fc.assert(
      fc.property(places, (given) => {
        const entries = given.map(([by, n]) => entryOf(opened, by, n));
        expect(idsOf(mergeLogs([], entries))).toEqual(idsOf(entries.toSorted(byOrder)));
      }),
    );
    // So many that `n` with the place behind it is no exact number any more.
    const many = Array.from({ length: 9100 }, (_, at) => entryOf(opened, 'a', 1e12 - ((at * 3) % 9100)));
    expect(mergeLogs([], many)).toEqual(many.toSorted(byOrder));
  });

  it('of two entries with one id lets the same stand, whichever log comes first, and however its fields are written', () => {
    const [mine, other] = ['mine', 'other'].map((lesson) => entryOf({ ...opened, lesson }, 'a', 1));
    const reversed = Object.fromEntries(Object.entries(mine!).reverse()) as unknown as Entry;
    for (const [one, two] of [
      [mine!, other!],
      [other!, mine!],
      [other!, reversed],
    ] as const)
      expect(mergeLogs([one], [two])).toEqual([mine]);
    expect(mergeLogs([reversed], [mine!])[0]).toBe(reversed);
  });
});
