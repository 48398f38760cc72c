import { readFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryOf } from '../domain/testing/fixtures.ts';

/** A browser's storage over a Map. */
function storageOver(lines: Map<string, string>): Storage {
  return {
    get length() {
      return lines.size;
    },
    key: (place) => [...lines.keys()][place] ?? null,
    getItem: (key) => lines.get(key) ?? null,
    setItem: (key, value) => void lines.set(key, value),
    removeItem: (key) => void lines.delete(key),
    clear: () => lines.clear(),
  };
}

/** The part of the head script that chooses the storage, as it is written there. */
const head = readFileSync('src/layouts/head.js', 'utf8');
const runHead = new Function(
  /var prefix[\s\S]*?catch \(blocked\) \{\}/.exec(head)![0].replace("'/BASE/'", "'/'"),
) as () => void;

let device: Map<string, string>;
let tab: Map<string, string>;

/** What a page loads, anew, after its head script. */
async function page() {
  vi.resetModules();
  vi.stubGlobal('localStorage', storageOver(device));
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', { search: '' });
  runHead();
  const { log } = await import('./log.ts');
  const { isShared, beginShared, endShared, leavePagesOfOthers } = await import('./shared-device.ts');
  const { secondCopy } = await import('./second-copy.ts');
  log.open();
  return { log, isShared, beginShared, endShared, leavePagesOfOthers, secondCopy };
}

beforeEach(() => {
  device = new Map();
  tab = new Map();
  vi.stubGlobal('sessionStorage', storageOver(tab));
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('a shared device', () => {
  it('keeps what is done in the tab only, and does not see what others have stored', async () => {
    (await page()).log.append({ kind: 'name-given', name: 'Owner' });
    const before = new Map(device);
    expect((await page()).beginShared()).toBe(true);

    const guest = await page();
    expect([guest.isShared, guest.log.entries.get()]).toEqual([true, []]);
    guest.log.append({ kind: 'name-given', name: 'Guest' });
    expect((await page()).log.entries.get()).toMatchObject([{ name: 'Guest' }]);
    expect(device).toEqual(before);
  });

  it('has no second copy', async () => {
    const opened: string[] = [];
    vi.stubGlobal('indexedDB', { open: (name: string) => opened.push(name) });
    (await page()).beginShared();
    const { log, secondCopy } = await page();
    secondCopy.start();
    log.append({ kind: 'name-given', name: 'Guest' });
    await secondCopy.settled();
    expect([opened, secondCopy.state.get()]).toEqual([[], 'missing']);
  });

  it('leaves nothing behind when it ends, and gives back what the owner had', async () => {
    tab.set('other-site', 'stays');
    (await page()).log.append({ kind: 'name-given', name: 'Owner' });
    (await page()).beginShared();
    const guest = await page();
    guest.log.append({ kind: 'name-given', name: 'Guest' });
    guest.endShared();
    expect([...tab.keys()]).toEqual(['other-site']);
    expect((await page()).log.entries.get()).toMatchObject([{ name: 'Owner' }]);
  });

  it('begins empty, also where the tab still holds something of an earlier time', async () => {
    tab.set('byp:/:log:0:old-1', JSON.stringify(entryOf({ kind: 'name-given', name: 'Earlier' }, 'old', 1)));
    (await page()).beginShared();
    expect((await page()).log.entries.get()).toEqual([]);
    expect([...tab.keys()]).toEqual(['byp:/:shared']);
  });

  it.each(['a guest who has finished', 'the owner, before it was shared'])(
    'loads a page anew that going back brings out of the memory of %s',
    async (whose) => {
      if (whose.startsWith('a guest')) (await page()).beginShared();
      const left = await page();
      let shown: (event: { persisted: boolean }) => void = () => undefined;
      vi.stubGlobal('addEventListener', (name: string, listener: typeof shown) => {
        if (name === 'pageshow') shown = listener;
      });
      let reloads = 0;
      left.leavePagesOfOthers(() => (reloads += 1));
      shown({ persisted: true });
      expect(reloads).toBe(0);
      if (whose.startsWith('a guest')) left.endShared();
      else left.beginShared();
      shown({ persisted: false });
      expect(reloads).toBe(0);
      shown({ persisted: true });
      expect(reloads).toBe(1);
    },
  );

  it('is not promised where a browser lets nothing stand in for its storage', async () => {
    (await page()).beginShared();
    vi.resetModules();
    vi.stubGlobal('localStorage', storageOver(device));
    expect((await import('./shared-device.ts')).isShared).toBe(false);
  });

  it('cannot begin where the tab has no storage, and says so', async () => {
    vi.stubGlobal('sessionStorage', null);
    expect((await page()).beginShared()).toBe(false);
    expect((await page()).isShared).toBe(false);
  });
});
