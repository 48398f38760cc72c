import { expect, test } from '@playwright/test';
import { mouse, practise, shownQuestions } from './learner.ts';

test('the first lesson asks one thing; a wrong choice can be made again, and another call follows', async ({
  page,
}) => {
  await page.goto('lessons/the-phone-call/');
  await expect(shownQuestions(page)).toHaveCount(1);
  const asked = await shownQuestions(page).locator('legend').innerText();
  await practise(shownQuestions(page).first(), mouse, false);
  await page.getByRole('button', { name: 'Choose again' }).click();
  await expect(shownQuestions(page).locator('legend')).toHaveText(asked.replace(/\s+/g, ' '));
  await practise(shownQuestions(page).first(), mouse);
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose again' })).toBeHidden();
  await page.getByRole('button', { name: 'Another call' }).click();
  await expect(shownQuestions(page)).toHaveCount(1);
  expect(await shownQuestions(page).locator('legend').innerText()).not.toBe(asked);
});

test('the appearance can be chosen, is kept for every page, and follows the device again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByLabel('Appearance').selectOption('Dark');
  expect(await paper()).not.toBe(light);
  await page.goto('emergency/');
  expect(await paper()).not.toBe(light);
  await page.getByLabel('Appearance').selectOption('As on this device');
  expect(await paper()).toBe(light);
});
