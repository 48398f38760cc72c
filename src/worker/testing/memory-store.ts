import { keyOf } from '../files.ts';
import { BLANK, type Memory } from '../prune.ts';
import type { Store } from '../store.ts';

/** A store in memory, as a browser's would be. */
export interface MemoryStore extends Store {
  /** Contents by key. */
  readonly kept: Map<string, Response>;
}

/** An empty store in memory. */
export function memoryStore(): MemoryStore {
  const kept = new Map<string, Response>();
  let memory: Memory = BLANK;
  return {
    kept,
    keys: async () => [...kept.keys()],
    keep: async (file, response) => void kept.set(keyOf(file), response),
    find: async (file) => kept.get(keyOf(file))?.clone(),
    findAny: async (path) => [...kept].find(([key]) => key.startsWith(`${path}?`))?.[1].clone(),
    remove: async (key) => void kept.delete(key),
    memory: async () => memory,
    change: async (edit) => void (memory = edit(memory)),
  };
}
