import { isGroup, isHashed, keyOf, type Group, type SavedFile } from './files.ts';

/** What the worker remembers of itself between two builds. */
export interface Memory {
  /** The builds that were in use, the latest first: at most {@link BUILDS_KEPT}. */
  readonly builds: readonly {
    readonly build: string;
    /** Keys of its files whose names change with their content. */
    readonly keys: readonly string[];
  }[];
  /** Groups that were visited, and so are saved with the course. */
  readonly joined: readonly Group[];
  /** The build that has taken away what was outdated when it came into use. */
  readonly tidied?: string | undefined;
  readonly offered?: Offered | undefined;
}

/** A newer version that is to be fetched only after a yes, because data is dear. */
export interface Offered {
  readonly build: string;
  /** What it takes to fetch, about. */
  readonly bytes: number;
  readonly accepted: boolean;
}

/** A page of the build before the last may still be open somewhere. */
export const BUILDS_KEPT = 2;

/** The memory of a device that knows nothing yet. */
export const BLANK: Memory = { builds: [], joined: [] };

/** The memory once a build is in use. */
export function remember(memory: Memory, build: string, files: readonly SavedFile[]): Memory {
  if (memory.builds[0]?.build === build) return memory;
  const keys = files.filter(({ path }) => isHashed(path)).map(keyOf);
  const earlier = memory.builds.filter((one) => one.build !== build);
  return { ...memory, builds: [{ build, keys }, ...earlier].slice(0, BUILDS_KEPT) };
}

/** The memory once a group was visited. */
export function join(memory: Memory, group: Group): Memory {
  return memory.joined.includes(group) ? memory : { ...memory, joined: [...memory.joined, group] };
}

/** The memory once a build has taken away what was outdated. */
export function tidy(memory: Memory, build: string): Memory {
  return memory.tidied === build ? memory : { ...memory, tidied: build };
}

/** Which stored keys nobody can ask for any more: neither the build in use, nor a page of the one before. */
export function outdated(stored: readonly string[], memory: Memory, files: readonly SavedFile[]): readonly string[] {
  const wanted = new Set([...files.map(keyOf), ...memory.builds.flatMap(({ keys }) => keys)]);
  return stored.filter((key) => !wanted.has(key));
}

/** Reads a memory that was stored; what is not one is a blank one. */
export function readMemory(value: unknown): Memory {
  if (!isRecord(value) || !Array.isArray(value['builds']) || !Array.isArray(value['joined'])) return BLANK;
  const builds = value['builds'].flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['build'] !== 'string' || !Array.isArray(one['keys'])) return [];
    return [{ build: one['build'], keys: one['keys'].filter((key) => typeof key === 'string') }];
  });
  const tidied = typeof value['tidied'] === 'string' ? value['tidied'] : undefined;
  return {
    builds: builds.slice(0, BUILDS_KEPT),
    joined: value['joined'].filter(isGroup),
    tidied,
    offered: readOffered(value['offered']),
  };
}

function readOffered(value: unknown): Offered | undefined {
  if (!isRecord(value)) return undefined;
  const { build, bytes, accepted } = value;
  if (typeof build !== 'string' || typeof accepted !== 'boolean') return undefined;
  return Number.isSafeInteger(bytes) && Number(bytes) >= 0 ? { build, bytes: Number(bytes), accepted } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
