import { atom, type ReadableAtom } from 'nanostores';
import { decodeEntryText, type EntryFault } from '../domain/progress/codec.ts';
import { mergeLogs, nextEntry, type Entry, type Event } from '../domain/progress/entry.ts';
import { FIRST_EPOCH, laterEpoch, nextEpoch } from '../domain/progress/epoch.ts';
import { environment, type Environment } from './environment.ts';

/** Why local storage does not keep progress. */
export type Trouble = 'full' | 'blocked';

/** The progress log of this course on this device. */
export interface Log {
  /** All entries in order; empty until the log is opened, so that the first render equals the server's. */
  readonly entries: ReadableAtom<readonly Entry[]>;
  /** Set when entries did not go into local storage. */
  readonly trouble: ReadableAtom<Trouble | undefined>;
  /** Stored lines that could not be read; they are left where they are. */
  readonly unreadable: ReadableAtom<number>;
  /** Reads storage and follows other tabs. Opening twice does nothing more. */
  open(): void;
  /** Stamps and keeps an event: in memory first, then in storage. Returns its entry. */
  append(event: Event): Entry;
  /** Adds entries of a backup or another device; returns how many were new. */
  add(entries: readonly Entry[]): number;
  /** Forgets everything, in every tab, by beginning a new epoch. */
  erase(): void;
  /** The epoch that counts. */
  epoch(): string;
  /**
   * Goes over to a later epoch that local storage has lost: what it still held was erased. Entries that this tab wrote
   * are kept, but for those in `erased`.
   */
  adopt(later: string, erased: ReadonlySet<string>): void;
}

/**
 * A log over an environment's storage, one key an entry:
 * `byp:<base>:log:<epoch>:<entry id>`, and `byp:<base>:epoch` for the epoch that counts.
 * Entries of any other epoch are leftovers of something erased.
 */
export function createLog(env: Environment): Log {
  const entries = atom<readonly Entry[]>([]);
  const trouble = atom<Trouble | undefined>();
  const unreadable = atom(0);
  const prefix = `byp:${env.base}:`;
  const epochKey = `${prefix}epoch`;
  const logPrefix = `${prefix}log:`;
  const tabName = () => env.random().toString(36).padStart(7, '0');
  // A new name in every epoch: numbers begin again there, and an id must not name two entries when a backup comes back.
  let by = tabName();
  let epoch = FIRST_EPOCH;
  let opened = false;

  const entryKey = (id: string) => `${logPrefix}${epoch}:${id}`;

  function readAll(): void {
    const keys = env.storage.keys();
    if (!keys) {
      trouble.set('blocked');
      return;
    }
    epoch = laterEpoch(epoch, env.storage.read(epochKey));
    const lines = keys.filter((key) => key.startsWith(logPrefix));
    // A lost or damaged epoch is found again in the entries' own keys: nothing is taken for erased that was not.
    const expected = entryKey('');
    for (const key of lines)
      if (!key.startsWith(expected)) epoch = laterEpoch(epoch, key.slice(logPrefix.length).split(':')[0]);
    // There may be thousands of lines, so they are gone through once.
    const own = entryKey('');
    const read: Entry[] = [];
    let damaged = 0;
    for (const key of lines) {
      if (!key.startsWith(own)) {
        env.storage.remove(key);
        continue;
      }
      const decoded = decodeEntryText(env.storage.read(key) ?? '');
      if ('entry' in decoded) read.push(decoded.entry);
      else damaged += 1;
    }
    unreadable.set(damaged);
    entries.set(mergeLogs(entries.get(), read));
  }

  /** Lines of any epoch but the one that counts go. */
  function removeLeftovers(keys: readonly string[]): void {
    for (const key of keys) if (key.startsWith(logPrefix) && !key.startsWith(entryKey(''))) env.storage.remove(key);
  }

  /** Another tab may have erased everything while this one slept: then nothing of the old epoch may be written. */
  function followEpoch(): void {
    const stored = env.storage.read(epochKey);
    const latest = laterEpoch(epoch, stored);
    if (latest !== epoch) {
      epoch = latest;
      by = tabName();
      entries.set([]);
      readAll();
    } else if (stored !== epoch && epoch !== FIRST_EPOCH) {
      // Storage lost its epoch or holds an earlier one; at the next visit all entries of this one would be leftovers.
      env.storage.write(epochKey, epoch);
    }
  }

  function keep(entry: Entry): void {
    const key = entryKey(entry.id);
    // What a newer version wrote is never overwritten, whatever has its number.
    const stored = env.storage.read(key);
    if (stored && (decodeEntryText(stored) as { fault?: EntryFault }).fault === 'newer') return;
    const outcome = env.storage.write(key, JSON.stringify(entry));
    if (outcome !== 'kept') trouble.set(outcome);
  }

  return {
    entries,
    trouble,
    unreadable,
    open() {
      if (opened) return;
      opened = true;
      readAll();
      env.listen(
        (key, value) => {
          if (key === epochKey) followEpoch();
          else if (key === null) {
            // Storage was emptied from outside the course. What this tab still holds is put back.
            if (epoch !== FIRST_EPOCH) env.storage.write(epochKey, epoch);
            entries.get().forEach(keep);
          } else if (value !== null && key.startsWith(entryKey(''))) {
            const decoded = decodeEntryText(value);
            if ('entry' in decoded) entries.set(mergeLogs(entries.get(), [decoded.entry]));
          }
        },
        () => {
          followEpoch();
          readAll();
        },
      );
    },
    append(event) {
      followEpoch();
      let entry = nextEntry(entries.get(), event, by, env.now());
      if (env.storage.read(entryKey(entry.id)) !== null) {
        // Another tab was given the same name by chance, and has used the number.
        by = tabName();
        entry = nextEntry(entries.get(), event, by, env.now());
      }
      entries.set([...entries.get(), entry]);
      keep(entry);
      return entry;
    },
    add(added) {
      followEpoch();
      const known = new Set(entries.get().map(({ id }) => id));
      const merged = mergeLogs(entries.get(), added);
      const fresh = merged.filter(({ id }) => !known.has(id));
      entries.set(merged);
      fresh.forEach(keep);
      // Some may have taken the place of a damaged line.
      if (unreadable.get() > 0) readAll();
      return fresh.length;
    },
    erase() {
      epoch = nextEpoch(laterEpoch(epoch, env.storage.read(epochKey)), by);
      by = tabName();
      // The entries go first: only then has a full storage room for the new epoch.
      removeLeftovers(env.storage.keys() ?? []);
      const outcome = env.storage.write(epochKey, epoch);
      trouble.set(outcome === 'kept' ? undefined : outcome);
      entries.set([]);
      unreadable.set(0);
    },
    epoch: () => epoch,
    adopt(later, erased) {
      if (laterEpoch(epoch, later) === epoch) return;
      const own = entries.get().filter((entry) => entry.by === by && !erased.has(entry.id));
      epoch = later;
      by = tabName();
      entries.set(own);
      // What earlier epochs left goes first: only then has a full storage room.
      readAll();
      env.storage.write(epochKey, epoch);
      own.forEach(keep);
    },
  };
}

/** The one log of this page. */
export const log = createLog(environment);
