import { expect, test, type Locator, type Page } from '@playwright/test';
import { bank } from './bank.ts';
import { findings } from './findings.ts';
import { matchRows } from './kinds/matching.ts';
import { check, expectAsleep, expectSameHeight, holdBack, openQuestion, practiceSitting } from './kinds/sitting.ts';
import { awake, finger, keyboard, mouse, shownQuestions } from './learner.ts';

const ID = 'part-of-the-path';
const entry = bank.find(({ item }) => item.id === ID)!;
if (entry.item.kind !== 'matching') throw new Error(`${ID} is no matching question.`);
const item = entry.item;

/** The page with one open question. */
const open = (page: Page) => openQuestion(page, entry.lesson, [ID]);

const rowOf = (question: Locator, at: number) => question.getByLabel(item.rows[at]!.text, { exact: true });

test('is matched by keyboard alone', async ({ page }) => {
  const question = await open(page);
  const hands = keyboard(page);
  await matchRows(question, item, hands, true);
  await check(question, hands);
  await expect(question.locator('.result')).toBeFocused();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  await expect(question.locator('.given strong')).toHaveText(item.rows.map(() => 'Right:'));
  await expect(question.getByText('Right, your answer:')).toHaveCount(item.rows.length);
});

test('says of each row what was chosen and what is right', async ({ page }) => {
  const question = await open(page);
  await matchRows(question, item, mouse, false);
  await check(question);
  await expect(question.getByText('Not right.', { exact: true })).toBeVisible();
  await expect(question.locator('.given strong')).toHaveText(['Not right:', 'Right:', 'Right:', 'Right:']);
  await expect(question.locator('.key')).toHaveCount(1);
  await expect(question.locator('.answer').first()).toContainText(/Right answer:\s+The back wall/);
  await expect(question.getByText('The right answer:')).toHaveCount(1);
  await expect(question.getByText('Right, your answer:')).toHaveCount(item.rows.length - 1);
});

test('offers every choice to every row, in an order that does not follow the rows', async ({ page }) => {
  const question = await open(page);
  const offered = await rowOf(question, 0).locator('option').allInnerTexts();
  expect(offered[0]).toBe('Choose…');
  expect(offered.slice(1).toSorted()).toEqual(item.choices.map(({ text }) => text).toSorted());
  for (const at of item.rows.keys())
    expect(await rowOf(question, at).locator('option').allInnerTexts()).toEqual(offered);
  const used = item.rows.map(({ choice }) => item.choices.find(({ id }) => id === choice)?.text);
  expect(offered.filter((text) => used.includes(text))).not.toEqual(used);
});

test('is no answer until every row has a choice, nor when one is taken back', async ({ page }) => {
  const question = await open(page);
  await check(question);
  await expect(question.getByText('Choose for every row first.')).toBeVisible();
  await matchRows(question, item, mouse, true);
  await expect(question.getByText('Choose for every row first.')).toBeHidden();
  await rowOf(question, 1).selectOption('');
  await check(question);
  await expect(question.getByText('Choose for every row first.')).toBeVisible();
  await expect(question.getByText('Right.', { exact: true })).toBeHidden();
});

test('keeps its choices over a reload, before and after it is checked', async ({ page }) => {
  const question = await open(page);
  await rowOf(question, 2).selectOption('in-psoas');
  await page.reload();
  await awake(question);
  await expect(rowOf(question, 2)).toHaveValue('in-psoas');
  await expect(rowOf(question, 0)).toHaveValue('');
  await matchRows(question, item, mouse, true);
  await check(question);
  await page.reload();
  await awake(question);
  await expect(question.locator('.given strong')).toHaveText(item.rows.map(() => 'Right:'));
});

test('choices made before it is awake are made again, and the check after them', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, entry.lesson, [ID]);
  const question = shownQuestions(page);
  await question.scrollIntoViewIfNeeded();
  await rowOf(question, 0).selectOption('front-wall');
  await matchRows(question, item, mouse, true);
  await check(question);
  await expectAsleep(question);
  let reloaded = false;
  page.on('framenavigated', () => (reloaded = true));
  release();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  expect(reloaded).toBe(false);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('is matched by single taps on targets of 44 pixels', async ({ page }) => {
    const question = await open(page);
    for (const select of await question.locator('select').all())
      expect((await select.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await matchRows(question, item, finger, true);
    await check(question, finger);
    await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  });

  test('is as high when it is checked as it was before', async ({ page }) => {
    const question = await open(page);
    await matchRows(question, item, mouse, false);
    await expectSameHeight(question, async () => {
      await check(question);
      await expect(question.locator('.answer').first()).toBeVisible();
    });
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in it, open or checked, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const question = await open(page);
    await matchRows(question, item, mouse, false);
    expect(await findings(page, { within: `[data-item="${ID}"]` })).toEqual([]);
    await check(question);
    expect(await findings(page, { within: `[data-item="${ID}"]` })).toEqual([]);
  });

test('has letters and boxes on paper, and no selects', async ({ page }) => {
  const question = await open(page);
  await rowOf(question, 0).selectOption('back-wall');
  await page.emulateMedia({ media: 'print' });
  await expect(question.locator('.letters li')).toHaveCount(item.choices.length);
  await expect(question.locator('.letters')).toBeVisible();
  await expect(question.locator('select').first()).toBeHidden();
  await expect(question.locator('.box')).toHaveCount(item.rows.length);
  const letter = await question.locator('.letters li', { hasText: 'The back wall' }).locator('strong').innerText();
  await expect(question.locator('.box').first()).toHaveText(letter);
  await expect(question.locator('.box').nth(1)).toBeEmpty();
});
