import { expect, test } from '@playwright/test';
import { fragmentOf, twoLessons, withFinal } from './assigned.ts';
import { findings } from './findings.ts';
import { keyboard, mouse } from './learner.ts';
import { withLog } from './passed.ts';

test('a link shows all that is asked, by whom and on what terms, and is accepted by keyboard', async ({ page }) => {
  await page.goto(`assign/#${await fragmentOf(withFinal)}`);
  const terms = page.locator('.t-terms');
  await expect(terms).toContainText('Ana Ruiz, LMT');
  await expect(terms).toContainText('Twelve');
  await expect(terms).toContainText('You pass with 85 % and every safety-critical objective met.');
  await expect(terms).toContainText('You have 2 sittings.');
  await expect(terms).toContainText('by Thursday 4 December 2098, 23:59, New York time');
  await expect(terms).toContainText('Home study');
  await expect(terms).toContainText('No refunds.');
  await expect(terms).toContainText('your licence number and its state');
  expect((await page.locator('.t-words').innerText()).split(/\s+/)).toHaveLength(6);
  expect(await findings(page)).toEqual([]);
  const stored = () =>
    page.evaluate(() => Object.values(localStorage).filter((line) => line.includes('"assignment-accepted"')).length);
  expect(await stored()).toBe(0);
  await keyboard(page).press(page.getByRole('button', { name: 'Accept this assignment' }));
  await expect(page.getByText('Accepted. It stands on your home page now.')).toBeVisible();
  expect(await stored()).toBe(1);
  await page.reload();
  await expect(page.getByText('Accepted. It stands on your home page now.')).toBeVisible();
  expect(await stored()).toBe(1);
});

test('a link is pasted where the address has none, and a damaged or forged one is refused in words', async ({
  page,
}) => {
  const fragment = await fragmentOf(twoLessons);
  await page.goto('assign/');
  const paste = async (text: string) => {
    await mouse.write(page.getByLabel('Assignment link'), text);
    await page.getByRole('button', { name: 'Open the link' }).click();
  };
  await paste('http://example.org/somewhere');
  await expect(page.getByRole('heading', { name: 'There is no assignment in this address' })).toBeFocused();
  await paste(`http://example.org/assign/#${fragment.slice(0, 90)}`);
  await expect(page.getByRole('heading', { name: 'This assignment link is damaged' })).toBeVisible();
  await paste(`1.${(await fragmentOf(withFinal)).split('.')[1]}.${fragment.split('.').slice(2).join('.')}`);
  await expect(page.getByRole('heading', { name: 'This link is not what was signed' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await paste(`http://example.org/assign/#${fragment.slice(0, 200)}\n  ${fragment.slice(200)}`);
  await expect(page.getByRole('heading', { name: 'What is asked of you' })).toBeFocused();
  await expect(page.getByText('It is not asked.')).toBeVisible();
});

test('an assignment that was accepted before is not accepted twice', async ({ page }) => {
  const assignment = await fragmentOf(twoLessons);
  await withLog(page, '/', [{ kind: 'assignment-accepted', assignment }]);
  await page.goto(`assign/#${assignment}`);
  await expect(page.getByText('Accepted. It stands on your home page now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept this assignment' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Hand in' })).toHaveAttribute('href', '/hand-in/#abcdefghij23');
});
