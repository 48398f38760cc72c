import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepTheme, readTheme } from './theme.ts';

/** Gives the environment a storage over a Map, as a browser would. */
function browserWith(lines: Map<string, string>): Map<string, string> {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => lines.get(key) ?? null,
    setItem: (key: string, value: string) => lines.set(key, value),
    removeItem: (key: string) => lines.delete(key),
  });
  return lines;
}

afterEach(() => vi.unstubAllGlobals());

describe('the theme', () => {
  it('is the one chosen, on every page', () => {
    browserWith(new Map());
    keepTheme('dark');
    expect(readTheme()).toBe('dark');
  });

  it('follows the device again when that is chosen, and leaves nothing behind', () => {
    const lines = browserWith(new Map());
    keepTheme('light');
    keepTheme('system');
    expect(readTheme()).toBe('system');
    expect(lines.size).toBe(0);
  });

  it('follows the device when something else is stored', () => {
    browserWith(new Map([['byp:/:theme', 'purple']]));
    expect(readTheme()).toBe('system');
  });
});
