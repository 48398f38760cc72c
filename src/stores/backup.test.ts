import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKUP_MAX_BYTES, backupText } from '../domain/progress/backup.ts';
import { entryOf, eventOfEveryKind, logOf } from '../domain/testing/fixtures.ts';
import { restoreBackup, saveBackup } from './backup.ts';
import { log } from './log.ts';

const entries = logOf(...Object.values(eventOfEveryKind));
const text = backupText(entries, 'Before You Press', new Date(0));

/** A chosen file with a text in it. */
function file(content: string, size = content.length) {
  return { size, text: () => Promise.resolve(content) };
}

beforeEach(() => log.erase());

describe('saveBackup', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.runAllTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('hands the learner a file, named by the day, that brings everything back', async () => {
    vi.setSystemTime('2026-11-20T12:00:00Z');
    const saved: { name: string; address: string }[] = [];
    const link = {
      href: '',
      download: '',
      click: () => saved.push({ name: link.download, address: link.href }),
      remove: () => undefined,
    };
    vi.stubGlobal('document', { createElement: () => link, body: { append: () => undefined } });
    log.add(entries);
    saveBackup('Before You Press');

    expect(saved.map(({ name }) => name)).toEqual(['before-you-press-progress-2026-11-20.json']);
    const content = await resolveObjectURL(saved[0]!.address)!.text();
    log.erase();
    expect(await restoreBackup(file(content))).toMatchObject({ kind: 'restored', added: entries.length });
    expect(log.entries.get()).toEqual(entries);
  });
});

describe('restoreBackup', () => {
  it('brings back everything that was saved', async () => {
    expect(await restoreBackup(file(text))).toEqual({ kind: 'restored', added: entries.length, known: 0, unread: 0 });
    expect(log.entries.get()).toEqual(entries);
  });

  it('adds nothing when the same file is restored again', async () => {
    await restoreBackup(file(text));
    expect(await restoreBackup(file(text))).toEqual({ kind: 'restored', added: 0, known: entries.length, unread: 0 });
    expect(log.entries.get()).toEqual(entries);
  });

  it('loses nothing that is here already', async () => {
    const here = log.append({ kind: 'name-given', name: 'Here' });
    await restoreBackup(file(text));
    expect(log.entries.get()).toContainEqual(here);
    expect(log.entries.get()).toHaveLength(entries.length + 1);
  });

  it('goes on numbering above what was restored', async () => {
    await restoreBackup(file(text));
    expect(log.append({ kind: 'name-given', name: 'Later' }).n).toBe(entries.length + 1);
  });

  it('restores what it can of a file with damaged or newer entries, and counts the others', async () => {
    const mixed = JSON.parse(text) as { entries: unknown[] };
    mixed.entries = [entries[0], { kind: 'nonsense' }, { ...entryOf({ kind: 'name-given', name: 'N' }, 'x', 1), v: 9 }];
    expect(await restoreBackup(file(JSON.stringify(mixed)))).toEqual({
      kind: 'restored',
      added: 1,
      known: 0,
      unread: 2,
    });
  });

  it.each([
    ['damaged', text.slice(0, 100), 'not-json'],
    ['foreign', '{"format":"shopping-list"}', 'not-a-backup'],
    ['newer', text.replace('"version": 1', '"version": 2'), 'newer-format'],
  ])('refuses a %s file and leaves the log as it is', async (_, content, problem) => {
    log.append({ kind: 'name-given', name: 'Here' });
    const before = log.entries.get();
    expect(await restoreBackup(file(content))).toEqual({ kind: 'refused', problem });
    expect(log.entries.get()).toEqual(before);
  });

  it('refuses a file too large for any log without reading it', async () => {
    const huge = { size: BACKUP_MAX_BYTES + 1, text: () => Promise.reject(new Error('It was read.')) };
    expect(await restoreBackup(huge)).toEqual({ kind: 'refused', problem: 'too-large' });
    expect(await restoreBackup(file(text, BACKUP_MAX_BYTES))).toMatchObject({ kind: 'restored' });
  });
});
