import { describe, expect, it } from 'vitest';
import { digestOf, groupOf, keyOf, sizeOf, type SavedFile } from './files.ts';
import { remember } from './prune.ts';
import { saver, type Saver } from './save.ts';
import type { Store } from './store.ts';
import { memoryStore } from './testing/memory-store.ts';

const SCOPE = 'https://host.example/course/';
const alone = () => false;

/** A device, and a host that is given one build after the other. */
function world() {
  const store = memoryStore();
  const served = new Map<string, string>();
  const asked: string[] = [];
  /** So many more answers come from the network. */
  let left = Infinity;

  /** The saver of a build with these files, whose texts name the build where it is their own. */
  async function build(name: string, paths: Readonly<Record<string, string>>, on: Store = store) {
    const files = await Promise.all(
      Object.entries(paths).map(async ([path, text]): Promise<SavedFile> => {
        const bytes = new TextEncoder().encode(text);
        return { path, digest: await digestOf(bytes), bytes: bytes.length, group: groupOf(path) };
      }),
    );
    const saving = saver({
      scope: SCOPE,
      build: name,
      files,
      store: on,
      async fetch(address) {
        const path = address.slice(SCOPE.length);
        asked.push(path);
        left -= 1;
        if (left < 0 || !served.has(path)) throw new TypeError('Failed to fetch');
        return new Response(served.get(path));
      },
      pause: async () => undefined,
      progress: () => undefined,
    });
    return {
      files,
      saving,
      /** The host has this build, and only it. */
      deploy() {
        served.clear();
        for (const [path, text] of Object.entries(paths)) served.set(path, text);
      },
      use: () => store.change((memory) => remember(memory, name, files)),
    };
  }

  return { store, asked, build, cutAfter: (answers: number) => (left = answers), mend: () => (left = Infinity) };
}

/** What the worker in use does whenever a page is opened. */
async function look(saving: Saver, other = alone): Promise<void> {
  await saving.save();
  await saving.tidy(other);
}

/** Files of a build, all of them its own. */
const own = (build: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`page-${at}/`, `page ${at} of ${build}`]));

describe('an update', () => {
  it('that is cut off goes on where it was, although pages of the version in use were opened meanwhile', async () => {
    const { store, asked, build, cutAfter, mend } = world();
    const [b, c] = [await build('b', own('b')), await build('c', own('c'))];
    b.deploy();
    await b.saving.save();
    await b.use();
    await look(b.saving);
    c.deploy();
    cutAfter(8);
    expect((await c.saving.save()).kind).toBe('failed');
    const came = c.files.filter((file) => store.kept.has(keyOf(file))).map(({ path }) => path);
    expect(came).toHaveLength(8);
    for (let pages = 0; pages < 3; pages += 1) await look(b.saving);
    mend();
    asked.length = 0;
    // The browser has begun it anew.
    const again = await build('c', own('c'));
    expect((await again.saving.save()).kind).toBe('saved');
    expect(asked).toHaveLength(c.files.length - came.length);
    expect(asked.filter((path) => came.includes(path))).toEqual([]);
  });

  it('is whole only when all of it is there at its end, whatever was taken away while it came in', async () => {
    const { store, build } = world();
    let taken = 0;
    const robbed: Store = {
      ...store,
      async keep(file, response) {
        await store.keep(file, response);
        // The worker of the version before tidies up, and does not know of this one.
        if (file.path === 'page-9/' && (taken += 1) === 1) await store.remove([...store.kept.keys()][0] ?? '');
      },
    };
    const b = await build('b', own('b'), robbed);
    b.deploy();
    expect((await b.saving.save()).kind).toBe('saved');
    expect(taken).toBe(1);
    expect([...store.kept.keys()].toSorted()).toEqual(b.files.map(keyOf).toSorted());
  });

  it('is not whole where the browser keeps nothing it was given', async () => {
    const { store, build } = world();
    const forgetful = await build('b', own('b'), { ...store, keep: async () => undefined });
    forgetful.deploy();
    expect(await forgetful.saving.save()).toMatchObject({ kind: 'failed', why: 'refused', done: 0 });
  });
});

describe('what is outdated', () => {
  it('is taken away once a version is in use, and only while no other comes in or waits', async () => {
    const { store, build } = world();
    const [a, b] = [await build('a', own('a')), await build('b', own('b'))];
    a.deploy();
    await a.saving.save();
    await a.use();
    b.deploy();
    await b.saving.save();
    await b.use();
    await look(b.saving, () => true);
    expect(store.kept.size).toBe(a.files.length + b.files.length);
    let looks = 0;
    await look(b.saving, () => (looks += 1) > 3);
    expect(store.kept.size).toBe(a.files.length + b.files.length - 3);
    await look(b.saving);
    expect([...store.kept.keys()].toSorted()).toEqual(b.files.map(keyOf).toSorted());
  });
});

it('brings back what the browser took away, and asks for nothing else', async () => {
  const { store, asked, build } = world();
  const b = await build('b', own('b'));
  b.deploy();
  await b.saving.save();
  for (const { path, digest } of b.files.slice(3, 7)) await store.remove(keyOf({ path, digest }));
  asked.length = 0;
  expect((await b.saving.save()).kind).toBe('saved');
  expect(asked.toSorted()).toEqual(b.files.slice(3, 7).map(({ path }) => path));
  expect(store.kept.size).toBe(b.files.length);
});

describe('pages beside the course', () => {
  const all = { ...own('b'), 'handbook/': 'a book', 'lessons/one/paper/': 'a sheet' };

  it('that do not come leave the course available, and are named apart', async () => {
    const { store, build } = world();
    const b = await build('b', all);
    (await build('b', own('b'))).deploy();
    const [handbook] = b.files.filter(({ path }) => path === 'handbook/') as [SavedFile];
    expect(await b.saving.visit(handbook)).toBe(true);
    expect(await b.saving.visit(handbook)).toBe(false);
    const course = b.files.filter(({ group }) => group === 'course');
    expect(await b.saving.save()).toEqual({
      kind: 'saved',
      bytes: sizeOf(course),
      lacking: ['handbook/', 'lessons/one/paper/'],
    });
    b.deploy();
    expect(await b.saving.save()).toEqual({ kind: 'saved', bytes: sizeOf(b.files), lacking: [] });
    expect(store.kept.size).toBe(b.files.length);
  });

  it('do not hide that a file of the course did not come', async () => {
    const { build } = world();
    const b = await build('b', all);
    (await build('b', { 'page-0/': 'page 0 of b' })).deploy();
    await b.saving.visit(b.files.find(({ path }) => path === 'handbook/')!);
    expect(await b.saving.save()).toMatchObject({ kind: 'failed', why: 'missing' });
  });
});
