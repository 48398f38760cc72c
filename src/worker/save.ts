import { digestOf, isHashed, type SavedFile } from './files.ts';
import { fill, type Filled } from './fill.ts';
import { join, outdated, type Memory } from './prune.ts';
import type { Store } from './store.ts';

/** Saving on a device: which files a device wants, those it lacks, and those it no longer needs. */
export interface Saver {
  /** Saves what is missing of the course and of the groups that joined. Calls that come meanwhile share its end. */
  save(): Promise<Filled>;
  /** Lets the group of a file join; true when it had not before. */
  visit(file: SavedFile): Promise<boolean>;
  /** Takes away what neither this build nor a page of the one before can ask for. */
  tidy(): Promise<void>;
}

/**
 * Saves the files of a build.
 *
 * @param scope address of the course
 * @param progress called whenever more is stored, with bytes
 */
export function saver(
  scope: string,
  files: readonly SavedFile[],
  store: Store,
  progress: (done: number, total: number) => void,
): Saver {
  let running: Promise<Filled> | undefined;

  async function run(): Promise<Filled> {
    const memory = await store.memory();
    return fill(wanted(files, memory), {
      stored: new Set(await store.keys()),
      fetch: (file, again) => fetch(scope + file.path, { cache: again ? 'reload' : freshness(file), priority: 'low' }),
      digest: digestOf,
      keep: (file, response) => store.keep(file, response),
      pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      progress,
    });
  }

  return {
    save() {
      running ??= run().finally(() => (running = undefined));
      return running;
    },
    async visit({ group }) {
      const memory = await store.memory();
      if (group === 'course' || memory.joined.includes(group)) return false;
      await store.remember(join(memory, group));
      return true;
    },
    async tidy() {
      await store.remove(outdated(await store.keys(), await store.memory(), files));
    },
  };
}

/** What a page has just loaded is not loaded again, if its name says that it is the same. */
function freshness({ path }: SavedFile): RequestCache {
  return isHashed(path) ? 'default' : 'no-cache';
}

/** The files a device is to have. */
function wanted(files: readonly SavedFile[], { joined }: Memory): readonly SavedFile[] {
  return files.filter(({ group }) => group === 'course' || joined.includes(group));
}
