import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hostileText, hostileValue, tampered } from '../../testing/hostile.ts';
import { anyHandIns, bookOf as filed, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import { fileHandIn } from '../gradebook/filing.ts';
import { withAssignment, withLockedKey, withNote, withRoster, type Gradebook } from '../gradebook/record.ts';
import { withoutRecords } from '../gradebook/retention.ts';
import { rows } from '../gradebook/rows.ts';
import { withBackup } from '../gradebook/unsaved.ts';
import { view } from '../gradebook/view.ts';
import { itemStatistics } from '../statistics/item-statistics.ts';
import { bookOf, filesOf, HEAD_LINE, lineChange, linesOf } from './lines.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const people = [{ name: 'Ana', email: 'ana@example.org', licences: [] }];
const whole: Gradebook = withBackup(
  withLockedKey(
    withRoster(
      withAssignment(filed(gradedHandIn(), gradedHandIn({ digest: digestOf(2), made: 5 })), {
        id: 'psoas-2026',
        fragment: '1.a.b.c',
        made: 7,
      }),
      'psoas-2026',
      people,
    ),
    'c0ffee',
  ),
  { revision: 3, at: 99 },
);
/** As storage and JSON give it back. */
const through = (lines: ReadonlyMap<string, unknown>) =>
  new Map([...lines].map(([key, value]) => [key, JSON.parse(JSON.stringify(value)) as unknown]));

describe('the lines of a desk', () => {
  it('hold all that it knows', () => {
    expect([...linesOf(whole).keys()]).toEqual([
      HEAD_LINE,
      'key',
      'assignment:psoas-2026',
      'roster:psoas-2026',
      'record:r0',
    ]);
    expect(bookOf(through(linesOf(whole)))).toEqual({ book: whole, damaged: [], newer: [] });
    expect(bookOf(new Map())).toMatchObject({ book: { revision: 0, records: [] }, damaged: [] });
  });

  it('hold whatever was handed in', () => {
    fc.assert(
      fc.property(anyHandIns, (handIns) => {
        const book = filed(...handIns);
        expect(bookOf(through(linesOf(book)))).toEqual({ book, damaged: [], newer: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('cost themselves when they are damaged, and are told', () => {
    const lines = linesOf(whole)
      .set('record:r9', 'garbage')
      .set('rubbish', 1)
      .set('record:r8', linesOf(whole).get('record:r0'));
    expect(bookOf(lines)).toEqual({ book: whole, damaged: ['record:r9', 'rubbish', 'record:r8'], newer: [] });
  });

  it('are told apart when a newer version wrote them', () => {
    const lines = linesOf(whole).set('record:r9', { v: 2, anything: true }).set(HEAD_LINE, { v: 2 });
    expect(bookOf(lines)).toMatchObject({ damaged: [], newer: ['record:r9', HEAD_LINE] });
  });

  it('have one zero, as JSON has', () => {
    const lines = linesOf(whole).set('assignment:psoas-2026', { v: 1, id: 'psoas-2026', fragment: '1.a', made: -0 });
    expect(bookOf(lines).book.assignments[0]?.made).toBe(0);
  });

  it('know of no backup without the count, and count on above all that was counted', () => {
    const lines = linesOf(whole);
    lines.delete(HEAD_LINE);
    const { book } = bookOf(lines);
    expect(book).not.toHaveProperty('saved');
    expect(book.revision).toBe(2);
  });

  it('are read whatever is in them, and what is let in can be shown and counted', () => {
    const parts = [...linesOf(whole)];
    const tamperedLines = fc.tuple(...parts.map(([key, value]) => fc.tuple(fc.constant(key), tampered(value))));
    const any = fc.array(fc.tuple(hostileText, hostileValue), { maxLength: 3 });
    fc.assert(
      fc.property(tamperedLines, any, fc.integer({ min: 0, max: 3 }), (bad, others, at) => {
        const lines = new Map<string, unknown>([...parts, bad[at]!, ...others]);
        const { book, damaged, newer } = bookOf(lines);
        expect(bookOf(through(linesOf(book))).book).toEqual(book);
        view(rows(book.records), { sort: 'score', search: 'ana' });
        itemStatistics(
          book.records.flatMap(({ handIns }) => handIns.map(({ graded }) => graded)),
          ['final'],
        );
        expect(
          fileHandIn(book, gradedHandIn({ digest: digestOf(9) }), { id: 'n', at: 1, today: '2026-11-21' }).kind,
        ).toMatch(/new|resubmitted/);
        for (const key of [...damaged, ...newer]) expect(lines.has(key)).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('a change of the lines', () => {
  it('is as large as what changed', () => {
    const noted = withNote(whole, 'r0', 'x', 1);
    const { put, drop } = lineChange(whole, noted);
    expect([[...put.keys()], drop]).toEqual([[HEAD_LINE, 'record:r0'], []]);
    expect([...lineChange(whole, withBackup(whole, { revision: 4, at: 100 })).put.keys()]).toEqual([HEAD_LINE]);
  });

  it('takes away what is gone, and no line that it does not know', () => {
    const gone = withoutRecords(whole, ['r0']);
    expect(lineChange(whole, gone).drop).toEqual(['record:r0']);
    expect(filesOf(whole)).toEqual(new Set([digestOf(1), digestOf(2)]));
    expect(filesOf(gone)).toEqual(new Set());
    expect(lineChange(whole, { ...whole, lockedKey: undefined, assignments: [], rosters: {} }).drop).toEqual([
      'key',
      'assignment:psoas-2026',
      'roster:psoas-2026',
    ]);
  });

  it('makes one desk of another', () => {
    fc.assert(
      fc.property(anyHandIns, anyHandIns, (some, others) => {
        const [before, after] = [filed(...some), filed(...others)];
        const { put, drop } = lineChange(before, after);
        const lines = linesOf(before);
        for (const key of drop) lines.delete(key);
        for (const [key, value] of put) lines.set(key, value);
        expect(bookOf(through(lines)).book.records.toSorted(byId)).toEqual(after.records.toSorted(byId));
      }),
      { numRuns: 200 },
    );
  });
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
