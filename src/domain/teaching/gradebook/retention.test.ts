import { describe, expect, it } from 'vitest';
import { ANA, bookOf, digestOf, gradedHandIn } from '../../testing/teaching.ts';
import {
  deletion,
  keepUntil,
  RETENTION_RULES,
  RETENTION_YEARS,
  retentionDue,
  withoutRecords,
  withRetention,
} from './retention.ts';
import { unsaved, withBackup } from './unsaved.ts';
import { withNote } from './record.ts';

const book = bookOf(
  gradedHandIn(),
  gradedHandIn({ digest: digestOf(2), learner: { ...ANA, name: 'Bo', email: 'bo@example.org', licences: [] } }),
);

describe('keeping records', () => {
  it('takes the longest rule that was seen', () => {
    expect(RETENTION_YEARS).toBe(7);
    expect(RETENTION_RULES.every(({ years }) => years <= RETENTION_YEARS)).toBe(true);
  });

  it.each([
    ['2026-11-21', '2033-11-21'],
    ['2024-02-29', '2031-03-01'],
    ['2025-12-31', '2032-12-31'],
  ])('keeps what came on %s until %s', (day, until) => {
    expect(keepUntil(day)).toBe(until);
  });

  it('tells what is over, and a month ahead what will be', () => {
    const ids = (today: string) => {
      const { over, soon } = retentionDue(book.records, today);
      return [over.map(({ id }) => id), soon.map(({ id }) => id)];
    };
    expect(ids('2033-10-21')).toEqual([[], []]);
    expect(ids('2033-10-22')).toEqual([[], ['r0', 'r1']]);
    expect(ids('2033-11-21')).toEqual([[], ['r0', 'r1']]);
    expect(ids('2033-11-22')).toEqual([['r0', 'r1'], []]);
  });

  it('does not remind of a record that is held', () => {
    const held = withRetention(book, 'r0', { held: true });
    expect(retentionDue(held.records, '2040-01-01').over.map(({ id }) => id)).toEqual(['r1']);
  });
});

describe('deleting records', () => {
  it('says which go before their time, which are held and which are in no backup', () => {
    const saved = withBackup(book, { revision: 1, at: 0 });
    const held = withRetention(saved, 'r1', { held: true });
    expect(deletion(held, ['r0', 'r1', 'r9'], '2026-12-01')).toEqual({
      going: ['r0'],
      early: [{ record: 'r0', name: 'Ana Núñez', keepUntil: '2033-11-21' }],
      held: ['r1'],
      unsaved: 0,
    });
    expect(deletion(book, ['r0', 'r1'], '2034-01-01')).toEqual({
      going: ['r0', 'r1'],
      early: [],
      held: [],
      unsaved: 2,
    });
  });

  it('leaves the held and the unknown', () => {
    const held = withRetention(book, 'r1', { held: true });
    expect(withoutRecords(held, ['r0', 'r1']).records.map(({ id }) => id)).toEqual(['r1']);
    expect(withoutRecords(book, ['r9'])).toBe(book);
    expect(withRetention(book, 'r9', { held: true })).toBe(book);
  });
});

describe('what is in no backup', () => {
  it('is everything, until a backup was read back', () => {
    expect(unsaved(book)).toEqual({ records: 2, any: true });
    const saved = withBackup(book, { revision: book.revision, at: 77 });
    expect(unsaved(saved)).toEqual({ records: 0, any: false, savedAt: 77 });
  });

  it('is what changed while the backup was made, and every deletion', () => {
    const noted = withNote(book, 'r0', 'Late by agreement.', 5);
    const saved = withBackup(noted, { revision: book.revision, at: 77 });
    expect(unsaved(saved)).toEqual({ records: 1, any: true, savedAt: 77 });
    const deleted = withoutRecords(withBackup(book, { revision: book.revision, at: 77 }), ['r0']);
    expect(unsaved(deleted)).toEqual({ records: 0, any: true, savedAt: 77 });
  });

  it('is everything on a desk that was erased while its backup was being saved', () => {
    const anew = withNote(bookOf(gradedHandIn()), 'r0', 'x', 5);
    expect(unsaved(withBackup(anew, { revision: 50, at: 77 }))).toEqual({ records: 1, any: true });
  });

  it('does not count a note that was saved unchanged', () => {
    const noted = withNote(book, 'r0', 'x', 5);
    expect(withNote(noted, 'r0', 'x', 6)).toBe(noted);
    expect(withNote(book, 'r9', 'x', 6)).toBe(book);
  });
});
