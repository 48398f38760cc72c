import { ENDED_LINE, type SecondStorage } from './second-storage.ts';

/* A part of the platform, as environment.ts is: the one file that names IndexedDB. It is loaded after the page. */

/** Some browsers never answer when a database is opened: after so many milliseconds it counts as blocked. */
const PATIENCE = 4000;

/** Nor do some that opened it. An old device takes its time for thousands of lines. */
const PATIENCE_AT_WORK = 10_000;

const LINES = 'lines';

/** The second storage over IndexedDB: one database a course, one line an entry. */
export function indexedStorage(name: string, find: () => IDBFactory | null | undefined): SecondStorage {
  let opening: Promise<IDBDatabase> | undefined;

  /** The next time it is opened anew. */
  function gone(): void {
    opening = undefined;
  }

  function database(): Promise<IDBDatabase> {
    opening ??= open(name, find, gone).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  return {
    async read() {
      try {
        const lines = (await database()).transaction(LINES, 'readonly').objectStore(LINES);
        const [keys, texts] = await inTime(Promise.all([answer(lines.getAllKeys()), answer(lines.getAll())]), gone);
        return new Map(keys.map((key, at) => [String(key), String(texts[at])]));
      } catch {
        return undefined;
      }
    },

    async change(seen, { remove, write }) {
      try {
        const transaction = (await database()).transaction(LINES, 'readwrite');
        const done = finished(transaction);
        const lines = transaction.objectStore(LINES);
        const asked = lines.get(ENDED_LINE);
        let overtaken = false;
        // Within its callback, so that the transaction is still open where promises come late.
        asked.onsuccess = () => {
          overtaken = (asked.result as unknown) !== seen;
          if (overtaken) return;
          for (const key of remove) lines.delete(key);
          for (const [key, text] of write) lines.put(text, key);
        };
        await inTime(done, gone);
        return overtaken ? 'overtaken' : 'kept';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
      }
    },
  };
}

function open(name: string, find: () => IDBFactory | null | undefined, gone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error('There is no second storage.'));
    // (A browser may throw where it is only asked for the factory.)
    const request = find()?.open(name, 1);
    if (!request) return refuse();
    const tooLong = setTimeout(refuse, PATIENCE);
    request.onupgradeneeded = () => request.result.createObjectStore(LINES);
    request.onerror = request.onblocked = refuse;
    request.onsuccess = () => {
      clearTimeout(tooLong);
      const opened = request.result;
      // Its data was cleared, or another version of the course wants it: it is opened again when it is needed.
      opened.onclose = gone;
      opened.onversionchange = () => {
        opened.close();
        gone();
      };
      resolve(opened);
    };
  });
}

/** (A change that is made after all, later, does no harm: lines are never edited, and a changed list is noticed.) */
function inTime<T>(work: Promise<T>, late: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => {
      late();
      reject(new Error('The second storage gave no answer in time.'));
    }, PATIENCE_AT_WORK);
    work.then(resolve, reject).finally(() => clearTimeout(tooLong));
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The second storage gave no answer.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The second storage undid a change.'));
  });
}
