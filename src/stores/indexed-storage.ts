import { ENDED_LINE, type SecondStorage } from './second-storage.ts';

/* A part of the platform, as environment.ts is: the one file that names IndexedDB. It is loaded after the page. */

/** Some browsers never answer when a database is opened: after so many milliseconds it counts as blocked. */
const PATIENCE = 4000;

const LINES = 'lines';

/** The second storage over IndexedDB: one database a course, one line an entry. */
export function indexedStorage(name: string, find: () => IDBFactory | null | undefined): SecondStorage {
  let opening: Promise<IDBDatabase> | undefined;

  function database(): Promise<IDBDatabase> {
    opening ??= open(name, find, () => (opening = undefined)).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  return {
    async read() {
      try {
        const lines = (await database()).transaction(LINES, 'readonly').objectStore(LINES);
        const [keys, texts] = await Promise.all([answer(lines.getAllKeys()), answer(lines.getAll())]);
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
        await done;
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
