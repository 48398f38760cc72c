import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { mouse, practise, shownQuestions } from './learner.ts';
import { savedFile } from './saved-file.ts';

test('progress is saved to a file, erased, and restored by merging', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).first(), mouse);
  await page.goto('your-data/');
  await expect(page.locator('dl')).toContainText(/Practice answers\s*1/);
  const saved = await savedFile(page, () => page.getByRole('button', { name: 'Save progress to a file' }).click());
  expect(saved.name).toMatch(/^before-you-press-progress-\d{4}-\d{2}-\d{2}\.json$/);

  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();

  const file = { name: saved.name, mimeType: 'application/json', buffer: saved.content };
  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(
    page.getByText(/^It would add \d+ entries, among them 1 lesson opened and 1 practice answer\.$/),
  ).toBeVisible();
  await expect(page.locator('dl')).toHaveCount(0);
  await page.getByRole('button', { name: /^Add these \d+ entries$/ }).click();
  await expect(page.getByText(/^Added \d+ entries from/)).toBeVisible();
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
  await refuse('{ half a fi', /holiday\.json.” was not restored: it is not a backup, or so damaged/);
  await refuse('{"photos": []}', /it is not a backup of this course/);
  await refuse(
    '{"format":"before-you-press-progress","version":99,"entries":[]}',
    /a newer version of the course made it/,
  );
  await expect(page.locator('dl')).toContainText(/Lessons opened\s*1/);
});

test('of a damaged file the learner sees what can be saved and what cannot, before anything is added', async ({
  page,
}) => {
  await page.goto('your-data/');
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  const buffer = (await readFile('src/domain/progress/fixtures/backup-0.1.0.json')).subarray(0, -700);
  await page.getByLabel('Backup file').setInputFiles({ name: 'half.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('1 entry is damaged and cannot be read.')).toBeVisible();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Add nothing' }).click();
  await expect(page.getByText('Nothing was added.')).toBeFocused();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

test('a shared device keeps progress until the learner finishes there, and gives it away in a file only', async ({
  context,
}) => {
  const owner = await context.newPage();
  await owner.goto('lessons/twelve-layers/');
  const guest = await context.newPage();
  await guest.goto('your-data/');
  await expect(guest.locator('dl')).toContainText(/Lessons opened\s*1/);
  await guest.getByRole('button', { name: 'Treat this device as shared' }).click();
  await expect(guest.getByText('Nothing yet.')).toBeVisible();
  await expect(guest.getByText('On this shared device only this tab keeps your progress')).toBeVisible();

  await guest.goto('lessons/the-phone-call/');
  await expect(guest.locator('#storage-trouble')).toHaveText(
    /^A shared device: save your progress to a file, and finish/,
  );
  await practise(shownQuestions(guest).first(), mouse);
  await guest.goto('your-data/');
  await expect(guest.locator('dl')).toContainText(/Practice answers\s*1/);
  await guest.getByRole('button', { name: 'Finish here' }).click();
  await guest.getByRole('button', { name: 'Yes, finish and leave nothing' }).click();
  await expect(guest.locator('dl')).toContainText(/Lessons opened\s*1/);
  await expect(guest.locator('dl')).toContainText(/Practice answers\s*0/);
  expect(await guest.evaluate(() => sessionStorage.length)).toBe(0);
  expect(await guest.evaluate(() => JSON.stringify(localStorage))).not.toContain('the-phone-call');
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

/** Shuts storages of a page before it runs: their getter throws, or they are null. */
async function shut(page: Page, names: readonly ('localStorage' | 'indexedDB')[], how: 'throws' | 'null' = 'throws') {
  await page.addInitScript(
    ([names, how]) => {
      for (const name of names)
        Object.defineProperty(window, name, {
          get() {
            if (how === 'null') return null;
            throw new DOMException('denied', 'SecurityError');
          },
        });
    },
    [names, how] as const,
  );
}

for (const how of ['throws', 'null'] as const)
  test(`with every storage blocked (${how}) the course works, says so once, and offers a file`, async ({ page }) => {
    await shut(page, ['localStorage', 'indexedDB'], how);
    await page.goto('lessons/twelve-layers/');
    await expect(page.getByText('This browser keeps nothing for the site')).toHaveCount(1);
    await practise(shownQuestions(page).first(), mouse);
    await expect(page.getByText('1 of 8 answered.')).toBeVisible();
    await expect(page.locator('#storage-trouble a')).toHaveAttribute('href', /your-data\/$/);
    // On further pages of the visit one line is enough.
    await page.goto('lessons/the-phone-call/');
    await expect(
      page.getByText('Nothing is stored: what you do is kept only until you close this page.'),
    ).toBeVisible();
    await expect(page.getByText('This browser keeps nothing for the site')).toHaveCount(0);
  });

test('a page says that nothing is stored, also when the script of the second copy does not come', async ({ page }) => {
  await shut(page, ['localStorage']);
  await page.route('**/_astro/keeping.*.js', (route) => route.abort());
  await page.goto('lessons/twelve-layers/');
  await expect(page.getByText('Nothing you do here is stored.')).toBeVisible();
  await practise(shownQuestions(page).first(), mouse);
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
});

test('with local storage blocked, progress is kept in the second copy, and the learner is told', async ({ page }) => {
  await shut(page, ['localStorage']);
  await page.goto('lessons/twelve-layers/');
  await expect(page.getByText('Your progress is kept in a second one.')).toBeVisible();
  await practise(shownQuestions(page).first(), mouse);
  await page.reload();
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
});

test('erasing does not say that all is gone where the second copy does not answer', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await expect.poll(() => copiedLines(page)).toBeGreaterThan(1);
  await shut(page, ['indexedDB']);
  await page.goto('your-data/');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('clear this site’s data in your browser’s settings')).toBeVisible();
  await expect(page.getByText('holds no progress')).toHaveCount(0);
});

test('with local storage full, answers go into the second copy and are there after a reload', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2)
      try {
        for (let part = 0; ; part += 1) localStorage.setItem(`other-site:${size}:${part}`, 'x'.repeat(size));
      } catch {}
  });
  await practise(shownQuestions(page).first(), mouse);
  await expect(page.getByText('What you do now goes into a second one')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
  await page.goto('your-data/');
  await expect(page.getByText('the latest entries are kept in a second one only')).toBeVisible();
  await expect(page.getByText('What you do now goes into a second one')).toHaveCount(0);
});

test('what local storage lost comes back from the second copy, and what was erased does not', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).first(), mouse);
  await expect.poll(() => copiedLines(page)).toBeGreaterThan(2);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByText('They were brought back from the second copy.')).toBeVisible();
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 8 answered.')).toBeVisible();
  await expect(page.getByText('second copy')).toHaveCount(0);

  await page.goto('your-data/');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('This device holds no progress of yours any more')).toBeVisible();
  expect(await copiedLines(page)).toBe(1);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

/** Lines in the second copy: one for each entry, and one for what was erased. */
function copiedLines(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('byp:/');
        // Asked before the course has made it: it is not made here.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(0);
        opening.onsuccess = () => {
          const [store = ''] = opening.result.objectStoreNames;
          const counting = opening.result.transaction(store).objectStore(store).count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
