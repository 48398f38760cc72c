import { afterEach, describe, expect, it, vi } from 'vitest';

/** The settings as a page loads them. */
async function page() {
  vi.resetModules();
  return (await import('./settings.ts')).setting;
}

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

describe('a setting', () => {
  it('is on until it is turned off, and then off on every page', async () => {
    browserWith(new Map());
    const setting = await page();
    const review = setting('review');
    expect(review.on.get()).toBe(true);
    review.turn(false);
    expect(review.on.get()).toBe(false);
    expect((await page())('review').on.get()).toBe(false);
    expect(setting('certainty').on.get()).toBe(true);
  });

  it('leaves nothing behind when it is turned on again', async () => {
    const lines = browserWith(new Map());
    const setting = await page();
    setting('review').turn(false);
    expect([...lines.keys()]).toEqual(['byp:/:review']);
    setting('review').turn(true);
    expect(lines.size).toBe(0);
  });

  it('is on when something else is stored, and where nothing can be', async () => {
    browserWith(new Map([['byp:/:review', 'purple']]));
    expect((await page())('review').on.get()).toBe(true);
    vi.stubGlobal('localStorage', null);
    const review = (await page())('review');
    review.turn(false);
    expect(review.on.get()).toBe(false);
  });
});
