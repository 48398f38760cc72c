import { describe, expect, it } from 'vitest';
import type { ReleasedKey } from '../domain/assessment/digest-material.ts';
import { changedSinceVersions, criticalChanges } from './critical-changes.ts';
import { byVersion, type Release } from './release.ts';

const key = (right: string, critical = true): ReleasedKey => {
  return { kind: 'single', options: ['go', 'wait'], key: [right], critical };
};
const release = (version: string, keys: Record<string, ReleasedKey>): Release => ({
  version,
  released: '2026-11-20',
  items: Object.fromEntries(
    Object.entries(keys).map(([id, key]) => [id, { keyDigest: `${id}-${version}`, textDigest: 'same', key }]),
  ),
});

describe('criticalChanges', () => {
  it('tells what changed, came and went in each version, newest first', () => {
    const first = release('0.1.0', { call: key('go'), feet: key('go'), plain: key('go', false) });
    const second = release('0.2.0', { call: key('wait'), pulse: key('go'), plain: key('wait', false) });
    expect(criticalChanges([second, first])).toEqual([
      { version: '0.2.0', released: '2026-11-20', changed: ['call'], came: ['pulse'], gone: ['feet'] },
      { version: '0.1.0', released: '2026-11-20', changed: [], came: ['call', 'feet'], gone: [] },
    ]);
  });

  it('takes a question that becomes critical for one that came, and not for one that changed', () => {
    const [latest] = criticalChanges([
      release('0.1.0', { call: key('go', false) }),
      release('0.2.0', { call: key('go') }),
    ]);
    expect(latest).toMatchObject({ changed: [], came: ['call'], gone: [] });
  });
});

describe('changedSinceVersions', () => {
  const releases = [release('0.9.0', { call: key('go'), feet: key('go') }), release('0.10.0', { call: key('wait') })];

  it('names for each version what is answered otherwise today, or is there no longer', () => {
    expect(changedSinceVersions(releases, new Map([['call', key('wait')]]))).toEqual({ '0.9.0': ['call', 'feet'] });
  });

  it('does not name a question that was taken back to what it was', () => {
    const today = new Map([
      ['call', key('go')],
      ['feet', key('go')],
    ]);
    expect(changedSinceVersions(releases, today)).toEqual({ '0.10.0': ['call'] });
  });

  it('does not name a question that only counts as critical no longer', () => {
    const today = new Map([
      ['call', key('wait', false)],
      ['feet', key('go')],
    ]);
    expect(changedSinceVersions(releases, today)).toEqual({ '0.9.0': ['call'] });
  });
});

describe('byVersion', () => {
  it('reads the numbers, so that 0.10 comes after 0.9', () => {
    const versions = ['0.10.0', '1.0.0', '0.9.1', '0.9.0'].map((version) => release(version, {}));
    expect(byVersion(versions).map(({ version }) => version)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
  });
});
