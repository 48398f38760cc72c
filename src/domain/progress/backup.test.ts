import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, eventOfEveryKind, logOf } from '../testing/fixtures.ts';
import {
  BACKUP_FORMAT,
  BACKUP_MAX_BYTES,
  BACKUP_MOST_ENTRIES,
  backupFileName,
  backupText,
  readBackup,
} from './backup.ts';
import { LOG_VERSION, mergeLogs, nextEntry, type Entry } from './entry.ts';

const log = logOf(...Object.values(eventOfEveryKind));
const savedAt = new Date('2026-11-20T21:30:00Z');
const text = backupText(log, 'Before You Press', savedAt);
const asSaved = { ok: true, damaged: 0, newer: 0, missing: 0, whole: true, savedAt: savedAt.getTime() };

/** What a test looks at in a file. */
interface File {
  entries: Record<string, unknown>[];
}

/** A backup file with some fields changed. */
function changed(changes: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), ...changes });
}

/** A file of the first releases: without checksums. */
function plain(entries: readonly unknown[]): string {
  return JSON.stringify({ format: BACKUP_FORMAT, version: 1, entries });
}

describe('a backup', () => {
  it('brings back every kind of entry', () => {
    expect(readBackup(text)).toEqual({ ...asSaved, entries: log });
  });

  it('is a text that a person can read, with the course, the day, the number of entries, and one entry a line', () => {
    expect(backupText(log.toReversed(), 'Before You Press', savedAt)).toBe(text);
    expect(text).toContain('\n "course": "Before You Press"');
    expect(text).toContain('\n "savedAt": "2026-11-20T21:30:00.000Z"');
    expect(text).toContain(`\n "count": ${log.length}`);
    for (const { id } of log) expect(text).toMatch(new RegExp(`\\n  \\{.*"id":"${id}".*\\},?\\n`));
  });

  it('can be read by the first releases, which knew no checksum', () => {
    const file = JSON.parse(text) as { format: string; version: number } & File;
    expect([file.format, file.version]).toEqual([BACKUP_FORMAT, LOG_VERSION]);
    for (const [at, entry] of file.entries.entries()) expect(entry).toMatchObject(log[at]!);
  });

  it('may be empty', () => {
    expect(readBackup(backupText([], 'Before You Press', savedAt))).toMatchObject({
      ok: true,
      entries: [],
      whole: true,
    });
  });
});

