import type { ReleasedKey } from '../assessment/digest-material.ts';
import type { Blueprint } from '../assessment/form.ts';

/*
 * What every released version of the course keeps for good, so that work done on it can be graded again: the files of
 * `src/releases/`, which the desk fetches one by one.
 */

/** What a released version says of one item. */
export interface ReleasedItem {
  readonly keyDigest: string;
  readonly textDigest: string;
  readonly key: ReleasedKey;
  /** The objective it tested. */
  readonly objective: string;
}

/** One released version. */
export interface ReleasedVersion {
  /** Three whole numbers with points between. */
  readonly version: string;
  /** Day of its release, `YYYY-MM-DD`. */
  readonly released: string;
  /** How many items of each objective a form of its final had. */
  readonly blueprint: Blueprint;
  readonly items: Readonly<Record<string, ReleasedItem>>;
}

/** The released versions, to be asked by what a log holds. */
export interface ReleasedKeys {
  /** A version by its number; nothing where it is not among those that were fetched. */
  version(number: string): ReleasedVersion | undefined;
  /** What a version says of an item; nothing where it has none. */
  item(version: string, id: string): ReleasedItem | undefined;
  /** What the latest version with this very key says of an item: a digest stands for a key, whatever the version. */
  byDigest(id: string, keyDigest: string): (ReleasedItem & { readonly version: string }) | undefined;
  /** What each version says of an item that it has with this key and this text. */
  withText(id: string, keyDigest: string, textDigest: string): readonly ReleasedItem[];
  /** True where a version after the given one lacks an item, or has it with another key. */
  changedAfter(version: string, id: string, keyDigest: string): boolean;
}

/** Brings released versions in order. What is asked may be any text: no name of it means more than another. */
export function releasedKeys(releases: readonly ReleasedVersion[]): ReleasedKeys {
  const inOrder = releases
    .toSorted((a, b) => compareVersions(a.version, b.version))
    .map((release) => ({ release, items: new Map(Object.entries(release.items)) }));
  const find = (number: string) => inOrder.find(({ release }) => release.version === number);
  return {
    version: (number) => find(number)?.release,
    item: (number, id) => find(number)?.items.get(id),
    byDigest(id, keyDigest) {
      const latest = inOrder.findLast(({ items }) => items.get(id)?.keyDigest === keyDigest);
      const item = latest?.items.get(id);
      return latest && item && { ...item, version: latest.release.version };
    },
    withText: (id, keyDigest, textDigest) =>
      inOrder
        .flatMap(({ items }) => items.get(id) ?? [])
        .filter((item) => item.keyDigest === keyDigest && item.textDigest === textDigest),
    changedAfter: (number, id, keyDigest) =>
      inOrder.some(
        ({ release, items }) => compareVersions(release.version, number) > 0 && items.get(id)?.keyDigest !== keyDigest,
      ),
  };
}

/** Below zero where the first version is the earlier, zero where they are the same, above zero where it is the later. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((number, place) => number !== right[place]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
