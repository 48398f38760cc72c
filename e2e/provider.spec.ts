import { expect, test } from '@playwright/test';
import { bank } from './bank.ts';
import { mouse, practise, shownQuestions } from './learner.ts';
import { pdfPages } from './pdf.ts';

test('a preview keeps nothing of what is done in it, and leaves the owner’s progress as it was', async ({ page }) => {
  const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).first(), mouse);
  await page.goto('instructor/');
  const sign = page.getByRole('status').filter({ hasText: 'Preview: nothing you do is kept' });
  await expect(sign).toBeHidden();
  const before = await stored();

  await page.getByRole('link', { name: 'A preview' }).click();
  await expect(sign).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Twelve layers' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('layers');
  await expect(sign).toBeVisible();
  await practise(shownQuestions(page).first(), mouse);
  // The answer stands in its page, and is gone with it.
  await expect(page.locator('.verdict').first()).toBeVisible();
  await page.reload();
  await expect(shownQuestions(page).first().getByRole('button', { name: 'Check answer' })).toBeVisible();
  await expect(page.locator('.verdict')).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes(':log:')))).toEqual([]);
  await page.goto('your-data/');
  await expect(page.getByText('This is a preview: it stores nothing')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase…' })).toBeHidden();

  await sign.getByRole('link', { name: 'Leave the preview' }).click();
  await expect(sign).toBeHidden();
  expect(await stored()).toBe(before);
  await page.goto('your-data/');
  await expect(page.locator('dl')).toContainText(/Practice answers\s*1/);
});

for (const format of ['A4', 'Letter']) {
  test(`the hand-out prints to one page of ${format}`, async ({ page }) => {
    await page.goto('instructor/hand-out/');
    expect(pdfPages(await page.pdf({ format }))).toHaveLength(1);
  });

  test(`the hands-on checklist prints to the two sides of a sheet of ${format}, and one to look up`, async ({
    page,
  }) => {
    await page.goto('instructor/hands-on-checklist/');
    expect(pdfPages(await page.pdf({ format })).length).toBeLessThanOrEqual(3);
  });
}

test('the checklist asks the person touched first, and every step says where it is taught', async ({ page }) => {
  await page.goto('instructor/hands-on-checklist/');
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings[0]).toBe('First: the person who would be touched');
  const steps = page.locator('[data-step]');
  expect(await steps.count()).toBeGreaterThan(20);
  for (const step of await steps.all()) {
    await expect(step.locator('.basis').first()).toBeVisible();
    await expect(step.locator('.pencil')).toHaveCount(3);
  }
  const numbers = await steps.locator('> .numbers').allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
});

test('the syllabus adds up: its blueprint to the form, its words to the hours', async ({ page }) => {
  await page.goto('instructor/syllabus/');
  const rows = page.locator('.blueprint tbody tr');
  const counts = (await rows.locator('td:nth-of-type(1)').allInnerTexts()).map(Number);
  const all = counts.pop();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
  await expect(page.getByText(`; ${all} on a form of the final`)).toBeVisible();
  await expect(page.getByText(`${bank.length} in the bank`)).toBeVisible();

  const words = (await page.locator('.working tbody td:nth-of-type(1)').allInnerTexts()).map((cell) =>
    Number(cell.replace(/\D/g, '')),
  );
  const sum = words.pop() ?? 0;
  expect(words.reduce((total, count) => total + count, 0)).toBe(sum);
  await expect(
    page.getByText(`${sum.toLocaleString('en-US')} ÷ 12,000 = ${(sum / 12_000).toFixed(2)} of an hour`),
  ).toBeVisible();
});

test('every rule seen says how sure it is, when it was last checked and where it was read', async ({ page }) => {
  await page.goto('instructor/state-rules/');
  await expect(page.getByText('Many states cap online hours', { exact: false }).first()).toBeVisible();
  const rules = page.locator('[data-rule]');
  expect(await rules.count()).toBeGreaterThan(15);
  for (const rule of await rules.all()) {
    await expect(rule.locator('.basis')).toHaveText(/law|supported/);
    await expect(rule.locator('time')).toHaveText(/^\s*\d{4}-\d{2}-\d{2}\s*$/);
    await expect(rule.locator('.fine')).toHaveText(/\S/);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  // Laid out in lines on a phone, it is still a table to who hears it.
  await expect(page.getByRole('table', { name: 'Rules of state boards' }).getByRole('rowheader')).not.toHaveCount(0);
});
