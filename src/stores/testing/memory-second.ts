import { ENDED_LINE, type SecondStorage } from '../second-storage.ts';

/** A second storage in memory, with the ways in which it can fail. Tabs that share it share the object. */
export interface MemorySecond extends SecondStorage {
  /** What is stored. A test may look into it and put garbage there. */
  readonly lines: Map<string, string>;
  /** How many lines have room; a change that needs one more is not made. */
  room: number;
  /** True when the browser lets nobody at it. */
  blocked: boolean;
  /** Changes that were made. */
  changes: number;
}

/** An empty one with room for everything. */
export function memorySecond(): MemorySecond {
  const second: MemorySecond = {
    lines: new Map(),
    room: Infinity,
    blocked: false,
    changes: 0,
    // Answers come a turn later, as from a disk.
    async read() {
      await Promise.resolve();
      return second.blocked ? undefined : new Map(second.lines);
    },
    async change(seen, { remove, write }) {
      await Promise.resolve();
      if (second.blocked) return 'blocked';
      if (second.lines.get(ENDED_LINE) !== seen) return 'overtaken';
      const changed = new Map([...second.lines].filter(([key]) => !remove.includes(key)));
      for (const [key, text] of write) changed.set(key, text);
      if (changed.size > second.room) return 'full';
      second.lines.clear();
      for (const [key, text] of changed) second.lines.set(key, text);
      second.changes += 1;
      return 'kept';
    },
  };
  return second;
}
