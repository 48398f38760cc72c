import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bookOf, HEAD_LINE, lineChange } from '../domain/teaching/desk/lines.ts';
import { EMPTY_GRADEBOOK, withNote, type Gradebook } from '../domain/teaching/gradebook/record.ts';
import { bookOf as filed, digestOf, gradedHandIn } from '../domain/testing/teaching.ts';
import { deskStorage, stampOf, type DeskStorage, type StoredDesk } from './desk-storage.ts';

const NAME = 'byp:/:desk';
const book = filed(gradedHandIn());
const files = new Map([[digestOf(1), '{"format":"byp-hand-in"}']]);
const change = (before: Gradebook, after: Gradebook) => ({
  ...lineChange(before, after),
  files: new Map<string, string>(),
  dropFiles: [],
});
const none = stampOf(undefined);
const stored = async (storage: DeskStorage) => (await storage.read()) as StoredDesk;
/** What another program, or another version of this one, does with the database. */
const raw = (version?: number, upgrade?: (database: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
const written = (database: IDBDatabase, store: string, key: string, value: unknown) =>
  new Promise<void>((resolve) => {
    const transaction = database.transaction(store, 'readwrite');
    transaction.objectStore(store).put(value, key);
    transaction.oncomplete = () => resolve();
  });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the working copy of the desk', () => {
  it('gives back what it was given, to every tab', async () => {
    const storage = deskStorage(NAME);
    expect(await storage.read()).toEqual({ lines: new Map(), stamp: none, files: new Set() });
    expect(await storage.change(none, { ...change(EMPTY_GRADEBOOK, book), files })).toBe('kept');

    const other = deskStorage(NAME);
    const { lines, stamp, files: digests } = await stored(other);
    expect(bookOf(lines)).toEqual({ book, damaged: [], newer: [] });
    expect(stamp).toBe(stampOf(lines.get(HEAD_LINE)));
    expect(digests).toEqual(new Set(files.keys()));
    expect(await other.files([digestOf(1), digestOf(2)])).toEqual(files);
  });

  it('changes what changed, and lets files go', async () => {
    const storage = deskStorage(NAME);
    await storage.change(none, { ...change(EMPTY_GRADEBOOK, book), files });
    const { stamp } = await stored(storage);
    const gone = { ...book, revision: 2, records: [] };
    expect(await storage.change(stamp, { ...change(book, gone), dropFiles: [digestOf(1)] })).toBe('kept');
    const { lines, files: digests } = await stored(storage);
    expect([[...lines.keys()], digests]).toEqual([[HEAD_LINE], new Set()]);
  });

  it('changes nothing when another tab was first', async () => {
    const [one, two] = [deskStorage(NAME), deskStorage(NAME)];
    await one.change(none, change(EMPTY_GRADEBOOK, book));
    const before = await stored(two);
    await one.change(before.stamp, change(book, withNote(book, 'r0', 'first', 1)));
    expect(await two.change(before.stamp, change(book, withNote(book, 'r0', 'second', 2)))).toBe('overtaken');
    expect(bookOf((await stored(two)).lines).book.records[0]?.note).toBe('first');
  });

  it('lets one of two tabs through that write at once', async () => {
    const [one, two] = [deskStorage(NAME), deskStorage(NAME)];
    const outcomes = await Promise.all([one, two].map((tab) => tab.change(none, change(EMPTY_GRADEBOOK, book))));
    expect(outcomes.sort()).toEqual(['kept', 'overtaken']);
  });

  it('keeps a change wholly or not at all', async () => {
    const storage = deskStorage(NAME);
    const bad = {
      put: new Map<string, unknown>([
        [HEAD_LINE, { v: 1 }],
        ['x', 3n],
      ]),
      drop: [],
      files,
      dropFiles: [],
    };
    expect(await storage.change(none, bad)).toBe('blocked');
    expect(await storage.read()).toEqual({ lines: new Map(), stamp: none, files: new Set() });
    expect(await storage.change(none, change(EMPTY_GRADEBOOK, book))).toBe('kept');
  });

  it('says that there is no room, and keeps what was there', async () => {
    const storage = deskStorage(NAME);
    await storage.change(none, change(EMPTY_GRADEBOOK, book));
    const { stamp } = await stored(storage);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      if (String(key).startsWith('record:')) throw new DOMException('no room', 'QuotaExceededError');
      return put.call(this, value, key);
    });
    expect(await storage.change(stamp, change(book, withNote(book, 'r0', 'x', 1)))).toBe('full');
    spy.mockRestore();
    expect(bookOf((await stored(storage)).lines).book).toEqual(book);
  });

  it('costs damaged lines themselves, and leaves them where they are', async () => {
    const storage = deskStorage(NAME);
    await storage.change(none, change(EMPTY_GRADEBOOK, book));
    const database = await raw();
    const circle: unknown[] = [];
    circle.push(circle);
    for (const [key, value] of Object.entries({ 'record:x': circle, 'record:y': new Map(), rubbish: 3n }))
      await written(database, 'lines', key, value);
    const { lines, stamp } = await stored(storage);
    expect(bookOf(lines)).toEqual({ book, damaged: ['record:x', 'record:y', 'rubbish'], newer: [] });
    expect(await storage.change(stamp, change(book, withNote(book, 'r0', 'x', 1)))).toBe('kept');
    expect((await stored(storage)).lines.size).toBe(5);
  });

  it('is read and mended where the count itself is garbage', async () => {
    const storage = deskStorage(NAME);
    await storage.change(none, change(EMPTY_GRADEBOOK, book));
    await written(await raw(), 'lines', HEAD_LINE, 3n);
    const { lines, stamp } = await stored(storage);
    expect([stamp, bookOf(lines).damaged]).toEqual(['garbage', [HEAD_LINE]]);
    expect(await storage.change(stamp, change(book, withNote(book, 'r0', 'x', 1)))).toBe('kept');
    expect(bookOf((await stored(storage)).lines).damaged).toEqual([]);
  });

  it('gives no file that is not a text', async () => {
    const storage = deskStorage(NAME);
    await storage.read();
    await written(await raw(), 'files', digestOf(3), 7);
    expect(await storage.files([digestOf(3)])).toEqual(new Map());
  });
});

