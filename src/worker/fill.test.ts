import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { digestOf, keyOf, type SavedFile } from './files.ts';
import { AT_ONCE, fill, type FillTools } from './fill.ts';

/** A host that serves files, and a device that keeps them. */
async function world(count: number) {
  const served = new Map<string, string>();
  const files: SavedFile[] = [];
  for (let at = 0; at < count; at += 1) {
    const path = `file-${at}/`;
    const text = `content of ${at} `.repeat(at + 1);
    served.set(path, text);
    const bytes = new TextEncoder().encode(text);
    files.push({ path, digest: await digestOf(bytes), bytes: bytes.length, group: 'course' });
  }
  const kept = new Map<string, string>();
  const asked: { path: string; again: boolean }[] = [];
  const seen: [number, number][] = [];
  let open = 0;
  let mostOpen = 0;
  const tools = (given: Partial<FillTools> = {}): FillTools => ({
    stored: new Set(kept.keys()),
    async fetch({ path }, again) {
      asked.push({ path, again });
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      await new Promise((done) => setImmediate(done));
      open -= 1;
      return new Response(served.get(path) ?? 'not here', { status: served.has(path) ? 200 : 404 });
    },
    digest: digestOf,
    async keep(file, response) {
      kept.set(keyOf(file), await response.text());
    },
    pause: async () => undefined,
    progress: (done, total) => seen.push([done, total]),
    ...given,
  });
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { served, files, kept, asked, seen, tools, total, mostOpen: () => mostOpen };
}

