import { describe, expect, it } from 'vitest';
import type { SavedFile } from './files.ts';
import { reply } from './reply.ts';
import type { Store } from './store.ts';
import { memoryStore } from './testing/memory-store.ts';

/** Nothing listens at port 1, so whatever is left to the network fails. */
const SCOPE = 'http://localhost:1/course/';
const file = (path: string, digest = 'new'): SavedFile => ({ path, digest, bytes: 1, group: 'course' });
const FILES = [file(''), file('final/'), file('handbook/'), file('404.html'), file('not-saved/')];
const files = new Map(FILES.map((one) => [one.path, one]));

/** A store with these files, each with its path and digest as its text. */
async function storeOf(kept: readonly SavedFile[]): Promise<Store> {
  const store = memoryStore();
  for (const one of kept)
    await store.keep(one, new Response(`${one.path} ${one.digest}`, { headers: { 'content-type': 'text/html' } }));
  return store;
}

/** A request as a browser makes it when a page is opened, which a script cannot make. */
function opening(path: string): Request {
  const request = new Request(SCOPE + path);
  Object.defineProperty(request, 'mode', { value: 'navigate' });
  return request;
}

describe('with the network gone', async () => {
  const store = await storeOf([
    ...FILES.filter(({ path }) => path !== 'handbook/'),
    file('_astro/a.OLDOLDOL.js', 'old'),
  ]);

  it('a stored page is itself', async () => {
    const given = await reply({ kind: 'stored', path: 'final/' }, opening('final/'), files, store);
    expect(given.status).toBe(200);
    expect(await given.text()).toBe('final/ new');
  });

  it('a page of the course that is not stored says so, and is no success', async () => {
    const given = await reply({ kind: 'stored', path: 'handbook/' }, opening('handbook/'), files, store);
    expect(given.status).toBe(503);
    expect(await given.text()).toBe('not-saved/ new');
    expect(given.headers.get('content-type')).toBe('text/html');
  });

  it('a page that does not exist is the course’s own "no such page"', async () => {
    const given = await reply({ kind: 'unlisted' }, opening('nowhere/'), files, store);
    expect(given.status).toBe(404);
    expect(await given.text()).toBe('404.html new');
  });

  it('a missing slash is added for good', async () => {
    const given = await reply({ kind: 'redirect', to: '/course/final/?a=b' }, opening('final?a=b'), files, store);
    expect(given.status).toBe(301);
    expect(given.headers.get('location')).toBe(`${SCOPE}final/?a=b`);
  });

  it('a file of the build before is still there for its page', async () => {
    const path = '_astro/a.OLDOLDOL.js';
    const given = await reply({ kind: 'older', path }, new Request(SCOPE + path), files, store);
    expect(await given.text()).toBe(`${path} old`);
  });

  it('a file that nobody has fails, and never turns into a page', async () => {
    const path = '_astro/b.GONEGONE.js';
    await expect(reply({ kind: 'older', path }, new Request(SCOPE + path), files, store)).rejects.toThrow();
    const asked = new Request(`${SCOPE}handbook/`);
    await expect(reply({ kind: 'stored', path: 'handbook/' }, asked, files, store)).rejects.toThrow();
  });
});

it('a store the browser will not open is as good as none: the network is asked', async () => {
  const broken: Store = {
    ...(await storeOf(FILES)),
    find: () => Promise.reject(new DOMException('No', 'UnknownError')),
  };
  // The network is gone too, and there is nothing to show instead: the browser says so itself.
  await expect(reply({ kind: 'stored', path: 'final/' }, opening('final/'), files, broken)).rejects.toThrow('fetch');
});
