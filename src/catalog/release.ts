import { compareVersions, type ReleasedVersion } from '../domain/teaching/released-keys.ts';

/** A file of `src/releases/`: what it takes to grade work done on a version for good. */
export type Release = ReleasedVersion;

/** Releases by version, oldest first. */
export function byVersion(releases: readonly Release[]): Release[] {
  return releases.toSorted((a, b) => compareVersions(a.version, b.version));
}
