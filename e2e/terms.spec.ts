import { expect, test } from '@playwright/test';
import { findings } from './findings.ts';

/* Words and numbers of a lesson's text, and the cards they open. */

const LESSON = 'lessons/twelve-layers/';
const MEANING = 'The lining of the belly space.';

test('a word opens its meaning by keyboard, is read out, and Escape leads back to the word', async ({ page }) => {
  await page.goto(LESSON);
  const word = page.locator('.text').getByRole('button', { name: 'peritoneum', exact: true });
  await word.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#term-peritoneum');
  await expect(card).toContainText(MEANING);
  await expect(card).toBeInViewport({ ratio: 1 });
  // Where the focus goes, a screen reader reads.
  await expect(card).toBeFocused();
  expect(await findings(page, { without: '.quiz' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(word).toBeFocused();
  await expect(word).toHaveAttribute('popovertarget', 'term-peritoneum');
  await expect(card.getByRole('button', { name: 'Close' })).toBeHidden();

  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(word).toBeFocused();
});

test('a source opens by keyboard from its number, under its own number', async ({ page }) => {
  await page.goto(LESSON);
  const number = page.getByRole('button', { name: 'Source 1: Bordoni and Varacallo, 2020' }).first();
  await number.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('#source-bordoni-2020');
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('button', { name: 'Close' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(number).toBeFocused();
  // Back in its place, as the first of its list.
  await expect(page.locator('.sources > li').first()).toHaveId('source-bordoni-2020');
  await expect(page.getByRole('region', { name: 'Sources' }).getByRole('listitem').first()).toContainText('Iliopsoas');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap opens a meaning at the lower edge, and a tap beside it closes it', async ({ page }) => {
    await page.goto(LESSON);
    const word = page.locator('.text').getByRole('button', { name: 'peritoneum', exact: true });
    await word.tap();
    const card = page.locator('#term-peritoneum');
    await expect(card.getByRole('button', { name: 'Close' })).toBeVisible();
    const box = (await card.boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(740);
    expect(Math.round(box.width)).toBe(360);
    await page.touchscreen.tap(180, 40);
    await expect(card.getByRole('button', { name: 'Close' })).toBeHidden();
    await word.tap();
    await card.getByRole('button', { name: 'Close' }).tap();
    await expect(card.getByRole('button', { name: 'Close' })).toBeHidden();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('words and numbers open their cards, and the lists stand in the page', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole('region', { name: 'Words in this lesson' }).getByText(MEANING)).toBeVisible();
    await page.locator('.text').getByRole('button', { name: 'peritoneum', exact: true }).press('Enter');
    await expect(page.locator('#term-peritoneum')).toBeInViewport({ ratio: 1 });
  });
});

test('a browser without such cards goes to the word in its list', async ({ page }) => {
  await page.addInitScript(() => {
    // What older browsers lack.
    delete (HTMLElement.prototype as { popover?: unknown }).popover;
    addEventListener('beforetoggle', (event) => event.preventDefault(), true);
  });
  await page.goto(LESSON);
  await page.locator('.text').getByRole('button', { name: 'peritoneum', exact: true }).click();
  await expect(page).toHaveURL(/#term-peritoneum$/);
  await expect(page.locator('#term-peritoneum')).toBeInViewport();
});

test('a lesson prints its words and their meanings, and no button to close them', async ({ page }) => {
  await page.goto(LESSON);
  await page.emulateMedia({ media: 'print' });
  const words = page.getByRole('region', { name: 'Words in this lesson' });
  await expect(words.getByText(MEANING)).toBeVisible();
  await expect(words.getByText('pair-it-uh-NEE-um')).toBeVisible();
  await expect(words.getByRole('button')).toHaveCount(0);
});

test('the glossary leads from a letter to a word, and from the word to the lessons that use it', async ({ page }) => {
  await page.goto('glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'P', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'P', exact: true })).toBeInViewport();
  const entry = page.locator('#term-peritoneum');
  await expect(entry).toContainText('/ˌpɛɹ.ɪt.əˈni.əm/');
  await entry.getByRole('link', { name: 'Twelve layers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twelve layers');
});
