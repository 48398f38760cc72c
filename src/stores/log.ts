import { atom, type ReadableAtom } from 'nanostores';
import { decodeEntryText, type EntryFault } from '../domain/progress/codec.ts';
import { mergeLogs, nextEntry, type Entry, type Event } from '../domain/progress/entry.ts';
import {
  FIRST_EPOCH,
  isEpoch,
  joinEnded,
  laterEpoch,
  nextEpoch,
  numberOf,
  readEnded,
} from '../domain/progress/epoch.ts';
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
  /**
   * Adds entries of a backup or another device, filed under this tab's epoch, or of another storage, under the one they had
   * there; returns how many were new, or took the place of another with the same id.
   */
  add(entries: readonly Entry[], filed?: ReadonlyMap<string, string>): number;
  /** Forgets everything, in every tab, by ending every epoch that holds something. */
  erase(): void;
  /** The epoch under which an entry is filed. */
  epochOf(id: string): string;
  /** The epochs that were ended, as text. */
  ended(): string;
  /** Whether what is filed under a name counts. */
  counts(epoch: string): boolean;
  /**
   * The mark of an erasing that the second storage has not followed yet: whatever it holds under an epoch which is not in
   * use here was meant too.
   */
  erasing(): string | undefined;
  /** The epochs under which something is filed, in memory or in storage, and the one that is filed under now. */
  inUse(): ReadonlySet<string>;
  /** Ends epochs, as another storage says: what is filed under them is dropped. */
  end(names: readonly string[]): void;
  /** Whether this tab wrote an entry, under the epoch that it files under now. */
  isOwn(entry: Entry): boolean;
  /** The second storage has followed the erasing with this mark. */
  followed(mark: string): void;
}

/**
 * A log over an environment's storage, one key an entry: `byp:<base>:log:<epoch>:<entry id>`.
 * `byp:<base>:ended` lists the ended epochs: entries of these are leftovers of something erased.
 * `byp:<base>:epoch` names the one that the latest erasing began, `byp:<base>:erasing` too until the second copy has
 * followed it.
 */
