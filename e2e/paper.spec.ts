import { expect, test } from '@playwright/test';
import { bank } from './bank.ts';
import { pdfPages } from './pdf.ts';

const SHEETS = ['twelve-layers', 'the-clinic'];

for (const lesson of SHEETS)
  test(`the questions of ${lesson} print without their answers, and the key has an answer for each`, async ({
    page,
  }) => {
    const items = bank.filter((entry) => entry.lesson === lesson);
    await page.goto(`lessons/${lesson}/paper/`);
    const sheet = squeezed((await page.getByRole('main').textContent()) ?? '');
    const numbers = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(numbers).toEqual(items.map((_, at) => `Question ${at + 1}`));
    for (const { item } of items) {
      expect(sheet).toContain(squeezed(item.question));
      for (const reason of rationalesOf(item)) expect(sheet).not.toContain(squeezed(reason));
    }
    expect(sheet).not.toMatch(/\b(Right|Not right)\b[,:]/);

    await page.goto(`lessons/${lesson}/paper/key/`);
    const keyed = page.locator('[data-question]');
    await expect(keyed).toHaveCount(items.length);
    await expect(keyed.locator('.key')).toHaveText(items.map(() => /^\s*Right:\s*\S/));
    await expect(page.getByText('safety-critical', { exact: true })).toHaveCount(
      items.filter(({ critical }) => critical).length,
    );
  });

test('what the key names is what the sheet shows', async ({ page }) => {
  const { item } = bank.find(({ item, lesson }) => lesson === 'twelve-layers' && item.kind === 'ordering')!;
  if (item.kind !== 'ordering') throw new Error('It is another kind.');
  await page.goto('lessons/twelve-layers/paper/');
  const choices = await page.locator(`[data-question="${item.id}"] .lettered li`).allInnerTexts();
  const letter = (text: string) => /[A-Z]/.exec(choices.find((choice) => choice.includes(text)) ?? '')?.[0];
  await page.goto('lessons/twelve-layers/paper/key/');
  await expect(page.locator(`[data-question="${item.id}"] .key b`)).toHaveText(
    item.steps.map(({ text }) => letter(text)).join(', '),
  );
});

test('the handbook holds every lesson, each of its ids once, and prints with its answers', async ({ page }) => {
  await page.goto('handbook/');
  const titles = await page.locator('article.chapter > header h2').allInnerTexts();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const broken = await page
    .locator('a[href^="#"], use, [aria-labelledby]')
    .evaluateAll((all) =>
      all.flatMap((element) =>
        (element.getAttribute('href')?.replace('#', '') ?? element.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .filter((id) => !document.getElementById(id)),
      ),
    );
  expect(broken).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('details .answer').first()).toBeVisible();
  await page.emulateMedia({ media: null });

  expect(titles).toEqual(expect.arrayContaining([...new Set(bank.map(({ lessonTitle }) => lessonTitle))]));
  // A citation's number is that of its source at the end.
  const cite = page.locator('.cite :is(a, button)').nth(40);
  const source = await cite.evaluate((one) => one.getAttribute('href')?.slice(1) ?? one.getAttribute('popovertarget'));
  const sources = await page.locator('.sources > li').evaluateAll((all) => all.map(({ id }) => id));
  await expect(cite).toHaveText(String(sources.indexOf(source ?? '') + 1));
});

test('the reviewer pack holds every safety-critical question, and prints in upright pages', async ({ page }) => {
  await page.goto('reviewer-pack/');
  const critical = bank.filter((entry) => entry.critical).map(({ item }) => `item ${item.id}`);
  const ids = await page
    .locator('[data-statement]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-statement')));
  expect(ids).toEqual(expect.arrayContaining(critical));
  expect(new Set(ids).size).toBe(ids.length);
  const pages = pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.every(({ width, height }) => height > width)).toBe(true);
});

/** Every reason in an item, at any depth. */
function rationalesOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    field === 'rationale' && typeof inner === 'string' ? [inner] : rationalesOf(inner),
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
