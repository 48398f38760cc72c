import type { ReleasedKey } from '../domain/assessment/digest-material.ts';

/** A file of `src/releases/`: what it takes to grade work done on a version for good. */
export interface Release {
  readonly version: string;
  readonly released: string;
  /** Item id to its digests and grading key. */
  readonly items: Readonly<
    Record<string, { readonly keyDigest: string; readonly textDigest: string; readonly key: ReleasedKey }>
  >;
  /** Safety-critical item id to its objective, so that one withdrawn later can be named. The first releases have none. */
  readonly objectives?: Readonly<Record<string, string>>;
}

/** Releases by version, oldest first. */
export function byVersion(releases: readonly Release[]): Release[] {
  const numbers = ({ version }: Release) => version.split('.').map(Number);
  return releases.toSorted((a, b) => {
    const [left, right] = [numbers(a), numbers(b)];
    const at = left.findIndex((number, place) => number !== right[place]);
    return (left[at] ?? 0) - (right[at] ?? 0);
  });
}
