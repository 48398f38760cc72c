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
    const raise = 'raise the version in src/course.yaml, then run npm run release';
    expect(released?.items, raise).toEqual(current.items);
    expect(released?.blueprint, raise).toEqual(current.blueprint);
  });

  it.each(releases)('keeps every key of $version whole: its digest is that of the key it names', ({ items }) => {
    for (const { keyDigest, key } of Object.values(items)) expect(digest(key)).toBe(keyDigest);
  });

  it.each(releases)('says of $version which objective each item tests, and enough of them for a form', (release) => {
    const objectives = Object.values(release.items).map(({ objective }) => objective);
    for (const [objective, count] of Object.entries(release.blueprint))
      expect(objectives.filter((one) => one === objective).length).toBeGreaterThanOrEqual(count);
  });
});
