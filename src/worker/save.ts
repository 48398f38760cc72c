import { digestOf, isHashed, keyOf, sizeOf, type SavedFile } from './files.ts';
import { fill, type Filled } from './fill.ts';
import { join, outdated, tidy, type Memory } from './prune.ts';
import type { Store } from './store.ts';

/** A build, and what it needs to be saved. */
export interface Saving {
  /** Address of the course. */
  readonly scope: string;
  /** Name of the build. */
  readonly build: string;
  readonly files: readonly SavedFile[];
  readonly store: Store;
  fetch(address: string, how: RequestInit): Promise<Response>;
  /** Waits before a file is asked for again. */
  pause(milliseconds: number): Promise<void>;
  /** Called whenever more is stored, with bytes. */
  progress(done: number, total: number): void;
}

/** How a saving ended: what belongs to the course is all there, or not all of it. */
export type Saved =
  | {
      readonly kind: 'saved';
      /** What lies on the device. */
      readonly bytes: number;
      /** Paths of files that could not be saved, all of groups that joined. */
      readonly lacking: readonly string[];
    }
  | Extract<Filled, { kind: 'failed' }>;

/** Saving on a device: which files a device wants, those it lacks, and those it no longer needs. */
export interface Saver {
  /** Saves what is missing of the course and of the groups that joined. Calls that come meanwhile share its end. */
  save(): Promise<Saved>;
  /** Bytes of what is missing. */
  lacks(): Promise<number>;
  /** Lets the group of a file join, once its page was opened; true when it had not before. */
  visit(file: SavedFile): Promise<boolean>;
  /**
   * Takes away, once for this build, what neither it nor a page of the one before can ask for. While another version comes
   * in or waits, its files lie in the same place: nothing is taken away then.
   *
   * @param other whether there is another version
   */
  tidy(other: () => boolean): Promise<void>;
}

/** So often it is looked whether all that was stored is still there. */
const LOOKS = 3;

/** Saves the files of a build. */
export function saver({ scope, build, files, store, fetch, pause, progress }: Saving): Saver {
  let running: Promise<Saved> | undefined;

  async function run(): Promise<Saved> {
    const all = wanted(files, await store.memory());
    for (let looks = 0; ; looks += 1) {
      const stored = new Set(await store.keys());
      const lacking = all.filter((file) => !stored.has(keyOf(file)));
      // What was kept can be gone again: the browser took it, or the worker of another version did.
      if (looks === LOOKS && lacking.length > 0) return saved(all, lost(all, lacking));
      const filled = await fill(all, {
        stored,
        fetch: (file, again) =>
          fetch(scope + file.path, { cache: again ? 'reload' : freshness(file), priority: 'low' }),
        digest: digestOf,
        keep: (file, response) => store.keep(file, response),
        pause,
        progress,
      });
      if (lacking.length === 0 || filled.kind === 'failed') return saved(all, filled);
    }
  }

  return {
    save() {
      running ??= run().finally(() => (running = undefined));
      return running;
    },
    async lacks() {
      const stored = new Set(await store.keys());
      return sizeOf(wanted(files, await store.memory()).filter((file) => !stored.has(keyOf(file))));
    },
    async visit({ group }) {
      if (group === 'course' || (await store.memory()).joined.includes(group)) return false;
      await store.change((memory) => join(memory, group));
      return true;
    },
    async tidy(other) {
      const memory = await store.memory();
      if (memory.tidied === build) return;
      for (const key of outdated(await store.keys(), memory, files)) {
        if (other()) return;
        await store.remove(key);
      }
      if (!other()) await store.change((memory) => tidy(memory, build));
    },
  };
}

/** What a page has just loaded is not loaded again, if its name says that it is the same. */
function freshness({ path }: SavedFile): RequestCache {
  return isHashed(path) ? 'default' : 'no-cache';
}

/** The files a device is to have: the course, and then what joined, so that a failure of that holds up nothing else. */
function wanted(files: readonly SavedFile[], { joined }: Memory): readonly SavedFile[] {
  const course = files.filter(({ group }) => group === 'course');
  return [...course, ...files.filter(({ group }) => group !== 'course' && joined.includes(group))];
}

/** What a filling means to the learner. */
function saved(all: readonly SavedFile[], filled: Filled): Saved {
  if (filled.kind === 'whole') return { kind: 'saved', bytes: filled.bytes, lacking: [] };
  const failed = new Set(filled.files);
  if (all.some(({ path, group }) => group === 'course' && failed.has(path))) return filled;
  return { kind: 'saved', bytes: filled.done, lacking: filled.files };
}

/** How a saving ends whose files do not stay. */
function lost(all: readonly SavedFile[], lacking: readonly SavedFile[]): Filled {
  const total = sizeOf(all);
  return {
    kind: 'failed',
    why: 'refused',
    files: lacking.map(({ path }) => path),
    done: total - sizeOf(lacking),
    total,
  };
}
