import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKUP_MAX_BYTES, backupText } from '../domain/progress/backup.ts';
import { entryOf, eventOfEveryKind, logOf } from '../domain/testing/fixtures.ts';
import { addBackup, openBackup, saveBackup } from './backup.ts';
import { lastSaved } from './last-saved.ts';
import { log } from './log.ts';

const entries = logOf(...Object.values(eventOfEveryKind));
const text = backupText(entries, 'Before You Press', new Date(0));

/** A chosen file with a text in it. */
function file(content: string, size = content.length) {
  return { size, text: () => Promise.resolve(content) };
}

/** Opens a file and adds what is new in it, as a learner does who agrees. */
async function restore(content: string): Promise<number> {
  const opened = await openBackup(file(content));
  if (opened.kind === 'refused') throw new Error(opened.problem);
  return addBackup(opened);
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
    expect(await restore(content)).toBe(entries.length);
    expect(log.entries.get()).toEqual(entries);
  });

  it('notes when that was', () => {
    vi.setSystemTime('2026-11-20T12:00:00Z');
    const nothing = () => undefined;
    vi.stubGlobal('document', {
      createElement: () => ({ click: nothing, remove: nothing }),
      body: { append: nothing },
    });
    log.add(entries);
    saveBackup('Before You Press');
    expect(lastSaved.get()).toEqual({ at: Date.parse('2026-11-20T12:00:00Z'), n: entries.length });
  });
});

describe('openBackup', () => {
  it('says what a file would add, and changes nothing', async () => {
    const here = log.append({ kind: 'name-given', name: 'Here' });
    expect(await openBackup(file(text))).toEqual({
      kind: 'opened',
      entries,
      fresh: entries,
      replacing: 0,
      known: 0,
      different: 0,
      name: 'Ana María Ñandú',
      damaged: 0,
      newer: 0,
      missing: 0,
      whole: true,
      savedAt: 0,
      bytes: text.length,
    });
    expect(log.entries.get()).toEqual([here]);
  });

  it('says what cannot be had of a damaged file', async () => {
    const opened = await openBackup(file(text.slice(0, -60)));
    expect(opened).toMatchObject({ kind: 'opened', damaged: 1, missing: 0, whole: false });
    expect(opened.kind === 'opened' && opened.fresh).toEqual(entries.slice(0, -1));
  });

  it.each([
    ['damaged', text.slice(0, 100), 'not-json'],
    ['foreign', '{"format":"shopping-list"}', 'not-a-backup'],
    ['newer', text.replace('"version": 1', '"version": 2'), 'newer-format'],
  ])('refuses a %s file and leaves the log as it is', async (_, content, problem) => {
    log.append({ kind: 'name-given', name: 'Here' });
    const before = log.entries.get();
    expect(await openBackup(file(content))).toEqual({ kind: 'refused', problem });
    expect(log.entries.get()).toEqual(before);
  });

  it('refuses a file too large for any log without reading it', async () => {
    const huge = { size: BACKUP_MAX_BYTES + 1, text: () => Promise.reject(new Error('It was read.')) };
    expect(await openBackup(huge)).toEqual({ kind: 'refused', problem: 'too-large' });
    expect(await openBackup(file(text, BACKUP_MAX_BYTES))).toMatchObject({ kind: 'opened' });
  });

  it('says so when the device cannot read the file', async () => {
    const gone = { size: 1, text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect(await openBackup(gone)).toEqual({ kind: 'refused', problem: 'unreadable' });
  });
});

describe('addBackup', () => {
  it('brings back everything that was saved', async () => {
    expect(await restore(text)).toBe(entries.length);
    expect(log.entries.get()).toEqual(entries);
  });

  it('adds nothing when the same file is added again', async () => {
    await restore(text);
    expect(await restore(text)).toBe(0);
    expect(log.entries.get()).toEqual(entries);
  });

  it('loses nothing that is here already', async () => {
    const here = log.append({ kind: 'name-given', name: 'Here' });
    await restore(text);
    expect(log.entries.get()).toContainEqual(here);
    expect(log.entries.get()).toHaveLength(entries.length + 1);
  });

  it('goes on numbering above what was restored', async () => {
    await restore(text);
    expect(log.append({ kind: 'name-given', name: 'Later' }).n).toBe(entries.length + 1);
  });

  it('adds nothing twice that another tab has added since the file was opened', async () => {
    const opened = await openBackup(file(text));
    log.add(entries);
    expect(opened.kind === 'opened' && addBackup(opened)).toBe(0);
  });

  it('adds all of it when everything was erased since the file was opened', async () => {
    log.add(entries.slice(0, 5));
    const opened = await openBackup(file(text));
    log.erase();
    expect(opened.kind === 'opened' && addBackup(opened)).toBe(entries.length);
    expect(log.entries.get()).toEqual(entries);
  });

  it('adds what it can of a file with damaged or newer entries', async () => {
    const mixed = JSON.parse(text) as { entries: unknown[] };
    mixed.entries = [entries[0], { kind: 'nonsense' }, { ...entryOf({ kind: 'name-given', name: 'N' }, 'x', 1), v: 9 }];
    expect(await restore(JSON.stringify(mixed))).toBe(1);
  });
});

describe('two devices', () => {
  it('come to the same log by their files, whichever is read first', async () => {
    const phone = entries.slice(0, 6);
    const laptop = entries.slice(4);
    const logs = [];
    for (const [own, other] of [
      [phone, laptop],
      [laptop, phone],
    ] as const) {
      log.erase();
      log.add(own);
      await restore(backupText(other, 'Before You Press', new Date(0)));
      logs.push(log.entries.get());
    }
    expect(logs[0]).toEqual(entries);
    expect(logs[1]).toEqual(entries);
  });
});