describe('a working copy that cannot be had', () => {
  const refused = async (fault: 'blocked' | 'newer') => {
    const storage = deskStorage(NAME);
    expect(await storage.read()).toEqual({ fault });
    expect(await storage.files([digestOf(1)])).toEqual({ fault });
    expect(await storage.change(none, change(EMPTY_GRADEBOOK, book))).toBe(fault);
  };

  it('is blocked where there is none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await refused('blocked');
  });

  it('is blocked where the browser forbids even to look', async () => {
    vi.unstubAllGlobals();
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await refused('blocked');
    Object.defineProperty(globalThis, 'indexedDB', own);
  });

  it('is blocked while another program keeps it from being opened, and had again later', async () => {
    const holding = await raw(1, (database) => {
      for (const store of ['lines', 'files']) database.createObjectStore(store);
    });
    // It is to be deleted, which waits for whoever has it open; and whoever opens it waits for that.
    indexedDB.deleteDatabase(NAME);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const storage = deskStorage(NAME);
    const read = storage.read();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await read).toEqual({ fault: 'blocked' });
    vi.useRealTimers();
    holding.close();
    expect(await storage.read()).toEqual({ lines: new Map(), stamp: none, files: new Set() });
  });

  it('is left to a newer version of the course, which need not wait for it', async () => {
    const storage = deskStorage(NAME);
    await storage.change(none, change(EMPTY_GRADEBOOK, book));
    const newer = await raw(2);
    expect(newer.version).toBe(2);
    expect(await storage.read()).toEqual({ fault: 'newer' });
    await refused('newer');
  });

  it('is opened again when the browser closed it under way', async () => {
    const opened: IDBDatabase[] = [];
    const factory = indexedDB;
    vi.stubGlobal('indexedDB', {
      open: (...asked: Parameters<IDBFactory['open']>) => {
        const request = factory.open(...asked);
        request.addEventListener('success', () => opened.push(request.result));
        return request;
      },
    });
    const storage = deskStorage(NAME);
    await storage.change(none, change(EMPTY_GRADEBOOK, book));
    forceCloseDatabase(opened[0] as never);
    expect(bookOf((await stored(storage)).lines).book).toEqual(book);
    // Closed without a word: the next use finds out.
    opened[1]!.close();
    expect(bookOf((await stored(storage)).lines).book).toEqual(book);
    expect(opened).toHaveLength(3);
  });
});
