import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../domain/progress/backup.ts';
import { KIND_NAMES } from '../domain/assessment/kinds/names.ts';
import { createLog, type Log } from './log.ts';
import { memoryDisk, type MemoryDisk } from './testing/memory-environment.ts';

/* What every released version of the course stored is read for good. A release adds its two files; none is ever edited. */

const FIXTURES = 'src/domain/progress/fixtures';
const RELEASES = readdirSync('src/releases').map((file) => file.replace('.json', ''));

const storageOf = (version: string) =>
  Object.entries(JSON.parse(readFileSync(`${FIXTURES}/storage-${version}.json`, 'utf8')) as Record<string, string>);
const backupOf = (version: string) => readFileSync(`${FIXTURES}/backup-${version}.json`, 'utf8');
/** Entries as their version wrote them, in its order. */
const entriesOf = (version: string) => (JSON.parse(backupOf(version)) as { entries: unknown[] }).entries;

function openOn(disk: MemoryDisk): Log {
  const log = createLog(disk.tab());
  log.open();
  return log;
}

describe.each(RELEASES)('what content version %s stored', (version) => {
  it('is read wholly, and no line of it is changed', () => {
    const disk = memoryDisk();
    const lines = storageOf(version);
    for (const [key, text] of lines) disk.lines.set(key, text);
    const log = openOn(disk);
    expect(log.entries.get()).toEqual(entriesOf(version));
    expect(log.unreadable.get()).toBe(0);
    expect([...disk.lines]).toEqual(lines);
  });

  it('can be gone on with', () => {
    const disk = memoryDisk();
    for (const [key, text] of storageOf(version)) disk.lines.set(key, text);
    const before = openOn(disk).entries.get();
    const next = openOn(disk).append({ kind: 'name-given', name: 'Later' });
    expect(openOn(disk).entries.get()).toEqual([...before, next]);
  });

  it('is restored wholly from its backup file', () => {
    const read = readBackup(backupOf(version));
    expect(read).toMatchObject({ ok: true, damaged: 0, newer: 0, entries: entriesOf(version) });
  });

  it('has an entry of every kind that version knew', () => {
    const kinds = (entriesOf(version) as { kind: string }[]).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(12);
  });
});

describe('what a newer version stored', () => {
  const entryLines = () => newerLines().filter(([key]) => key.includes(':log:')).length;
  /** The lines of the latest release with the format of a later one. */
  function newerLines(): [string, string][] {
    return storageOf(RELEASES.at(-1)!).map(([key, text]) => [key, text.replace('{"v":1,', '{"v":2,"seconds":3,')]);
  }

  it('is left as it is, counted, and gone round by what is done now', () => {
    const disk = memoryDisk();
    for (const [key, text] of newerLines()) disk.lines.set(key, text);
    const log = openOn(disk);
    expect(log.entries.get()).toEqual([]);
    expect(log.unreadable.get()).toBe(entryLines());
    log.append({ kind: 'name-given', name: 'Now' });
    for (const [key, text] of newerLines()) expect(disk.lines.get(key)).toBe(text);
  });

  it('is not overwritten by a backup that has the same entries in the format of this one', () => {
    const disk = memoryDisk();
    for (const [key, text] of newerLines()) disk.lines.set(key, text);
    const read = readBackup(backupOf(RELEASES.at(-1)!));
    const log = openOn(disk);
    expect(read.ok && log.add(read.entries)).toBe(entryLines());
    expect(log.entries.get()).toHaveLength(entryLines());
    for (const [key, text] of newerLines()) expect(disk.lines.get(key)).toBe(text);
  });
});

it('every kind of question there was can still be answered', () => {
  const kinds = RELEASES.flatMap(
    (version) => JSON.stringify(entriesOf(version)).match(/(?<="response":\{"kind":")[a-z]+/g) ?? [],
  );
  expect(kinds.length).toBeGreaterThan(0);
  for (const kind of kinds) expect(KIND_NAMES).toContain(kind);
});
