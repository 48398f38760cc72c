import type { Environment } from '../environment.ts';

/** The storage of one browser and one address, in memory, with the ways in which it can fail. */
export interface MemoryDisk {
  /** What is stored. A test may look into it and put garbage there. */
  readonly lines: Map<string, string>;
  /** How many lines have room; writing one more finds the storage full. */
  room: number;
  /** True when the browser lets nobody at it. */
  blocked: boolean;
  /** Opens a tab on it. Every awake tab is told, like by a browser, of what the others write. */
  tab(about?: { base?: string }): MemoryTab;
  /** Empties it from outside the course, as clearing the site's data does, and tells every awake tab. */
  empty(): void;
}

/** One tab of that browser. */
export interface MemoryTab extends Environment {
  /** The device's clock as this tab sees it. */
  clock: number;
  /** Frozen in the background: events pass it by. */
  asleep: boolean;
  /** Wakes it, as going back to its page does. */
  showAgain(): void;
}

/** An empty storage with room for everything. */
export function memoryDisk(): MemoryDisk {
  type Changed = Parameters<Environment['listen']>[0];
  const followers: { tab: MemoryTab; changed: Changed }[] = [];
  let names = 0;

  function tell(key: string | null, value: string | null, writer?: MemoryTab): void {
    for (const { tab, changed } of followers) if (tab !== writer && !tab.asleep) changed(key, value);
  }

  const disk: MemoryDisk = {
    lines: new Map(),
    room: Infinity,
    blocked: false,
    empty() {
      disk.lines.clear();
      tell(null, null);
    },
    tab({ base = '/' } = {}) {
      let shownAgain: () => void = () => undefined;
      const tab: MemoryTab = {
        base,
        clock: 1_700_000_000_000,
        asleep: false,
        now: () => tab.clock,
        dayOf: (at) => new Date(at).toISOString().slice(0, 10),
        // Downwards, so that nothing comes out right only because a later tab has a later name.
        random: () => 2 ** 32 - (names += 1),
        storage: {
          keys: () => (disk.blocked ? undefined : [...disk.lines.keys()]),
          read: (key) => (disk.blocked ? null : (disk.lines.get(key) ?? null)),
          write(key, value) {
            if (disk.blocked) return 'blocked';
            if (!disk.lines.has(key) && disk.lines.size >= disk.room) return 'full';
            if (disk.lines.get(key) === value) return 'kept';
            disk.lines.set(key, value);
            tell(key, value, tab);
            return 'kept';
          },
          remove(key) {
            if (!disk.blocked && disk.lines.delete(key)) tell(key, null, tab);
          },
        },
        listen(changed, shown) {
          followers.push({ tab, changed });
          shownAgain = shown;
        },
        showAgain() {
          tab.asleep = false;
          shownAgain();
        },
      };
      return tab;
    },
  };
  return disk;
}
