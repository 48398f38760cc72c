import { atom, type ReadableAtom } from 'nanostores';
import { decodeEntryText } from '../domain/progress/codec.ts';
import { mergeLogs, nextEntry, type Entry, type Event } from '../domain/progress/entry.ts';
import { environment, type Environment } from './environment.ts';

/** Why progress is not safely kept on this device. */
export type Trouble = 'full' | 'blocked';

/** The progress log of this course on this device. */
export interface Log {
  /** All entries in order; empty until the log is opened, so that the first render equals the server's. */
  readonly entries: ReadableAtom<readonly Entry[]>;
  /** Set when entries are kept in memory only. */
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
    // A lost or damaged epoch is found again in the entries' own keys: nothing is taken for erased that was not.
    const written = keys
      .filter((key) => key.startsWith(logPrefix))
      .map((key) => key.slice(logPrefix.length).split(':')[0]);
    epoch = [env.storage.read(epochKey), ...written].reduce<string>(laterEpoch, epoch);
    const own = `${logPrefix}${epoch}:`;
    const decoded = keys
      .filter((key) => key.startsWith(own))
      .map((key) => decodeEntryText(env.storage.read(key) ?? ''));
    const read = decoded.flatMap((one) => ('entry' in one ? [one.entry] : []));
    unreadable.set(decoded.length - read.length);
    for (const key of keys) if (key.startsWith(logPrefix) && !key.startsWith(own)) env.storage.remove(key);
    entries.set(mergeLogs(entries.get(), read));
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
    const outcome = env.storage.write(entryKey(entry.id), JSON.stringify(entry));
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
          } else if (value !== null && key.startsWith(`${logPrefix}${epoch}:`)) {
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
      const entry = nextEntry(entries.get(), event, by, env.now());
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
      return fresh.length;
    },
    erase() {
      epoch = nextEpoch(laterEpoch(epoch, env.storage.read(epochKey)), by);
      by = tabName();
      // The entries go first: only then has a full storage room for the new epoch.
      for (const key of env.storage.keys() ?? []) if (key.startsWith(logPrefix)) env.storage.remove(key);
      const outcome = env.storage.write(epochKey, epoch);
      trouble.set(outcome === 'kept' ? undefined : outcome);
      entries.set([]);
      unreadable.set(0);
    },
  };
}

const FIRST_EPOCH = '0';

/** Of two epochs the later; a damaged one counts as none. An epoch is a number, then the tab that began it. */
function laterEpoch(own: string, stored: string | null | undefined): string {
  if (stored == null || !/^\d{1,15}(-[0-9a-z]{1,20})?$/.test(stored)) return own;
  const [a = 0, b = 0] = [own, stored].map((epoch) => Number.parseInt(epoch, 10));
  return b > a || (b === a && stored > own) ? stored : own;
}

function nextEpoch(epoch: string, by: string): string {
  return `${Number.parseInt(epoch, 10) + 1}-${by}`;
}

/** The one log of this page. */
export const log = createLog(environment);
