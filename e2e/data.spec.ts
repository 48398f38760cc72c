import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { mouse, practise, shownQuestions } from './learner.ts';

test('progress is saved to a file, erased, and restored by merging', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).first(), mouse);
  await page.goto('your-data/');
  await expect(page.locator('dl')).toContainText(/Practice answers\s*1/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save progress to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^before-you-press-progress-\d{4}-\d{2}-\d{2}\.json$/);
  const backup = await readFile(await download.path());

  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();

  const file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer: backup };
  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(page.getByText(/^Restored \d+ entries from/)).toBeVisible();
  await expect(page.locator('dl')).toContainText(/Practice answers\s*1/);
  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(page.getByText(/^Nothing new in/)).toBeVisible();
  await page.reload();
  await expect(page.locator('dl')).toContainText(/Practice answers\s*1/);
});

test('a file that is not a backup is refused in words, and nothing changes', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await page.goto('your-data/');
  const refuse = async (text: string, why: RegExp) => {
    const file = { name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('Backup file').setInputFiles(file);
    await expect(page.getByText(why)).toBeVisible();
  };
  await refuse('{ half a fi', /“holiday.json” was not restored: it is damaged/);
  await refuse('{"photos": []}', /it is not a backup of this course/);
  await refuse(
    '{"format":"before-you-press-progress","version":99,"entries":[]}',
    /a newer version of the course made it/,
  );
  await expect(page.locator('dl')).toContainText(/Lessons opened\s*1/);
});

test('erasing is asked about, and a second open tab does not bring it back', async ({ context }) => {
  const first = await context.newPage();
  const second = await context.newPage();
  await first.goto('lessons/twelve-layers/');
  await second.goto('lessons/the-phone-call/');
  await practise(shownQuestions(second).first(), mouse);

  await first.goto('your-data/');
  await first.getByRole('button', { name: 'Erase…' }).click();
  await first.getByRole('button', { name: 'No, keep it' }).click();
  await expect(first.locator('dl')).toContainText(/Lessons opened\s*2/);
  await first.getByRole('button', { name: 'Erase…' }).click();
  await first.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(first.getByText('Nothing yet.')).toBeVisible();

  // The second tab, still open, goes on working: only what it does from now on is kept.
  await practise(shownQuestions(second).first(), mouse);
  await first.reload();
  await expect(first.locator('dl')).toContainText(/Practice answers\s*1/);
  await expect(first.locator('dl')).toContainText(/Lessons opened\s*0/);
});

test('two tabs answering at once lose nothing', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()];
  await tabs[0]!.goto('lessons/twelve-layers/');
  await tabs[1]!.goto('lessons/a-belly-is-not-a-floor/');
  for (let place = 0; place < 3; place += 1)
    await Promise.all(tabs.map((tab) => practise(shownQuestions(tab).nth(place), mouse)));
  const data = await context.newPage();
  await data.goto('your-data/');
  await expect(data.locator('dl')).toContainText(/Practice answers\s*6/);
});

test('with storage blocked the course works, says so once, and offers a file', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('lessons/twelve-layers/');
  await expect(page.getByText('This browser keeps nothing for the site')).toHaveCount(1);
  await practise(shownQuestions(page).first(), mouse);
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
});
