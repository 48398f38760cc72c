import { atom, type ReadableAtom } from 'nanostores';
import { decodeEntryText } from '../domain/progress/codec.ts';
import type { Entry } from '../domain/progress/entry.ts';
import { isEpoch, readEnded } from '../domain/progress/epoch.ts';
import { environment } from './environment.ts';
import { indexedStorage } from './indexed-storage.ts';
import { log, type Log } from './log.ts';
import { isPreview } from './preview.ts';
import { isShared } from './shared-device.ts';
import { ENDED_LINE, type SecondStorage } from './second-storage.ts';

/** How the second copy stands: not compared yet, holding all of the log, or not to be had. */
export type CopyState = 'unknown' | 'whole' | 'missing';

/** A copy of the log in the second storage, written behind the first. */
export interface SecondCopy {
  readonly state: ReadableAtom<CopyState>;
  /** Entries that the first storage had lost and this copy brought back, in this visit. */
  readonly broughtBack: ReadableAtom<number>;
  /** Compares the copy with the log, and follows the log from then on. Starting twice does nothing more. */
  start(): void;
  /** Waits until all that the log holds now has been copied, or could not be. */
  settled(): Promise<void>;
}

/** Times in a row that other tabs may be first before the copy is given up until the next entry. */
const MOST_TRIES = 8;

/**
 * Both copies are brought to their union: of the entries, and of the epochs that were ended. Of what was erased nothing
 * comes back, neither from a first storage that lost the erasing nor from a second one that missed it.
 */
export function createSecondCopy(log: Log, storage: SecondStorage): SecondCopy {
  const state = atom<CopyState>('unknown');
  const broughtBack = atom(0);
  /** Keys of all lines of the copy, of those that are well there, and the list of ended epochs as it stands there. */
  let there = new Set<string>();
  let held = new Set<string>();
  let seen: string | undefined;
  let compared = false;
  let started = false;
  let running: Promise<void> | undefined;
  let again = false;

  /** Reads the copy and brings the log to the union. False when it cannot be read. */
  async function compare(): Promise<boolean> {
    const lines = await storage.read();
    if (!lines) return false;
    seen = lines.get(ENDED_LINE);
    there = new Set([...lines.keys()].filter((key) => key !== ENDED_LINE));
    const before = held;
    held = new Set();
    const epochs = new Set([...there].map(epochIn).filter(isEpoch));
    endWith(readEnded(seen), epochs, before);
    const here = new Map(log.entries.get().map((entry) => [entry.id, entry]));
    const lost: Entry[] = [];
    const filed = new Map<string, string>();
    for (const key of there) {
      const epoch = epochIn(key);
      if (!log.counts(epoch)) continue;
      const id = key.slice(epoch.length + 1);
      const text = lines.get(key) ?? '';
      // Most lines are as they are here, and need no more than a look.
      const known = here.get(id);
      const decoded = known && JSON.stringify(known) === text ? { entry: known } : decodeEntryText(text);
      const whole = 'entry' in decoded && decoded.entry.id === id;
      // A damaged line is written again; one of a newer version never is.
      if (whole ? !known || decoded.entry === known : 'fault' in decoded && decoded.fault === 'newer') held.add(key);
      if (!whole || decoded.entry === known) continue;
      lost.push(decoded.entry);
      filed.set(id, epoch);
    }
    if (lost.length > 0) broughtBack.set(broughtBack.get() + log.add(lost, filed));
    return true;
  }

  /**
   * Ends in the log what was ended in the copy; and what the copy holds under epochs that are not in use here, where an
   * erasing is on its way to it. What this tab wrote under such an epoch and the copy never had is filed anew: local
   * storage had lost the erasing, or nobody can get at it, so this tab did not know.
   */
  function endWith(endedThere: readonly string[], epochs: ReadonlySet<string>, copied: ReadonlySet<string>): void {
    const inUse = log.inUse();
    const missed = log.erasing() === undefined ? [] : [...epochs].filter((name) => !inUse.has(name));
    const fresh = [...endedThere, ...missed].filter((name) => log.counts(name));
    if (fresh.length === 0) return;
    const own = log.entries
      .get()
      .filter((entry) => log.isOwn(entry) && !copied.has(keyOf(log.epochOf(entry.id), entry.id)));
    log.end(fresh);
    log.add(own);
  }

  /** Copies what the copy does not hold, and takes out of it what was erased. */
  async function copy(): Promise<'kept' | 'overtaken' | 'full' | 'blocked'> {
    const ended = log.ended();
    const mark = log.erasing();
    const write = new Map<string, string>();
    for (const entry of log.entries.get()) {
      const key = keyOf(log.epochOf(entry.id), entry.id);
      if (!held.has(key)) write.set(key, JSON.stringify(entry));
    }
    // What has no epoch is of nobody knows whom; it goes with all else when the learner wants everything gone.
    const remove = [...there].filter(
      (key) => !log.counts(epochIn(key)) && (mark !== undefined || isEpoch(epochIn(key))),
    );
    if (write.size > 0 || remove.length > 0 || (seen ?? '') !== ended) {
      const written = [...write.keys()];
      const outcome = await storage.change(seen, { remove, write: write.set(ENDED_LINE, ended) });
      if (outcome !== 'kept') return outcome;
      for (const key of remove) there.delete(key);
      for (const key of written) there.add(key);
      for (const key of written) held.add(key);
      seen = ended;
    }
    if (mark !== undefined) log.followed(mark);
    return 'kept';
  }

  async function run(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      again = false;
      // After an erasing the copy is looked through again: others may have written there what is not known here.
      if (!compared || log.erasing() !== undefined) compared = await compare();
      const outcome = compared ? await copy() : 'blocked';
      if (outcome === 'overtaken') compared = false;
      else if (outcome !== 'kept') return state.set('missing');
      else if (!again) return state.set('whole');
      else tries = 0;
    }
    state.set('missing');
  }

  function follow(): void {
    again = true;
    running ??= run().finally(() => (running = undefined));
  }

  return {
    state,
    broughtBack,
    start() {
      if (started) return;
      started = true;
      log.entries.subscribe(follow);
    },
    async settled() {
      while (running) await running;
    },
  };
}

function keyOf(epoch: string, id: string): string {
  return `${epoch}:${id}`;
}

/** The epoch in the key of a line; no epoch where the key is none of the course's. */
function epochIn(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf(':')));
}

/** The copy of this page's log; none on a shared device, and none of a preview. */
export const secondCopy = createSecondCopy(
  log,
  indexedStorage(`byp:${environment.base}`, () => (isShared || isPreview ? null : globalThis.indexedDB)),
);
