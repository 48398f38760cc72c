import { describe, expect, it } from 'vitest';
import { entryOf, eventOfEveryKind, logOf } from '../testing/fixtures.ts';
import { BACKUP_FORMAT, backupFileName, backupText, readBackup } from './backup.ts';

const log = logOf(...Object.values(eventOfEveryKind));
const savedAt = new Date('2026-11-20T21:30:00Z');

/** A backup file with some fields changed. */
function changed(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(backupText(log, 'Before You Press', savedAt)) as object), ...changes });
}

describe('a backup', () => {
  it('brings back every kind of entry', () => {
    expect(readBackup(backupText(log, 'Before You Press', savedAt))).toEqual({
      ok: true,
      entries: log,
      damaged: 0,
      newer: 0,
    });
  });

  it('is a text that a person can read, with the course, the day and the entries in order', () => {
    const text = backupText(log.toReversed(), 'Before You Press', savedAt);
    expect(text).toContain('\n "course": "Before You Press"');
    expect(text).toContain('\n "savedAt": "2026-11-20T21:30:00.000Z"');
    expect(JSON.parse(text)).toMatchObject({ format: BACKUP_FORMAT, version: 1, entries: log });
  });

  it('may be empty', () => {
    expect(readBackup(backupText([], 'Before You Press', savedAt))).toMatchObject({ ok: true, entries: [] });
  });
});

describe('readBackup', () => {
  it('refuses a damaged file as unreadable', () => {
    const text = backupText(log, 'Before You Press', savedAt);
    expect(readBackup(text.slice(0, -20))).toEqual({ ok: false, problem: 'not-json' });
    expect(readBackup('')).toEqual({ ok: false, problem: 'not-json' });
  });

  it.each([
    ['of another program', '{"format":"shopping-list","entries":[]}'],
    ['without a format', '{"entries":[]}'],
    ['that is a bare list', JSON.stringify(log)],
    ['that holds nothing', 'null'],
    ['that is a number', '7'],
    ['without entries', changed({ entries: undefined })],
    ['whose entries are no list', changed({ entries: { 0: log[0] } })],
  ])('refuses a file %s as no backup of this course', (_, text) => {
    expect(readBackup(text)).toEqual({ ok: false, problem: 'not-a-backup' });
  });

  it('refuses a file in a newer format, whatever it holds', () => {
    expect(readBackup(changed({ version: 2, entries: 'packed' }))).toEqual({ ok: false, problem: 'newer-format' });
  });

  it('loses only the entries that are damaged or newer, and counts them', () => {
    const unreadable = [{ ...log[0]!, v: 2 }, null, 'x', { kind: { toString: null, valueOf: null } }];
    expect(readBackup(changed({ entries: [...unreadable, ...log] }))).toEqual({
      ok: true,
      entries: log,
      damaged: 3,
      newer: 1,
    });
  });

  it('puts the entries of a shuffled file in order', () => {
    const entries = [entryOf({ kind: 'name-given', name: 'Z' }, 'b', 2), ...log.slice(0, 2).reverse()];
    const read = readBackup(changed({ entries }));
    expect(read.ok && read.entries.map(({ id }) => id)).toEqual(['tab-1', 'b-2', 'tab-2']);
  });
});

describe('backupFileName', () => {
  it('has the day in it, so that backups sort by date', () => {
    expect(backupFileName(savedAt)).toBe('before-you-press-progress-2026-11-20.json');
  });
});
