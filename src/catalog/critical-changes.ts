import { canonicalJson, type ReleasedKey } from '../domain/assessment/digest-material.ts';
import { byVersion, type Release } from './release.ts';

/** What one version changed in the safety-critical questions. All are item ids. */
export interface CriticalChanges {
  readonly version: string;
  readonly released: string;
  /** Another answer counts than before. */
  readonly changed: readonly string[];
  /** Safety-critical from this version on: new, or there before and not counted as critical. */
  readonly came: readonly string[];
  /** Withdrawn, or no longer counted as critical. */
  readonly gone: readonly string[];
}

/**
 * What each released version changed in the safety-critical keys of the one before it, newest first. The first version has
 * nothing before it, so all of its questions came.
 */
export function criticalChanges(releases: readonly Release[]): CriticalChanges[] {
  const ordered = byVersion(releases);
  return ordered
    .map(({ version, released, items }, at) => {
      const before = criticalKeys(ordered[at - 1]);
      const now = criticalKeys({ items });
      const both = [...now.keys()].filter((id) => before.has(id));
      return {
        version,
        released,
        changed: both.filter((id) => gradingOf(before.get(id)) !== gradingOf(now.get(id))),
        came: [...now.keys()].filter((id) => !before.has(id)),
        gone: [...before.keys()].filter((id) => !now.has(id)),
      };
    })
    .reverse();
}

/**
 * For each released version, the safety-critical items of it whose key is not the one of today: what someone who passed on
 * that version may have learned otherwise. Versions of which everything stands are left out.
 *
 * @param today the keys of the bank as it is now, by item id
 */
export function changedSinceVersions(
  releases: readonly Release[],
  today: ReadonlyMap<string, ReleasedKey>,
): Record<string, string[]> {
  const changed = byVersion(releases).map((release) => {
    const ids = [...criticalKeys(release)].flatMap(([id, key]) =>
      gradingOf(key) === gradingOf(today.get(id)) ? [] : [id],
    );
    return [release.version, ids] as const;
  });
  return Object.fromEntries(changed.filter(([, ids]) => ids.length > 0));
}

function criticalKeys(release: Pick<Release, 'items'> | undefined): Map<string, ReleasedKey> {
  const all = Object.entries(release?.items ?? {}).map(([id, { key }]) => [id, key] as const);
  return new Map(all.filter(([, key]) => key.critical));
}

/** What decides whether an answer is right; that an item counts as critical does not. */
function gradingOf(key: ReleasedKey | undefined): string {
  return canonicalJson(key ? { ...key, critical: undefined } : null);
}
