import { describe, expect, it } from 'vitest';
import { memoryDisk } from './testing/memory-environment.ts';
import { createTrustedKeys, LONGEST_NAME, MOST_KEYS } from './trusted-keys.ts';

const LINE = 'byp:/:trusted-keys';
const ONE = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH';
const OTHER = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';

function opened(disk = memoryDisk()) {
  const tab = disk.tab();
  const trusted = createTrustedKeys(tab);
  trusted.open();
  return { disk, tab, trusted };
}

describe('trusted keys', () => {
  it('are none until one is chosen, and stay with their name and day', () => {
    const { disk, tab, trusted } = opened();
    expect(trusted.keys.get()).toEqual([]);
    expect(trusted.trust(ONE, '  Ana Ruiz ')).toBe('kept');
    expect(opened(disk).trusted.keys.get()).toEqual([{ did: ONE, name: 'Ana Ruiz', at: tab.clock }]);
    expect([...disk.lines.keys()]).toEqual([LINE]);
  });

  it('are taken away again, and the last one leaves nothing behind', () => {
    const { disk, trusted } = opened();
    trusted.trust(ONE, 'Ana');
    trusted.trust(OTHER, 'Bo');
    trusted.forget(ONE);
    expect(trusted.keys.get().map(({ did }) => did)).toEqual([OTHER]);
    trusted.forget(OTHER);
    expect(disk.lines.size).toBe(0);
  });

  it('are given another name without being there twice', () => {
    const { trusted } = opened();
    trusted.trust(ONE, 'Ana');
    trusted.trust(ONE, 'Ana Ruiz, by telephone');
    expect(trusted.keys.get().map(({ name }) => name)).toEqual(['Ana Ruiz, by telephone']);
  });

  it.each([
    ['no name', ONE, '  '],
    ['a name beyond measure', ONE, 'x'.repeat(LONGEST_NAME + 1)],
    ['a key of another method', 'did:web:example.org', 'Ana'],
    ['a key with other letters', `${ONE.slice(0, -1)}0`, 'Ana'],
  ])('refuse %s', (_, did, name) => {
    const { disk, trusted } = opened();
    expect(trusted.trust(did, name)).toBe('refused');
    expect(trusted.keys.get()).toEqual([]);
    expect(disk.lines.size).toBe(0);
  });

  it('follow another tab, and do not bring back what it took away', () => {
    const { disk, trusted } = opened();
    const second = opened(disk).trusted;
    trusted.trust(ONE, 'Ana');
    expect(second.keys.get()).toHaveLength(1);
    second.forget(ONE);
    expect(trusted.keys.get()).toEqual([]);
    trusted.trust(OTHER, 'Bo');
    expect(second.keys.get().map(({ did }) => did)).toEqual([OTHER]);
  });

  it('are those of the storage when a tab that slept adds one', () => {
    const { disk, tab, trusted } = opened();
    trusted.trust(ONE, 'Ana');
    tab.asleep = true;
    opened(disk).trusted.forget(ONE);
    trusted.trust(OTHER, 'Bo');
    expect(
      opened(disk)
        .trusted.keys.get()
        .map(({ did }) => did),
    ).toEqual([OTHER]);
  });

  it('hold until the page is closed where nothing is kept', () => {
    const { disk, trusted } = opened();
    disk.blocked = true;
    expect(trusted.trust(ONE, 'Ana')).toBe('not-kept');
    expect(trusted.keys.get()).toHaveLength(1);
    trusted.forget(ONE);
    expect(trusted.keys.get()).toEqual([]);
  });

  it.each([
    'nonsense',
    '{}',
    '[null, 3, "x", [], {}]',
    JSON.stringify([{ did: ONE, name: 'Ana' }]),
    JSON.stringify([{ did: 'did:key:z6Mk', name: 'Ana', at: 1 }]),
    `[${'['.repeat(50)}${']'.repeat(50)}]`,
    JSON.stringify([{ did: ONE, name: 'x'.repeat(200_000), at: 1 }]),
  ])('trust nobody for a damaged line: %.40s', (line) => {
    const disk = memoryDisk();
    disk.lines.set(LINE, line);
    expect(opened(disk).trusted.keys.get()).toEqual([]);
  });

  it('stop at a number', () => {
    const { trusted } = opened();
    const did = (at: number) => `did:key:z6Mk${String(at).padStart(40, 'A').replaceAll('0', 'B')}`;
    for (let at = 1; at <= MOST_KEYS; at += 1) expect(trusted.trust(did(at), 'x')).toBe('kept');
    expect(trusted.trust(ONE, 'one more')).toBe('refused');
    expect(trusted.keys.get()).toHaveLength(MOST_KEYS);
  });
});