describe('readBackup', () => {
  it.each([
    ['of another program', '{"format":"shopping-list","entries":[]}', 'not-a-backup'],
    ['without a format', '{"entries":[]}', 'not-a-backup'],
    ['that is a bare list', JSON.stringify(log), 'not-a-backup'],
    ['that holds nothing', 'null', 'not-a-backup'],
    ['that is a number', '7', 'not-a-backup'],
    ['without entries', changed({ entries: undefined }), 'not-a-backup'],
    ['whose entries are no list', changed({ entries: { 0: log[0] } }), 'not-a-backup'],
    ['that is empty', '', 'not-json'],
    ['that is a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'not-json'],
    ['with nothing but the beginning of a backup', text.slice(0, 150), 'not-json'],
    ['that is longer than any backup', ' '.repeat(BACKUP_MAX_BYTES) + text, 'not-json'],
    ['that is nested without end', '['.repeat(1_000_000), 'not-json'],
  ])('refuses a file %s', (_, file, problem) => {
    expect(readBackup(file)).toEqual({ ok: false, problem });
  });

  it('refuses a file in a newer format, whatever it holds, and also a damaged one', () => {
    expect(readBackup(changed({ version: 2, entries: 'packed' }))).toEqual({ ok: false, problem: 'newer-format' });
    const damaged = text.replace('"version": 1', '"version": 2').slice(0, -20);
    expect(readBackup(damaged)).toEqual({ ok: false, problem: 'newer-format' });
  });

  it('loses only the entries that are damaged or newer, and counts them', () => {
    const unreadable = [{ ...log[0]!, v: 2 }, null, 'x', { kind: { toString: null, valueOf: null } }];
    expect(readBackup(plain([...unreadable, ...log]))).toEqual({
      ok: true,
      entries: log,
      damaged: 3,
      newer: 1,
      missing: 0,
      whole: false,
    });
  });

  it('refuses a file with more entries than any log has, whole or cut off', () => {
    const many = Array<string>(BACKUP_MOST_ENTRIES + 1).fill('  {}');
    const file = `{"format":"${BACKUP_FORMAT}","version":1,"entries":[\n${many.join(',\n')}\n]}`;
    expect(readBackup(file)).toEqual({ ok: false, problem: 'too-large' });
    expect(readBackup(file.slice(0, -2))).toEqual({ ok: false, problem: 'too-large' });
  });

  it('lets nothing in that no entry can follow, in this log and in the file of it', () => {
    const event = eventOfEveryKind['name-given'];
    const n = fc.oneof(fc.nat({ max: 3_000_000 }), fc.constantFrom(1e9, 1e12 - 1, 1e12));
    const file = fc.array(n.map((n) => entryOf(event, 'tab', n))).map(plain);
    const entriesOf = (text: string): readonly Entry[] => {
      const read = readBackup(text);
      return read.ok ? read.entries : [];
    };
    fc.assert(
      fc.property(file, file, (one, other) => {
        let here = mergeLogs(entriesOf(one), entriesOf(other));
        for (const name of ['A', 'B', 'C'])
          here = [...here, nextEntry(here, { ...event, name }, 'here', savedAt.getTime())];
        expect(here.slice(-3).map((entry) => entry.kind === 'name-given' && entry.name)).toEqual(['A', 'B', 'C']);
        expect(entriesOf(backupText(here, 'Before You Press', savedAt))).toEqual(here);
      }),
    );
  });

  it('counts an entry damaged whose number no log comes to', () => {
    const forged = [1e9, 1e12].map((n) => entryOf(eventOfEveryKind['name-given'], 'tab', n));
    expect(readBackup(plain([...log, ...forged]))).toMatchObject({ ok: true, entries: log, damaged: 2, whole: false });
  });

  it('takes a checksum that is no text, or cannot be made one, for a wrong one', () => {
    const wrong = [7, null, [], { toString: null, valueOf: null }].map((sum) => ({ ...log[0]!, sum }));
    expect(readBackup(plain([...wrong, log[1]]))).toMatchObject({ ok: true, entries: [], damaged: 5 });
  });

  it('puts the entries of a shuffled file in order', () => {
    const entries = [entryOf({ kind: 'name-given', name: 'Z' }, 'b', 2), ...log.slice(0, 2).reverse()];
    const read = readBackup(plain(entries));
    expect(read.ok && read.entries.map(({ id }) => id)).toEqual(['tab-1', 'b-2', 'tab-2']);
  });
});

describe('a damaged file', () => {
  it('gives what comes before the place where it was cut off, and says how much is missing', () => {
    const lines = text.split('\n');
    const cut = lines.slice(0, -6).join('\n').slice(0, -9);
    const read = readBackup(cut);
    expect(read).toMatchObject({ ok: true, damaged: 1, missing: 3, whole: false });
    expect(read.ok && read.entries).toEqual(log.slice(0, -4));
  });

  it('gives every other entry when one was changed by a single letter', () => {
    const file = JSON.parse(text) as File;
    const at = file.entries.findIndex(({ kind }) => kind === 'lesson-read');
    file.entries[at]!['lesson'] = 'twelve-layerz';
    const read = readBackup(JSON.stringify(file));
    expect(read).toMatchObject({ ok: true, damaged: 1, missing: 0, whole: false });
    expect(read.ok && read.entries).toEqual(log.toSpliced(at, 1));
  });

  it('tells when an entry was taken out', () => {
    const file = JSON.parse(text) as File;
    file.entries.splice(2, 1);
    expect(readBackup(JSON.stringify(file))).toMatchObject({ ok: true, damaged: 0, missing: 1, whole: false });
  });

  it('tells when an entry was taken out and the number made to fit', () => {
    const file = { ...(JSON.parse(text) as File), count: log.length - 1 };
    file.entries.splice(2, 1);
    expect(readBackup(JSON.stringify(file))).toMatchObject({ ok: true, damaged: 0, missing: 0, whole: false });
  });

  it('of the first releases gives every entry that is whole', () => {
    const old = JSON.stringify({ format: BACKUP_FORMAT, version: 1, entries: log }, null, 1);
    const broken = old.replace('"tab-3"', '"tab-3');
    const read = readBackup(broken);
    expect(read).toMatchObject({ ok: true, damaged: 1, whole: false });
    expect(read.ok && read.entries).toEqual(log.toSpliced(2, 1));
  });

  it('gives back nothing but entries that were saved, wherever a part of it was lost, doubled or overwritten', () => {
    const saved = new Set(log.map((entry) => JSON.stringify(entry)));
    const damage = fc.record({
      at: fc.nat({ max: text.length - 1 }),
      length: fc.nat({ max: 400 }),
      instead: fc.oneof(
        fc.constant(''),
        fc.string({ maxLength: 40 }),
        fc.constantFrom('\u0000'.repeat(64), '{', '"', ']'),
      ),
    });
    fc.assert(
      fc.property(damage, ({ at, length, instead }) => {
        const read = readBackup(text.slice(0, at) + instead + text.slice(at + length));
        if (!read.ok) return;
        for (const entry of read.entries) expect(saved).toContain(JSON.stringify(entry));
        // What is not there is owned up to.
        if (read.entries.length < log.length) expect(read.whole).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no more than the lines that were hit', () => {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.includes('"tab-1"'));
    fc.assert(
      fc.property(fc.nat({ max: log.length - 1 }), fc.nat(), (hit, place) => {
        const line = lines[first + hit]!;
        const at = 3 + (place % (line.length - 3));
        const broken = lines.with(first + hit, `${line.slice(0, at)}\u0000${line.slice(at + 1)}`).join('\n');
        const read = readBackup(broken);
        const others = log.toSpliced(hit, 1);
        expect(read.ok && read.entries.filter(({ id }) => id !== log[hit]!.id)).toEqual(others);
      }),
      { numRuns: 200 },
    );
  });
});

describe('backupFileName', () => {
  it('has the day in it, so that backups sort by date', () => {
    expect(backupFileName('2026-11-20')).toBe('before-you-press-progress-2026-11-20.json');
  });
});
