import { expect, test } from '@playwright/test';
import { passedEvents, withLog } from './passed.ts';

test('a name is kept although the page goes away before its field was left', async ({ page }) => {
  await withLog(page, '/', passedEvents('Ada Miller'));
  await page.goto('certificate/');
  await page.getByLabel(/Your name/).fill('Bea Ortiz');
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Bea Ortiz');
});

test('a name that was kept does not come again over one that another tab has given since', async ({
  page,
  context,
}) => {
  await withLog(page, '/', passedEvents('Ada Miller'));
  await page.goto('certificate/');
  await page.getByLabel(/Your name/).fill('Bea Ortiz');
  await page.getByLabel(/Your name/).blur();
  const other = await context.newPage();
  await other.goto('certificate/');
  await expect(other.getByRole('article')).toContainText('Bea Ortiz');
  await other.getByLabel(/Your name/).fill('Cid Lund');
  await other.getByLabel(/Your name/).blur();
  await other.close();
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Cid Lund');
});

test('on a shared device a name is neither in the title, which browsers remember, nor offered to others', async ({
  page,
}) => {
  // The log goes into the tab's storage, as a guest's does.
  await page.addInitScript(() => {
    sessionStorage.setItem('byp:/:shared', 'on');
    Object.defineProperty(window, 'localStorage', { value: sessionStorage, configurable: true });
  });
  await withLog(page, '/', passedEvents('Ada Miller'));
  await page.goto('certificate/');
  const name = page.getByLabel(/Your name/);
  await name.fill('Bea Ortiz');
  await expect(page.getByRole('article')).toContainText('Bea Ortiz');
  await expect(page).toHaveTitle(/ - completion - \d{4}-\d\d-\d\d$/);
  await expect(name).toHaveAttribute('autocomplete', 'off');
});
