import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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

/** What a page at an address loads, anew, after its head script. */
async function page(search = '') {
  vi.resetModules();
  vi.stubGlobal('localStorage', storageOver(device));
  vi.stubGlobal('location', { search });
  vi.stubGlobal('window', globalThis);
  runHead();
  const { log } = await import('./log.ts');
  const { isPreview } = await import('./preview.ts');
  const { isShared } = await import('./shared-device.ts');
  const { secondCopy } = await import('./second-copy.ts');
  log.open();
  return { log, isPreview, isShared, secondCopy };
}

beforeEach(() => {
  device = new Map();
  tab = new Map();
  vi.stubGlobal('sessionStorage', storageOver(tab));
  vi.stubGlobal('addEventListener', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('a preview', () => {
  it('shows the course as to someone new, and writes nothing to any storage', async () => {
    (await page()).log.append({ kind: 'name-given', name: 'Owner' });
    const before = new Map(device);
    const opened: string[] = [];
    vi.stubGlobal('indexedDB', { open: (name: string) => opened.push(name) });

    const preview = await page('?preview');
    expect(preview.isPreview).toBe(true);
    expect(preview.log.entries.get()).toEqual([]);
    preview.secondCopy.start();
    preview.log.append({ kind: 'name-given', name: 'Instructor' });
    preview.log.erase();
    await preview.secondCopy.settled();
    expect(device).toEqual(before);
    expect([...tab.keys()]).toEqual(['byp:/:preview']);
    expect(opened).toEqual([]);
  });

  it('goes on from page to page of its tab, forgetting each, until an address ends it', async () => {
    (await page()).log.append({ kind: 'name-given', name: 'Owner' });
    (await page('?preview')).log.append({ kind: 'name-given', name: 'Instructor' });
    const next = await page();
    expect(next.isPreview).toBe(true);
    expect(next.log.entries.get()).toEqual([]);

    const left = await page('?preview=off');
    expect(left.isPreview).toBe(false);
    expect(left.log.entries.get()).toMatchObject([{ name: 'Owner' }]);
    expect(tab.size).toBe(0);
  });

  it('begins at nothing else in an address', async () => {
    for (const search of ['?previews', '?preview=on', '?about=preview', '?about=x&preview'])
      expect((await page(search)).isPreview).toBe(false);
  });

  it('keeps nothing on a shared device either', async () => {
    tab.set('byp:/:shared', 'on');
    const preview = await page('?preview');
    expect(preview).toMatchObject({ isPreview: true, isShared: false });
    preview.log.append({ kind: 'name-given', name: 'Instructor' });
    expect([...tab.keys()]).toEqual(['byp:/:shared', 'byp:/:preview']);
  });

  it('is not said to be one where the tab cannot remember it', async () => {
    vi.stubGlobal('sessionStorage', null);
    expect((await page('?preview')).isPreview).toBe(false);
  });
});
