import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIRST, KEYS, releaseOf, SECOND } from '../testing/learner.ts';
import { compareVersions, releasedKeys, type ReleasedVersion } from './released-keys.ts';

const placeOf = (course: typeof FIRST, id: string) => course.bank.find(({ item }) => item.id === id)!;

describe('releasedKeys', () => {
  it('says of an item what each version had', () => {
    expect(KEYS.item('1.0.0', 'layers')?.keyDigest).toBe(placeOf(FIRST, 'layers').keyDigest);
    expect(KEYS.item('1.1.0', 'layers')?.keyDigest).toBe(placeOf(SECOND, 'layers').keyDigest);
    expect(KEYS.item('1.1.0', 'call-a')).toBeUndefined();
    expect(KEYS.item('2.0.0', 'layers')).toBeUndefined();
    expect(KEYS.version('1.1.0')).toEqual(releaseOf(SECOND));
    expect(KEYS.version('9.9.9')).toBeUndefined();
  });

  it('finds a key by its digest, in the latest version that has it', () => {
    const { keyDigest } = placeOf(FIRST, 'layers');
    expect(KEYS.byDigest('layers', keyDigest)).toMatchObject({ version: '1.0.0', key: { key: ['fat', 'skin'] } });
    expect(KEYS.byDigest('depth', placeOf(FIRST, 'depth').keyDigest)?.version).toBe('1.1.0');
    expect(KEYS.byDigest('layers', 'made-up')).toBeUndefined();
  });

  it('knows both wordings of an item that was only worded anew', () => {
    const [old, now] = [placeOf(FIRST, 'depth'), placeOf(SECOND, 'depth')];
    expect(old.textDigest).not.toBe(now.textDigest);
    for (const { keyDigest, textDigest } of [old, now])
      expect(KEYS.withText('depth', keyDigest, textDigest)).toHaveLength(1);
    expect(KEYS.withText('depth', old.keyDigest, 'made-up')).toEqual([]);
  });

  it('tells whether a later version changed an item or lost it', () => {
    const changed = (id: string) => KEYS.changedAfter('1.0.0', id, placeOf(FIRST, id).keyDigest);
    expect(['layers', 'call-a', 'depth', 'call-b'].map(changed)).toEqual([true, true, false, false]);
    expect(KEYS.changedAfter('1.1.0', 'call-a', 'any')).toBe(false);
  });

  it('takes no inherited name for an item', () => {
    for (const id of ['constructor', '__proto__', 'toString']) expect(KEYS.item('1.0.0', id)).toBeUndefined();
  });

  it('goes by the numbers of versions, not by their letters', () => {
    const versions = ['0.10.0', '0.9.1', '1.0.0', '0.9.0'];
    expect(versions.toSorted(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
    expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  });

  it('reads every release of the course', () => {
    const releases = readdirSync('src/releases').map(
      (name) => JSON.parse(readFileSync(`src/releases/${name}`, 'utf8')) as ReleasedVersion,
    );
    const keys = releasedKeys(releases);
    for (const { version, items } of releases)
      for (const [id, item] of Object.entries(items)) {
        expect(keys.item(version, id)).toBe(item);
        expect(keys.withText(id, item.keyDigest, item.textDigest)).toContain(item);
      }
  });
});
