import { expect } from '@playwright/test';
import { TODAY } from '../src/domain/testing/certificates.ts';
import { certified, fileOf, give, listOf } from './certified.ts';
import { firstVisit, line, stored, test } from './offline/visit.ts';

const OF_CHECKS = /^verify\/|_astro\/(verify|checking|credentials)\./i;

test('a learner’s first visit saves nothing of the page of checks; one who opens it has all of it with no network', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(TODAY);
  await firstVisit(page, host);
  expect((await stored(page)).filter((path) => OF_CHECKS.test(path))).toEqual([]);
  expect(host.asked.filter((path) => OF_CHECKS.test(path))).toEqual([]);

  await page.goto(`${host.address}verify/`);
  await expect
    .poll(async () => (await stored(page)).filter((path) => OF_CHECKS.test(path)).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(5);
  await expect(line(page)).toContainText(/Available offline/);
  await host.close();

  await page.goto(`${host.address}verify/`);
  await give(page, fileOf(await certified()), await listOf([7]));
  await expect(page.getByRole('heading', { name: /^Nothing was changed since it was signed/ })).toBeFocused();
  await expect(page.locator('.v-checks > li', { hasText: 'Withdrawn or not: Passed' })).toBeVisible();
});
