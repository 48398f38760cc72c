import { afterEach, describe, expect, it, vi } from 'vitest';
import { indexedStorage } from './indexed-storage.ts';

/* The faults of a database that cannot be had. One that can is tested in a browser (e2e/data.spec.ts). */

/** What a browser hands out when a database is opened; a test lets it succeed or fail. */
type Request = Pick<IDBOpenDBRequest, 'onerror' | 'onblocked' | 'onsuccess' | 'onupgradeneeded'> & { result?: unknown };

/** A factory whose every request ends as told, a turn later. */
function factory(end: (request: Request) => void): IDBFactory {
  const open = () => {
    const request: Request = { onerror: null, onblocked: null, onsuccess: null, onupgradeneeded: null };
    queueMicrotask(() => end(request));
    return request;
  };
  return { open } as unknown as IDBFactory;
}

/** A database of which nothing is known but that it opened, and whose transactions throw. */
function closing(error: Error) {
  const database: { onclose?: () => void; onversionchange?: () => void; close: () => void; transaction: () => never } =
    {
      close: () => undefined,
      transaction: () => {
        throw error;
      },
    };
  return database;
}

const call = (handler: unknown) => (handler as (() => void) | null)?.();
const change = { remove: [], write: new Map([['ended', '']]) };

describe('the second storage', () => {
  afterEach(() => vi.useRealTimers());

  it.each<[string, () => IDBFactory | null | undefined]>([
    ['there is none', () => undefined],
    ['it is null', () => null],
    [
      'the browser forbids even to look',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'opening throws',
      () =>
        ({
          open: () => {
            throw new Error('disk on fire');
          },
        }) as unknown as IDBFactory,
    ],
    ['opening fails', () => factory((request) => call(request.onerror))],
    ['another version holds it', () => factory((request) => call(request.onblocked))],
    [
      'its transactions throw',
      () =>
        factory((request) => {
          request.result = closing(new DOMException('closing', 'InvalidStateError'));
          call(request.onsuccess);
        }),
    ],
  ])('is blocked when %s', async (_, find) => {
    const storage = indexedStorage('byp:/', find);
    expect(await storage.read()).toBeUndefined();
    expect(await storage.change(undefined, change)).toBe('blocked');
  });

  it('is blocked when it never answers, after a while', async () => {
    vi.useFakeTimers();
    const storage = indexedStorage('byp:/', () => factory(() => undefined));
    const read = storage.read();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await read).toBeUndefined();
  });

  it('is blocked when it opens and then never answers, after a while, and is opened anew the next time', async () => {
    vi.useFakeTimers();
    let opened = 0;
    // Requests and transactions of which nothing is ever heard.
    const store = { getAllKeys: () => ({}), getAll: () => ({}), get: () => ({}) };
    const database = { transaction: () => ({ objectStore: () => store }) };
    const storage = indexedStorage('byp:/', () => {
      opened += 1;
      return factory((request) => {
        request.result = database;
        call(request.onsuccess);
      });
    });
    for (const ask of [() => storage.read(), () => storage.change(undefined, change)]) {
      const asked = ask();
      await vi.advanceTimersByTimeAsync(30_000);
      expect([undefined, 'blocked']).toContain(await asked);
    }
    expect(opened).toBe(2);
  });

  it('is full when the browser says so', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const storage = indexedStorage('byp:/', () =>
      factory((request) => {
        request.result = closing(full);
        call(request.onsuccess);
      }),
    );
    expect(await storage.change(undefined, change)).toBe('full');
  });

  it('is opened again after it failed, and after its data was cleared', async () => {
    let opened = 0;
    const database = closing(new Error('gone'));
    const storage = indexedStorage('byp:/', () => {
      opened += 1;
      if (opened === 1) return null;
      return factory((request) => {
        request.result = database;
        call(request.onsuccess);
      });
    });
    await storage.read();
    await storage.read();
    await storage.read();
    expect(opened).toBe(2);
    database.onclose?.();
    await storage.read();
    expect(opened).toBe(3);
    database.onversionchange?.();
    await storage.read();
    expect(opened).toBe(4);
  });
});
