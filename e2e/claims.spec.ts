import { expect, test } from '@playwright/test';

const SHOWN = 'article.claim:visible';

test('claims are chosen with the keyboard, kept in the address, and lead to the passage that teaches them', async ({
  page,
}) => {
  await page.goto('claims/');
  const all = await page.locator('article.claim').count();
  // By itself the page shows what changes what hands do.
  await expect(page.locator(SHOWN)).toHaveCount(await page.locator('article.claim.hands').count());
  await page.getByLabel('Topic').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Contrad');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const contradicted = await page.locator('article.claim[data-verdict~=contradicted]').count();
  await expect(page.getByRole('status').filter({ hasText: 'claims are shown' })).toHaveText(
    `${contradicted} of ${all} claims are shown.`,
  );
  await expect(page.locator(SHOWN)).toHaveCount(contradicted);

  const address = page.url();
  expect(address).toContain('?verdict=contradicted&all=1');
  await page.locator('#k004-11').getByRole('link', { name: 'Twelve layers: Through the gut, every time' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#through-the-gut')).toBeInViewport();
  await page.goBack();
  await expect(page.locator(SHOWN)).toHaveCount(contradicted);
  await page.reload();
  await expect(page.getByLabel('Verdict')).toHaveValue('contradicted');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(SHOWN)).toHaveCount(all);
});

test('a lesson leads to the claims it answers', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  const link = page.getByRole('link', { name: 'claims of popular articles are answered in this lesson' });
  const count = Number(/\d+/.exec(await link.innerText())?.[0]);
  await link.click();
  await expect(page.getByLabel('Answered in')).toHaveValue('twelve-layers');
  await expect(page.locator(SHOWN)).toHaveCount(count);
});

test('a link to one claim shows it, also one that changes nothing about hands', async ({ page }) => {
  await page.goto('claims/?verdict=hazard#k004-01');
  await expect(page.locator('#k004-01')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every claim is there, with its verdict, and no list to choose from', async ({ page }) => {
    await page.goto('claims/');
    await expect(page.locator(SHOWN)).toHaveCount(await page.locator('article.claim').count());
    await expect(page.getByRole('heading', { name: /^Contradicted: The psoas is reached/ })).toBeVisible();
    await expect(page.getByLabel('Verdict')).toBeHidden();
  });
});
