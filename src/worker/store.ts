import { keyOf, type SavedFile } from './files.ts';
import { readMemory, type Memory } from './prune.ts';

/** The files on the device, and what the worker remembers. */
export interface Store {
  /** Keys of all stored files. */
  keys(): Promise<readonly string[]>;
  keep(file: SavedFile, response: Response): Promise<void>;
  /** A file with this very content. */
  find(file: SavedFile): Promise<Response | undefined>;
  /** A file of this address, whatever its content. */
  findAny(path: string): Promise<Response | undefined>;
  remove(key: string): Promise<void>;
  memory(): Promise<Memory>;
  /** Changes the memory, one change after the other. */
  change(edit: (memory: Memory) => Memory): Promise<void>;
}

/** What the names of all caches of a course begin with. Others of the same origin are never touched. */
export function cachePrefix(scope: string): string {
  return `byp:${new URL(scope).pathname}:`;
}

/** The store of the course at an address. A file lies under its address with its digest as the query. */
export function openStore(scope: string): Store {
  const files = () => caches.open(`${cachePrefix(scope)}files`);
  const notes = () => caches.open(`${cachePrefix(scope)}memory`);
  const at = (key: string) => scope + key;
  let changes: Promise<void> = Promise.resolve();

  async function memory(): Promise<Memory> {
    const note = await (await notes()).match(at('memory'));
    try {
      return readMemory(await note?.json());
    } catch {
      return readMemory(undefined);
    }
  }

  return {
    async keys() {
      return (await (await files()).keys()).map(({ url }) => url.slice(scope.length));
    },
    async keep(file, response) {
      await (await files()).put(at(keyOf(file)), response);
    },
    async find(file) {
      return (await files()).match(at(keyOf(file)), { ignoreVary: true });
    },
    async findAny(path) {
      return (await files()).match(at(path), { ignoreSearch: true, ignoreVary: true });
    },
    async remove(key) {
      await (await files()).delete(at(key), { ignoreVary: true });
    },
    memory,
    change(edit) {
      const changed = changes.then(async () => {
        const before = await memory();
        const after = edit(before);
        if (after !== before) await (await notes()).put(at('memory'), new Response(JSON.stringify(after)));
      });
      changes = changed.catch(() => undefined);
      return changed;
    },
  };
}
