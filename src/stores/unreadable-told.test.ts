import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What a page loads, anew. */
let { keepTold, untold } = await import('./unreadable-told.ts');
beforeEach(async () => {
  vi.resetModules();
  ({ keepTold, untold } = await import('./unreadable-told.ts'));
});
afterEach(() => vi.unstubAllGlobals());

/** A browser's storage over a Map. */
function stored(): Map<string, string> {
  const lines = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => lines.get(key) ?? null,
    setItem: (key: string, value: string) => lines.set(key, value),
    removeItem: (key: string) => lines.delete(key),
  });
  return lines;
}

it('each unreadable line is told once, on whatever page', () => {
  stored();
  expect(untold(2)).toBe(2);
  keepTold(2);
  expect(untold(2)).toBe(0);
  expect(untold(3)).toBe(1);
});

it('nothing is left behind once all can be read, and a later one is told again', () => {
  const lines = stored();
  keepTold(2);
  keepTold(0);
  expect([...lines]).toEqual([]);
  expect(untold(1)).toBe(1);
});

it.each(['x', '-', '[]', 'NaN', 'Infinity', '1e9', '-1', ' 3', '1'.repeat(16)])(
  'garbage in its place counts as nothing told: %s',
  (garbage) => {
    stored().set('byp:/:unreadable-told', garbage);
    expect(untold(1)).toBe(1);
  },
);

it('where storage is blocked it is told on every page', () => {
  vi.stubGlobal('localStorage', null);
  keepTold(2);
  expect(untold(2)).toBe(2);
});
