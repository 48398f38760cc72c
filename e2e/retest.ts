import { expect, type Locator, type Page } from '@playwright/test';

/** Follows every passage link of the re-test and comes back. */
export async function readAgain(page: Page): Promise<void> {
  await expect(page.locator('.retest a').first()).toBeVisible();
  const links = await page
    .locator('.retest a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator('.passage:target')).toBeVisible();
  }
  await page.goto('final/');
}

/** The button that begins the re-test of a critical objective. */
export const takeRetest = (page: Page): Locator =>
  page.getByRole('button', { name: 'Take the re-test: two fresh questions' });
