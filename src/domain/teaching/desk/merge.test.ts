import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHandIns, bookOf as filed, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import {
  EMPTY_GRADEBOOK,
  withAssignment,
  withLockedKey,
  withNote,
  withRoster,
  type Gradebook,
} from '../gradebook/record.ts';
import { separate } from '../gradebook/filing.ts';
import { withRetention } from '../gradebook/retention.ts';
import { unsaved } from '../gradebook/unsaved.ts';
import { bookOf, linesOf } from './lines.ts';
import { restored } from './merge.ts';

const first = gradedHandIn();
const again = gradedHandIn({ digest: digestOf(2), made: first.made + 1 });
const digests = ({ records }: Gradebook) =>
  records.flatMap(({ assignment, handIns }) => handIns.map(({ graded }) => `${assignment} ${graded.digest}`)).sort();

describe('restoring a backup', () => {
  it('makes an empty desk what it was, all of it saved', () => {
    const book = withAssignment(filed(first), { id: 'psoas-2026', fragment: '1.a', made: 1 });
    const { book: back, added, completed } = restored(EMPTY_GRADEBOOK, book, 99);
    expect(back).toEqual({ ...book, saved: { revision: 2, at: 99 } });
    expect([added, completed]).toEqual([1, 0]);
    expect(unsaved(back)).toEqual({ records: 0, any: false, savedAt: 99 });
  });

  it('joins histories, and keeps the later note, the later day and every hold', () => {
    const older = withRetention(withNote(filed(first), 'r0', 'old', 1), 'r0', { held: true, keepUntil: '2040-01-01' });
    const newer = withNote(filed(first, again), 'r0', 'new', 2);
    const { book, added, completed } = restored(newer, older, 99);
    expect([added, completed]).toEqual([0, 1]);
    expect(book.records).toMatchObject([
      { note: 'new', held: true, keepUntil: '2040-01-01', handIns: [{ graded: again }, { graded: first }] },
    ]);
    expect(book.records[0]!.changed).toBe(book.revision);
    expect(restored(older, newer, 99).book.records).toMatchObject([
      { note: 'new', held: true, keepUntil: '2040-01-01' },
    ]);
  });

  it('knows a file that was dropped on two desks', () => {
    const other = { ...filed(first), records: filed(first).records.map((record) => ({ ...record, id: 'x7' })) };
    const book = filed(first);
    expect(restored(book, other, 99)).toEqual({ book, added: 0, completed: 0 });
  });

  it('leaves what was taken out of a history where it was put', () => {
    const before = filed(first, again);
    const apart = separate(before, 'r0', first.digest, 'own');
    expect(restored(apart, before, 99)).toEqual({ book: apart, added: 0, completed: 0 });
  });

  it('brings back assignments and rosters that are not there, and exchanges none', () => {
    const people = (name: string) => [{ name, email: '', licences: [] }];
    const other = withRoster(
      withRoster(withAssignment(EMPTY_GRADEBOOK, { id: 'a', fragment: '1.a', made: 1 }), 'a', people('A')),
      'b',
      people('B'),
    );
    const own = withRoster(filed(first), 'b', people('own'));
    const { book } = restored(own, other, 99);
    expect(book.assignments).toHaveLength(1);
    expect(book.rosters).toEqual({ a: people('A'), b: people('own') });
    expect(restored(book, other, 99).book).toBe(book);
  });

  it('brings back the key where there is none', () => {
    const keyed = withLockedKey(filed(first), 'aa');
    expect(restored(filed(first), keyed, 99).book.lockedKey).toBe('aa');
    const own = withLockedKey(EMPTY_GRADEBOOK, 'bb');
    expect(restored(own, keyed, 99).book).toMatchObject({ lockedKey: 'bb', records: [{ id: 'r0' }] });
    expect(restored(EMPTY_GRADEBOOK, keyed, 99).book.lockedKey).toBe('aa');
  });

  it('loses nothing of either, and adds nothing a second time', () => {
    fc.assert(
      fc.property(anyHandIns, anyHandIns, (some, others) => {
        const renamed = others.map((one) => ({ ...one, digest: digestOf(parseInt(one.digest, 16) + 4) }));
        const [book, other] = [filed(...some), filed(...renamed)];
        const both = restored(book, other, 99).book;
        expect(new Set(digests(both))).toEqual(new Set([...digests(book), ...digests(other)]));
        expect(digests(restored(both, other, 99).book)).toEqual(digests(both));
        expect(bookOf(linesOf(both)).damaged).toEqual([]);
        expect(new Set(both.records.map(({ id }) => id)).size).toBe(both.records.length);
      }),
      { numRuns: 300 },
    );
  });
});
