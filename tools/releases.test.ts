import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digest } from '../src/catalog/digest.ts';
import type { Release } from '../src/catalog/release.ts';
import { currentRelease } from './release.ts';

const releases = readdirSync('src/releases')
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`src/releases/${name}`, 'utf8')) as Release);
const current = currentRelease('.');

describe('releases', () => {
  it('holds the current content version, so that work done on it stays gradeable', () => {
    expect(releases.map(({ version }) => version)).toContain(current.version);
  });

  it('has the same keys and texts as the content of its version; otherwise the version must be raised', () => {
    const released = releases.find(({ version }) => version === current.version);
    expect(released?.items, 'raise the version in src/course.yaml, then run npm run release').toEqual(current.items);
    expect(released?.objectives ?? current.objectives).toEqual(current.objectives);
  });

  it('names the objective of every safety-critical item, from the release after 0.4.0 on', () => {
    const critical = Object.entries(current.items).flatMap(([id, { key }]) => (key.critical ? [id] : []));
    expect(Object.keys(current.objectives ?? {})).toEqual(critical);
    const without = releases.filter(({ objectives }) => !objectives).map(({ version }) => version);
    for (const version of without) expect(['0.1.0', '0.2.0', '0.3.0', '0.4.0']).toContain(version);
  });

  it.each(releases)('keeps every key of $version whole: its digest is that of the key it names', ({ items }) => {
    for (const { keyDigest, key } of Object.values(items)) expect(digest(key)).toBe(keyDigest);
  });
});