export function createLog(env: Environment): Log {
  const entries = atom<readonly Entry[]>([]);
  const trouble = atom<Trouble | undefined>();
  const unreadable = atom(0);
  const prefix = `byp:${env.base}:`;
  const epochKey = `${prefix}epoch`;
  const endedKey = `${prefix}ended`;
  const erasingKey = `${prefix}erasing`;
  const logPrefix = `${prefix}log:`;
  const tabName = () => env.random().toString(36).padStart(7, '0');
  // A new name in every epoch: numbers begin again there, and an id must not name two entries when a backup comes back.
  let by = tabName();
  /** The epoch under which this tab files. Where nothing is stored it begins one: a lost storage is no erased one. */
  let epoch = nextEpoch([], by);
  let ended = new Set<string>();
  let endedLine = '';
  let mark: string | undefined;
  /** Entries are filed under `home`, but for those named here. (Mostly there is one epoch, and ten thousand entries.) */
  let home = epoch;
  const elsewhere = new Map<string, string>();
  let opened = false;

  const entryKey = (id: string, within: string) => `${logPrefix}${within}:${id}`;
  const epochOf = (id: string) => elsewhere.get(id) ?? home;
  const counts = (name: string) => isEpoch(name) && !ended.has(name);

  function file(id: string, within: string): void {
    if (within !== home) elsewhere.set(id, within);
    else if (elsewhere.size > 0) elsewhere.delete(id);
  }

  /** The epoch in the key of a line. */
  const epochIn = (key: string) => key.slice(logPrefix.length, key.indexOf(':', logPrefix.length));

  /** The entry of a line, noted as filed there; nothing where the line is damaged or not the entry's own. */
  function entryAt(key: string, line: string): Entry | undefined {
    const decoded = decodeEntryText(line);
    if (!('entry' in decoded) || key !== entryKey(decoded.entry.id, epochIn(key))) return undefined;
    file(decoded.entry.id, epochIn(key));
    return decoded.entry;
  }

  function linesIn(keys: readonly string[] | undefined): string[] {
    return (keys ?? []).filter((key) => key.startsWith(logPrefix));
  }

  function readAll(): void {
    const keys = env.storage.keys();
    if (!keys) {
      trouble.set('blocked');
      return;
    }
    const lines = linesIn(keys);
    const names = new Set(lines.map(epochIn));
    learn();
    endAsEarlierReleases();
    if (entries.get().length === 0) {
      // What is there is gone on with.
      const begun = [...names, env.storage.read(epochKey) ?? ''].filter(counts);
      epoch = begun.length > 0 ? begun.reduce(laterEpoch) : nextEpoch(ended, by);
      home = epoch;
      elsewhere.clear();
    }
    const counting = new Set([...names].filter(counts));
    // There may be thousands of lines, so they are gone through once.
    const read: Entry[] = [];
    let damaged = 0;
    for (const key of lines) {
      const within = epochIn(key);
      if (!counting.has(within)) {
        if (ended.has(within)) env.storage.remove(key);
        continue;
      }
      const entry = entryAt(key, env.storage.read(key) ?? '');
      if (entry) read.push(entry);
      else damaged += 1;
    }
    unreadable.set(damaged);
    entries.set(mergeLogs(entries.get(), read));
  }

  /**
   * The first releases kept no list: their erasings only begin an epoch, which ends all with a lower number. One of their
   * pages may still be open beside this one. It is seen by the gap between its number and those of the list.
   */
  function endAsEarlierReleases(): void {
    const latest = env.storage.read(epochKey);
    if (!isEpoch(latest) || numberOf(latest) <= numberOf(nextEpoch(ended, by))) return;
    // With the number before it on the list there is no gap any more.
    const before = [FIRST_EPOCH, `${numberOf(latest) - 1}`, ...inUse()];
    end(before.filter((name) => numberOf(name) < numberOf(latest)));
    mark = latest;
  }

  /** What is filed under these epochs is dropped. */
  function end(more: Iterable<string>): void {
    const names = joinEnded(ended, more);
    ended = new Set(names);
    endedLine = names.join(' ');
    if (ended.has(epoch)) {
      by = tabName();
      const begun = env.storage.read(epochKey) ?? '';
      epoch = counts(begun) ? begun : nextEpoch(ended, by);
    }
    entries.set(entries.get().filter(({ id }) => !ended.has(epochOf(id))));
  }

  /** Another tab may have erased everything while this one slept. True when something was ended. */
  function learn(): boolean {
    const stored = env.storage.read(endedKey) ?? '';
    if (stored === endedLine) return false;
    const fresh = readEnded(stored).filter((name) => !ended.has(name));
    if (fresh.length > 0) end(fresh);
    // Storage has lost some of them, or all.
    if (stored !== endedLine) env.storage.write(endedKey, endedLine);
    return fresh.length > 0;
  }

  /** Before anything is written: what was ended elsewhere is dropped, and what is done since is read. */
  function follow(): void {
    if (learn()) readAll();
  }

  function keep(entry: Entry): void {
    const key = entryKey(entry.id, epochOf(entry.id));
    // What a newer version wrote is never overwritten, whatever has its number.
    const stored = env.storage.read(key);
    if (stored && (decodeEntryText(stored) as { fault?: EntryFault }).fault === 'newer') return;
    const outcome = env.storage.write(key, JSON.stringify(entry));
    if (outcome !== 'kept') trouble.set(outcome);
  }

  function inUse(): Set<string> {
    const names = [epoch, ...entries.get().map(({ id }) => epochOf(id)), env.storage.read(epochKey) ?? ''];
    return new Set([...names, ...linesIn(env.storage.keys()).map(epochIn)].filter(counts));
  }

  const erasing = () => mark ?? env.storage.read(erasingKey) ?? undefined;

  function add(added: readonly Entry[], filed?: ReadonlyMap<string, string>): number {
    follow();
    const known = new Map(entries.get().map((entry) => [entry.id, entry]));
    const merged = mergeLogs(entries.get(), added);
    const fresh = merged.filter((entry) => known.get(entry.id) !== entry);
    for (const { id } of fresh) if (!known.has(id)) file(id, filed?.get(id) ?? epoch);
    entries.set(merged);
    fresh.forEach(keep);
    // Some may have taken the place of a damaged line.
    if (unreadable.get() > 0) readAll();
    return fresh.length;
  }

  return {
    entries,
    trouble,
    unreadable,
    open() {
      if (opened) return;
      opened = true;
      readAll();
      env.listen((key, value) => {
        if (key === epochKey || key === endedKey) readAll();
        else if (key === null) {
          // Storage was emptied from outside the course. What this tab still holds is put back.
          learn();
          if (mark) env.storage.write(erasingKey, mark);
          entries.get().forEach(keep);
        } else if (value !== null && key.startsWith(logPrefix) && counts(epochIn(key))) {
          const entry = entryAt(key, value);
          if (entry) entries.set(mergeLogs(entries.get(), [entry]));
        }
      }, readAll);
    },
    append(event) {
      follow();
      let entry = nextEntry(entries.get(), event, by, env.now());
      if (env.storage.read(entryKey(entry.id, epoch)) !== null) {
        // Another tab was given the same name by chance, and has used the number.
        by = tabName();
        entry = nextEntry(entries.get(), event, by, env.now());
      }
      file(entry.id, epoch);
      entries.set([...entries.get(), entry]);
      keep(entry);
      return entry;
    },
    add,
    erase() {
      learn();
      end(inUse());
      mark = epoch;
      // The entries go first: only then has a full storage room for the rest.
      for (const key of linesIn(env.storage.keys())) env.storage.remove(key);
      const outcome = env.storage.write(endedKey, endedLine);
      // Without the list it would be read as one of the first releases.
      if (outcome === 'kept') env.storage.write(epochKey, epoch);
      else env.storage.remove(epochKey);
      env.storage.write(erasingKey, mark);
      trouble.set(outcome === 'kept' ? undefined : outcome);
      unreadable.set(0);
      entries.set([]);
    },
    epochOf,
    ended: () => endedLine,
    counts,
    erasing,
    inUse() {
      follow();
      return inUse();
    },
    end(names) {
      end(names);
      readAll();
      follow();
    },
    isOwn: (entry) => entry.by === by,
    followed(done) {
      if (mark === done) mark = undefined;
      if (env.storage.read(erasingKey) === done) env.storage.remove(erasingKey);
    },
  };
}

/** The one log of this page. */
export const log = createLog(environment);
