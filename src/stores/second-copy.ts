import { atom, type ReadableAtom } from 'nanostores';
import { decodeEntryText } from '../domain/progress/codec.ts';
import type { Entry } from '../domain/progress/entry.ts';
import { FIRST_EPOCH, isEpoch, laterEpoch } from '../domain/progress/epoch.ts';
import { environment } from './environment.ts';
import { indexedStorage } from './indexed-storage.ts';
import { log, type Log } from './log.ts';
import { isPreview } from './preview.ts';
import { isShared } from './shared-device.ts';
import { EPOCH_LINE, type SecondStorage } from './second-storage.ts';

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
 * Within an epoch both copies are brought to their union. A later epoch wins: of a log that was erased nothing comes back,
 * neither from a first storage that lost the erasing nor from a second one that missed it.
 */
export function createSecondCopy(log: Log, storage: SecondStorage): SecondCopy {
  const state = atom<CopyState>('unknown');
  const broughtBack = atom(0);
  /** Ids of the entries that are known to be in the copy, and the line of the epoch as it stands there. */
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
    seen = lines.get(EPOCH_LINE);
    log.adopt(laterEpoch(log.epoch(), seen), held);
    held = new Set();
    if (isErased(seen, log.epoch())) return true;
    const here = new Map(log.entries.get().map((entry) => [entry.id, entry]));
    const lost: Entry[] = [];
    for (const [key, text] of lines) {
      if (key === EPOCH_LINE) continue;
      // Most lines are as they are here, and need no more than a look.
      const known = here.get(key);
      const decoded = known && JSON.stringify(known) === text ? { entry: known } : decodeEntryText(text);
      const whole = 'entry' in decoded && decoded.entry.id === key;
      // A damaged line is written again; one of a newer version never is.
      if (whole || ('fault' in decoded && decoded.fault === 'newer')) held.add(key);
      if (whole && !known) lost.push(decoded.entry);
    }
    if (lost.length > 0) broughtBack.set(broughtBack.get() + log.add(lost));
    return true;
  }

  /** Copies what the copy does not hold. */
  async function copy(): Promise<'kept' | 'overtaken' | 'full' | 'blocked'> {
    const epoch = log.epoch();
    const clear = isErased(seen, epoch);
    const missing = log.entries.get().filter(({ id }) => clear || !held.has(id));
    if (missing.length === 0 && seen === epoch) return 'kept';
    const write = new Map(missing.map((entry) => [entry.id, JSON.stringify(entry)]));
    const outcome = await storage.change(seen, { clear, write: write.set(EPOCH_LINE, epoch) });
    if (outcome !== 'kept') return outcome;
    if (clear) held = new Set();
    for (const { id } of missing) held.add(id);
    seen = epoch;
    return 'kept';
  }

  async function run(): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      again = false;
      compared ||= await compare();
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

/**
 * Whether the lines of a copy with this epoch were erased since. Of a copy whose epoch is damaged nobody can tell: where
 * nothing was ever erased it is whole, else it may hold what the learner wanted gone.
 */
function isErased(seen: string | undefined, epoch: string): boolean {
  if (seen === epoch) return false;
  return isEpoch(seen) ? laterEpoch(seen, epoch) === epoch : epoch !== FIRST_EPOCH;
}

/** The copy of this page's log; none on a shared device, and none of a preview. */
export const secondCopy = createSecondCopy(
  log,
  indexedStorage(`byp:${environment.base}`, () => (isShared || isPreview ? null : globalThis.indexedDB)),
);