describe('filling', () => {
  it('stores every file with its content, so many at a time and no more, and tells how far it is', async () => {
    const { files, served, kept, seen, tools, total, mostOpen } = await world(20);
    expect(await fill(files, tools())).toEqual({ kind: 'whole', bytes: total });
    for (const file of files) expect(kept.get(keyOf(file))).toBe(served.get(file.path));
    expect(mostOpen()).toBe(AT_ONCE);
    expect(seen[0]).toEqual([0, total]);
    expect(seen.at(-1)).toEqual([total, total]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  });

  it('asks for nothing and says nothing when all is there', async () => {
    const { files, asked, seen, tools, total } = await world(5);
    await fill(files, tools());
    asked.length = seen.length = 0;
    expect(await fill(files, tools())).toEqual({ kind: 'whole', bytes: total });
    expect(asked).toEqual([]);
    expect(seen).toEqual([]);
  });

  it('goes on where it was interrupted, wherever that was, and asks for no file twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 11 }), async (stop) => {
        const { files, asked, kept, tools, total } = await world(12);
        // The browser ends the worker: nothing comes back from the network any more.
        let fetched = 0;
        const ended = { ...tools(), fetch: hang(tools().fetch, () => (fetched += 1) > stop) };
        void fill(files, ended);
        await vi.waitUntil(() => kept.size === stop, { interval: 1 });
        const before = new Set(kept.keys());
        asked.length = 0;
        expect(await fill(files, tools())).toEqual({ kind: 'whole', bytes: total });
        expect(new Set(asked.map(({ path }) => path)).size).toBe(asked.length);
        expect(asked).toHaveLength(files.length - before.size);
      }),
      { numRuns: 12 },
    );
  });

  it('asks again for a file that did not come, past whatever the browser remembers', async () => {
    const { files, asked, tools, total } = await world(3);
    let refused = false;
    const { fetch } = tools();
    const flaky: FillTools['fetch'] = async (file, again) => {
      if (file.path !== 'file-1/' || refused) return fetch(file, again);
      refused = true;
      throw new TypeError('Failed to fetch');
    };
    expect(await fill(files, tools({ fetch: flaky }))).toEqual({ kind: 'whole', bytes: total });
    expect(asked.filter(({ path }) => path === 'file-1/')).toEqual([{ path: 'file-1/', again: true }]);
  });

  it('names a file that never comes, and stores all others', async () => {
    const { files, served, kept, tools, total } = await world(9);
    served.delete('file-4/');
    expect(await fill(files, tools())).toEqual({
      kind: 'failed',
      why: 'missing',
      files: ['file-4/'],
      done: total - files[4]!.bytes,
      total,
    });
    expect(kept.size).toBe(8);
  });

  it('keeps no file whose content is another, however small the difference', async () => {
    const { files, served, kept, tools } = await world(4);
    served.set('file-2/', served.get('file-2/')!.replace('2', '3'));
    expect(await fill(files, tools())).toMatchObject({ kind: 'failed', why: 'damaged', files: ['file-2/'] });
    expect([...kept.keys()].some((key) => key.startsWith('file-2/'))).toBe(false);
  });

  it('stops asking when the network is gone', async () => {
    const { files, tools } = await world(60);
    let asked = 0;
    const fetch = () => {
      asked += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    const filled = await fill(files, tools({ fetch }));
    expect(filled).toMatchObject({ kind: 'failed', why: 'missing', done: 0 });
    expect(asked).toBeLessThan(files.length);
  });

  it('stops when the device is full, and says so', async () => {
    const { files, asked, kept, tools } = await world(60);
    const { keep } = tools();
    const full: FillTools['keep'] = async (file, response) => {
      if (kept.size >= 3) throw new DOMException('No room', 'QuotaExceededError');
      await keep(file, response);
    };
    expect(await fill(files, tools({ keep: full }))).toMatchObject({ kind: 'failed', why: 'full' });
    expect(kept.size).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThan(files.length);
  });

  it('names a file that the browser will not keep, stores all others, and does not call the device full', async () => {
    const { files, kept, tools } = await world(9);
    const { keep } = tools();
    const refuse: FillTools['keep'] = (file, response) =>
      file.path === 'file-4/' ? Promise.reject(new TypeError('Not to be stored')) : keep(file, response);
    expect(await fill(files, tools({ keep: refuse }))).toMatchObject({
      kind: 'failed',
      why: 'refused',
      files: ['file-4/'],
    });
    expect(kept.size).toBe(8);
  });

  it('stores a response of its own: not redirected, unpacked, with the host’s other headers', async () => {
    const { files, served, tools } = await world(1);
    const headers = {
      'content-encoding': 'gzip',
      'content-length': '3',
      'referrer-policy': 'no-referrer',
      // A browser stores nothing that says this.
      vary: '*',
    };
    let stored: Response | undefined;
    await fill(
      files,
      tools({
        fetch: async ({ path }) => {
          const response = new Response(served.get(path), { headers });
          Object.defineProperty(response, 'redirected', { value: true });
          return response;
        },
        keep: async (_, response) => void (stored = response),
      }),
    );
    expect(stored?.redirected).toBe(false);
    expect(stored?.headers.get('referrer-policy')).toBe('no-referrer');
    expect(stored?.headers.get('content-encoding')).toBeNull();
    expect(stored?.headers.get('content-length')).toBeNull();
    expect(stored?.headers.get('vary')).toBeNull();
  });

  it('keeps the right content whatever its status: hosts send the page for a 404 as one', async () => {
    const { files, served, kept, tools, total } = await world(1);
    const fetch: FillTools['fetch'] = async ({ path }) => new Response(served.get(path), { status: 404 });
    let status = 0;
    const { keep } = tools();
    const filled = await fill(
      files,
      tools({
        fetch,
        keep: (file, response) => {
          ({ status } = response);
          return keep(file, response);
        },
      }),
    );
    expect(filled).toEqual({ kind: 'whole', bytes: total });
    expect(kept.size).toBe(1);
    expect(status).toBe(200);
  });

  it('of no files is whole', async () => {
    const { tools } = await world(0);
    expect(await fill([], tools())).toEqual({ kind: 'whole', bytes: 0 });
  });
});

/** A fetch that never ends from the moment `stop` says so. */
function hang(fetch: FillTools['fetch'], stop: () => boolean): FillTools['fetch'] {
  return (file, again) => (stop() ? new Promise(() => undefined) : fetch(file, again));
}
