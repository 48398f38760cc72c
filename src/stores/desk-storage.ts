import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import { HEAD_LINE, type LineChange } from '../domain/teaching/desk/lines.ts';

/* A part of the platform: the desk's working copy over IndexedDB. It is a database of its own, so that nothing that
   happens to it touches a learner's progress, and it is loaded on the desk's pages only. */

/** Some browsers never answer when a database is opened: after so many milliseconds it counts as blocked. */
const PATIENCE = 4000;

/** Raise it when the stores below change; a desk of an older version then leaves the database alone. */
const VERSION = 1;

interface Stores extends DBSchema {
  /** Each a text of JSON: a browser copies a record of many objects into a page more slowly than it parses it. */
  lines: { key: string; value: unknown };
  /** Texts of the hand-in files, by digest: large, and read only for a backup or to be graded again. */
  files: { key: string; value: string };
}

/** Why the working copy cannot be used: the browser forbids it, or a newer version of the course has taken it over. */
export type DeskFault = 'blocked' | 'newer';

/** What the working copy holds. */
export interface StoredDesk {
  readonly lines: ReadonlyMap<string, unknown>;
  /** Stands for this state: a change has to name the one it was made from. */
  readonly stamp: string;
  /** Digests of the files that are there. */
  readonly files: ReadonlySet<string>;
}

/** A change of the working copy. */
export interface DeskChange extends LineChange {
  readonly files: ReadonlyMap<string, string>;
  readonly dropFiles: readonly string[];
}

/** The working copy, with every failure turned into a value. */
export interface DeskStorage {
  read(): Promise<StoredDesk | { readonly fault: DeskFault }>;
  /** The texts of files, those that are there. */
  files(digests: readonly string[]): Promise<ReadonlyMap<string, string> | { readonly fault: DeskFault }>;
  /**
   * Makes a change wholly or not at all, and only while the copy is as it was when it was stamped: `overtaken` means that
   * another tab was first.
   */
  change(stamp: string, change: DeskChange): Promise<'kept' | 'overtaken' | 'full' | DeskFault>;
  /** Deletes all of it, damaged lines and those of a newer version included. */
  clear(): Promise<'cleared' | DeskFault>;
}

/** What a state is stamped with: its own count, which every change raises. */
export function stampOf(head: unknown): string {
  try {
    return JSON.stringify(head) ?? 'none';
  } catch {
    // Not written by a desk: JSON cannot hold it.
    return 'garbage';
  }
}

/**
 * The working copy.
 *
 * @param name the database's name; nothing where nothing may be kept
 */
export function deskStorage(name: string | undefined): DeskStorage {
  type Database = IDBPDatabase<Stores>;
  type Lines = IDBPObjectStore<Stores, ('lines' | 'files')[], 'lines', 'readwrite'>;
  type Files = IDBPObjectStore<Stores, ('lines' | 'files')[], 'files', 'readwrite'>;
  let opening: Promise<Database> | undefined;

  function database(): Promise<Database> {
    opening ??= open(name, () => (opening = undefined)).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  /** Works with the database; once more when it turns out that it had been closed before anything began. */
  async function within<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) throw error;
      opening = undefined;
      return work(await database());
    }
  }

  /** Asks for many changes at once: all of them are made or none is. What `work` asks for goes through `ask`. */
  async function writing(
    database: Database,
    work: (lines: Lines, files: Files, ask: (request: Promise<unknown>) => void) => Promise<void>,
  ): Promise<void> {
    // Written through to the disk where a browser asks: there is no other copy until a backup is made.
    const transaction = database.transaction(['lines', 'files'], 'readwrite', { durability: 'strict' });
    const { done } = transaction;
    // Why a request failed is told by the whole; each is heard, or the browser would report it.
    const ask = (request: Promise<unknown>) => void request.catch(() => undefined);
    ask(done);
    try {
      await work(transaction.objectStore('lines'), transaction.objectStore('files'), ask);
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It is over already.
      }
      throw error;
    }
    await done;
  }

  return {
    async read() {
      try {
        return await within(async (opened) => {
          const transaction = opened.transaction(['lines', 'files'], 'readonly');
          const lines = transaction.objectStore('lines');
          const [keys, values, digests] = await Promise.all([
            lines.getAllKeys(),
            lines.getAll(),
            transaction.objectStore('files').getAllKeys(),
            transaction.done,
          ]);
          const read = new Map(keys.map((key, at) => [String(key), parsed(values[at])]));
          return { lines: read, stamp: stampOf(read.get(HEAD_LINE)), files: new Set(digests.map(String)) };
        });
      } catch (error) {
        return { fault: faultOf(error) };
      }
    },

    async files(digests) {
      try {
        return await within(async (opened) => {
          const transaction = opened.transaction('files', 'readonly');
          const texts = await Promise.all(digests.map((digest) => transaction.store.get(digest)));
          await transaction.done;
          return new Map(digests.flatMap((digest, at) => (typeof texts[at] === 'string' ? [[digest, texts[at]]] : [])));
        });
      } catch (error) {
        return { fault: faultOf(error) };
      }
    },

    async change(stamp, { put, drop, files, dropFiles }) {
      try {
        let overtaken = false;
        await within((opened) =>
          writing(opened, async (lines, texts, ask) => {
            overtaken = stampOf(parsed(await lines.get(HEAD_LINE))) !== stamp;
            if (overtaken) return;
            for (const key of drop) ask(lines.delete(key));
            for (const digest of dropFiles) ask(texts.delete(digest));
            for (const [key, value] of put) ask(lines.put(JSON.stringify(value), key));
            for (const [digest, text] of files) ask(texts.put(text, digest));
          }),
        );
        return overtaken ? 'overtaken' : 'kept';
      } catch (error) {
        return isNamed(error, 'QuotaExceededError') ? 'full' : faultOf(error);
      }
    },

    async clear() {
      try {
        await within((opened) =>
          writing(opened, (lines, texts, ask) => {
            ask(lines.clear());
            ask(texts.clear());
            return Promise.resolve();
          }),
        );
        return 'cleared';
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

/** What a stored line holds; one that is no JSON is left as it is, for whoever reads it to find damaged. */
function parsed(line: unknown): unknown {
  if (typeof line !== 'string') return line;
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}

async function open(name: string | undefined, gone: () => void): Promise<IDBPDatabase<Stores>> {
  if (name === undefined) throw new Error('Nothing is kept on a shared device.');
  let tooLate = false;
  const opened = openDB<Stores>(name, VERSION, {
    upgrade(database) {
      for (const store of ['lines', 'files'] as const) database.createObjectStore(store);
    },
    // A newer version of the course wants it, or its data is being cleared: it is opened again when it is needed.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      gone();
    },
    terminated: gone,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      tooLate = true;
      reject(new Error('The database was not opened.'));
    }, PATIENCE);
  });
  opened.then(
    // Nobody waits for it any more, and open it would be in everyone's way.
    (late) => tooLate && late.close(),
    () => undefined,
  );
  return Promise.race([opened, patience]).finally(() => clearTimeout(timer));
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

function faultOf(error: unknown): DeskFault {
  return isNamed(error, 'VersionError') ? 'newer' : 'blocked';
}
