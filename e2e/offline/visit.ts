import { expect, test as plain, type Locator, type Page } from '@playwright/test';
import { hostOf, type Host } from './host.ts';

/** A test with a service worker and a host of its own, which ends with it. */
export const test = plain.extend<{ build: string; base: string; host: Host }>({
  serviceWorkers: 'allow',
  build: ['dist-course', { option: true }],
  base: ['/course/', { option: true }],
  host: async ({ build, base }, use) => {
    const host = await hostOf(build, base);
    await use(host);
    await host.close();
  },
});

/** The line about the copy on the device, at the foot of every page. */
export function line(page: Page): Locator {
  return page.locator('#offline');
}

/** Visits the course until all of it is saved. */
export async function firstVisit(page: Page, host: Host, path = ''): Promise<void> {
  await page.goto(host.address + path);
  await expect(line(page)).toContainText(/Available offline, \d\.\d MB/, { timeout: 30_000 });
}

/** Paths of the files on the device. */
export function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open('byp:/course/:files');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname.replace('/course/', ''));
  });
}
