import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryOf, eventOfEveryKind, logOf } from '../domain/testing/fixtures.ts';

const log = logOf(...Object.values(eventOfEveryKind));
let lines: Map<string, string>;

/** The module as a page loads it, over what is stored. */
async function page() {
  vi.resetModules();
  return import('./last-saved.ts');
}

beforeEach(() => {
  lines = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => lines.get(key) ?? null,
    setItem: (key: string, value: string) => lines.set(key, value),
    removeItem: (key: string) => lines.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the last time a file was saved', () => {
  it('is known on the next page, and counts what has come since', async () => {
    const { keepSaved } = await page();
    keepSaved(log, 1_790_000_000_000);
    const { lastSaved, unsaved } = await page();
    expect(lastSaved.get()).toEqual({ at: 1_790_000_000_000, n: log.length });
    expect(unsaved(log, lastSaved.get())).toBe(0);
    const later = entryOf(eventOfEveryKind['name-given'], 'phone', log.length + 1);
    expect(unsaved([...log, later], lastSaved.get())).toBe(1);
  });

  it('is never, before there was one: then every entry counts', async () => {
    const { lastSaved, unsaved } = await page();
    expect(lastSaved.get()).toBeUndefined();
    expect(unsaved(log, undefined)).toBe(log.length);
  });

  it('is forgotten when everything is erased, and nothing of it stays', async () => {
    const { keepSaved, forgetSaved, lastSaved } = await page();
    keepSaved(log, 1);
    forgetSaved();
    expect(lastSaved.get()).toBeUndefined();
    expect([...lines]).toEqual([]);
  });

  it.each(['', 'yesterday', '1', '1 2 3', '-1 2', '1e9 2', '9999999999999999 1', '[1,2]'])(
    'is never where %j is stored',
    async (garbage) => {
      lines.set('byp:/:saved', garbage);
      expect((await page()).lastSaved.get()).toBeUndefined();
    },
  );
});
