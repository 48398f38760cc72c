import { expect, test, type Page } from '@playwright/test';
import { mover, putInOrder, stepsShown } from './kinds/ordering.ts';
import {
  check,
  expectAsleep,
  expectSameHeight,
  holdBack,
  openQuestion,
  practicePage,
  practiceSitting,
} from './kinds/sitting.ts';
import { bank } from './bank.ts';
import { findings } from './findings.ts';
import { awake, finger, keyboard, mouse, shownQuestions } from './learner.ts';

const ID = 'wall-cards-in-order';
const entry = bank.find(({ item }) => item.id === ID)!;
if (entry.item.kind !== 'ordering') throw new Error(`${ID} is no ordering question.`);
const item = entry.item;
const RIGHT = item.steps.map(({ text }) => text);

/** The page with one open question. */
const open = (page: Page) => openQuestion(page, entry.lesson, [ID]);

test('is put in order by keyboard alone, and the focus stays on the button pressed', async ({ page }) => {
  const question = await open(page);
  const hands = keyboard(page);
  const before = await stepsShown(question);
  expect(before.toSorted()).toEqual(RIGHT.toSorted());
  expect(before).not.toEqual(RIGHT);

  const [first, second] = before;
  await hands.press(mover(question, first!, 'down'));
  await expect(mover(question, first!, 'down')).toBeFocused();
  expect((await stepsShown(question)).slice(0, 2)).toEqual([second, first]);
  await expect(question.getByRole('status')).toHaveText(`${first}, now 2 of ${RIGHT.length}`);
  await page.keyboard.press('Space');
  expect((await stepsShown(question))[2]).toBe(first);
  await expect(mover(question, first!, 'down')).toBeFocused();

  await putInOrder(question, item, hands, true);
  expect(await stepsShown(question)).toEqual(RIGHT);
  await check(question, hands);
  await expect(question.locator('.result')).toBeFocused();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  await expect(question.locator('.step .word')).toHaveText(RIGHT.map(() => 'Right'));
  await expect(question.getByText('1st:')).toBeVisible();
});

test('keeps the first Up and the last Down in reach, and they do nothing', async ({ page }) => {
  const question = await open(page);
  const before = await stepsShown(question);
  const top = mover(question, before[0]!, 'up');
  const bottom = mover(question, before.at(-1)!, 'down');
  for (const end of [top, bottom]) {
    await expect(end).toHaveAttribute('aria-disabled', 'true');
    await end.focus();
    await page.keyboard.press('Enter');
    await expect(end).toBeFocused();
  }
  expect(await stepsShown(question)).toEqual(before);
  await expect(question.getByText('Not ordered yet.')).toBeVisible();
  await expect(question.locator('[aria-disabled="true"]')).toHaveCount(2);
});

test('is no answer while it is untouched, however it stands', async ({ page }) => {
  const question = await open(page);
  await expect(question.getByText('Not ordered yet.')).toBeVisible();
  await check(question);
  await expect(question.getByText('Put them in order first.')).toBeVisible();
  await expect(question.getByText('Not right.', { exact: true })).toBeHidden();
  // Moved there and back it stands as before, and is an answer.
  const before = await stepsShown(question);
  await mover(question, before[0]!, 'down').click();
  await mover(question, before[0]!, 'up').click();
  expect(await stepsShown(question)).toEqual(before);
  await expect(question.getByText('Put them in order first.')).toBeHidden();
  await check(question);
  await expect(question.getByText('Not right.', { exact: true })).toBeVisible();
});

test('keeps its order over a reload, before and after it is checked', async ({ page }) => {
  const question = await open(page);
  await putInOrder(question, item, mouse, false);
  await page.reload();
  await awake(question);
  await expect(question.getByText('Not ordered yet.')).toBeHidden();
  expect(await stepsShown(question)).toEqual(RIGHT.toReversed());
  await check(question);
  await page.reload();
  await awake(question);
  await expect(question.getByText('Not right.', { exact: true })).toBeVisible();
  await expect(question.locator('.step').first()).toContainText(/Not right,\s+belongs 6th/);
});

test('a move made before it is awake is played again', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, entry.lesson, [ID]);
  const question = shownQuestions(page);
  await question.scrollIntoViewIfNeeded();
  const [first, second] = await stepsShown(question);
  await mover(question, first!, 'down').click();
  await expectAsleep(question);
  release();
  await expect(question.getByRole('status')).toHaveText(`${first}, now 2 of ${RIGHT.length}`);
  expect((await stepsShown(question)).slice(0, 2)).toEqual([second, first]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('is put in order by single taps on targets of 44 pixels', async ({ page }) => {
    const question = await open(page);
    for (const button of await question.locator('.moves button').all()) {
      const box = await button.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(44);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await putInOrder(question, item, finger, true);
    await check(question, finger);
    await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  });

  test('is as high when it is checked as it was before', async ({ page }) => {
    const question = await open(page);
    await putInOrder(question, item, mouse, false);
    await expectSameHeight(question, async () => {
      await check(question);
      await expect(question.locator('.step .word').first()).toBeVisible();
    });
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in it, open or checked, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const question = await open(page);
    await putInOrder(question, item, mouse, false);
    expect(await findings(page, { within: `[data-item="${ID}"]` })).toEqual([]);
    await check(question);
    expect(await findings(page, { within: `[data-item="${ID}"]` })).toEqual([]);
  });

test('has boxes for numbers on paper, empty until it is begun', async ({ page }) => {
  const question = await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(question.locator('.place')).toHaveCount(RIGHT.length);
  await expect(question.locator('.place').first()).toHaveCSS('border-top-style', 'solid');
  await expect(question.locator('.number').first()).toBeHidden();
  await expect(question.locator('.moves').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await putInOrder(question, item, mouse, true);
  await page.emulateMedia({ media: 'print' });
  await expect(question.locator('.number')).toHaveText(RIGHT.map((_, at) => String(at + 1)));
  await expect(question.locator('.number').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('has boxes for numbers and no buttons', async ({ page }) => {
    await page.goto(practicePage(ID));
    const question = page.locator(`[data-item="${ID}"]`);
    await expect(question.locator('.place').first()).toHaveCSS('border-top-style', 'solid');
    await expect(question.locator('.number').first()).toBeHidden();
    await expect(question.getByRole('button', { name: /^Move/ }).first()).toBeHidden();
    await expect(question.getByText('Not ordered yet.')).toBeHidden();
  });
});
