import { expect, test, type Page } from '@playwright/test';
import { findings } from './findings.ts';
import { SITES } from './sites.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'What are you looking for?' });
const told = (page: Page) => page.locator('#search-told');

test('from the top of a lesson, by keyboard alone, a lay word leads to the passage that holds the field’s word', async ({
  page,
}) => {
  await page.goto('lessons/twelve-layers/');
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('belly button');
  await expect(told(page)).toContainText(/\d+ results for “belly button”/);
  await page.keyboard.press('Enter');
  await expect(told(page)).toBeFocused();
  await page.keyboard.press('Tab');
  const first = page.getByRole('link', { name: 'Above the navel', exact: true });
  await expect(first).toBeFocused();
  await expect(first.locator('mark')).toHaveText('navel');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/lessons\/right-left-above\/#above-the-navel$/);
  await expect(page.getByRole('heading', { name: 'Above the navel', exact: true })).toBeInViewport();

  await page.goBack();
  await expect(field(page)).toHaveValue('belly button');
  await expect(first).toBeVisible();
});

test.describe('below a path', () => {
  test.use({ baseURL: SITES.course.address, viewport: { width: 360, height: 740 } });

  test('an address with a question finds at once, goes on with the network off, and shows all of a kind', async ({
    page,
    context,
  }) => {
    await page.goto('search/?q=ureter');
    await expect(told(page)).toContainText('results for “ureter”');
    await context.setOffline(true);
    await field(page).fill('pulse');
    await expect(told(page)).toContainText('results for “pulse”');
    await expect(page).toHaveURL(/\/course\/search\/\?q=pulse$/);
    const lessons = page.locator('#search-results section').filter({ hasText: /^Lessons/ });
    await expect(lessons.getByRole('listitem')).toHaveCount(5);
    await lessons.getByRole('button', { name: /^Show \d+ more$/ }).click();
    await expect(lessons.getByRole('listitem').nth(5).getByRole('link')).toBeFocused();
    await field(page).fill('quetzalcoatl');
    await expect(told(page)).toHaveText('Nothing found for “quetzalcoatl”. Try a single word, or another name for it.');
  });
});

test('what may be an emergency shows the way first, even while the index cannot be fetched; a second try finds', async ({
  page,
}) => {
  await page.route('**/search/data/*', (route) => route.abort());
  await page.goto('search/');
  await expect(page.getByText('did not arrive')).toBeVisible();
  await field(page).fill('she threw up');
  const way = page.locator('#search-alarm').getByRole('link', { name: 'Emergency signs' });
  await expect(way).toBeVisible();
  await page.unroute('**/search/data/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(told(page)).toContainText('Emergency signs stand first.');
  await expect(page.getByText('did not arrive')).toBeHidden();
  await expect(page.locator('#search-results h2').first()).toContainText('Emergency signs');
  expect(await findings(page)).toEqual([]);
  await field(page).fill('psoas');
  await expect(told(page)).toContainText('results for “psoas”');
  await expect(way).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what search needs, and where to look instead', async ({ page }) => {
    await page.goto('search/?q=navel');
    await expect(field(page)).toBeHidden();
    await expect(page.getByText('so it needs JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Sources' })).toBeVisible();
  });
});
