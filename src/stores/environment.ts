/**
 * The platform behind one interface, so that everything else can be tested without a browser. This file names
 * storage, the clock and chance; its neighbour save-file.ts hands out files. Nothing else does.
 */
export interface Environment {
  /** Path the course is served below, with slashes at both ends. */
  readonly base: string;
  readonly storage: GuardedStorage;
  /** Milliseconds since 1970 by the device's clock. */
  now(): number;
  /** The day of a time where the device is, as `YYYY-MM-DD`. */
  dayOf(at: number): string;
  /** A whole number from 0 to 2³²−1. */
  random(): number;
  /** Calls back when another tab wrote to storage (`key` is null when it was emptied) and when the page is shown again. */
  listen(changed: (key: string | null, value: string | null) => void, shownAgain: () => void): void;
}

/** Local storage with every failure turned into a value: it may be blocked, full, missing or null. */
export interface GuardedStorage {
  /** All keys, or nothing when storage cannot be used. */
  keys(): readonly string[] | undefined;
  read(key: string): string | null;
  write(key: string, value: string): 'kept' | 'full' | 'blocked';
  remove(key: string): void;
}

/** A guard around whatever a browser calls its storage. */
export function guardedStorage(find: () => Storage | null | undefined): GuardedStorage {
  let held: Storage | undefined;
  // Once had it stays the same, and asking a browser for it ten thousand times takes long.
  const storage = () => {
    try {
      return (held ??= find() ?? undefined);
    } catch {
      return undefined;
    }
  };
  return {
    keys() {
      try {
        const found = storage();
        return found && Array.from({ length: found.length }, (_, place) => found.key(place) ?? '');
      } catch {
        return undefined;
      }
    },
    read(key) {
      try {
        return storage()?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    write(key, value) {
      const found = storage();
      if (!found) return 'blocked';
      try {
        found.setItem(key, value);
        return 'kept';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
      }
    },
    remove(key) {
      try {
        storage()?.removeItem(key);
      } catch {
        // What cannot be removed is left; its epoch no longer counts.
      }
    },
  };
}

/** What is kept until the tab is closed. */
export function visitStorage(): GuardedStorage {
  return guardedStorage(() => globalThis.sessionStorage);
}

/** The browser the course runs in. */
export const environment: Environment = {
  base: import.meta.env.BASE_URL,
  storage: guardedStorage(() => globalThis.localStorage),
  now: () => Date.now(),
  dayOf: localDay,
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  listen(changed, shownAgain) {
    addEventListener('storage', (event) => {
      if (event.storageArea === null || event.storageArea === localStorage) changed(event.key, event.newValue);
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted) shownAgain();
    });
  },
};

function localDay(at: number): string {
  const time = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
