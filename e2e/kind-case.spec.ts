import { expect, test, type Locator, type Page } from '@playwright/test';
import type { CaseItem } from '../src/domain/assessment/item.ts';
import { bank } from './bank.ts';
import { findings } from './findings.ts';
import { check, expectAsleep, holdBack, openQuestion, practicePage, practiceSitting } from './kinds/sitting.ts';
import { awake, finger, type Hands, keyboard, mouse, practise } from './learner.ts';

const entry = bank.find(({ item, lesson }) => item.kind === 'case' && lesson === 'the-phone-call');
if (!entry) throw new Error('The phone call has no case.');
const item = entry.item as CaseItem;
const [first, second] = item.steps;
const key = first!.options.find(({ id }) => id === first!.key)!;
const distractor = first!.options.find(({ id }) => id !== first!.key)!;

/** Opens the lesson at its case. */
const openCase = (page: Page) => openQuestion(page, 'the-phone-call', [item.id]);

/** Decides the open step. */
async function decide(question: Locator, option: string, hands: Hands): Promise<void> {
  await hands.choose(question.locator(`input[value="${option}"]`));
  await hands.press(question.getByRole('button', { name: 'Go on' }));
}

const open = (question: Locator) => question.getByRole('radiogroup');
const told = (question: Locator) => question.locator('.way > li');

test.describe('by single taps on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a case is taken by its keys, and every choice made and not made is explained', async ({ page }) => {
    const question = await openCase(page);
    await practise(question, finger);
    await expect(told(question)).toHaveCount(item.steps.length);
    await expect(told(question).getByText('Right', { exact: true })).toHaveCount(item.steps.length);
    for (const { text, rationale } of item.steps.flatMap(({ options }) => options)) {
      await expect(question.locator('[data-reason]').filter({ hasText: text })).toBeVisible();
      await expect(question.locator('[data-reason]').filter({ hasText: rationale })).toBeVisible();
    }
  });

  test('a way that went wrong once is not right, and says where', async ({ page }) => {
    const question = await openCase(page);
    await practise(question, finger, false);
    await expect(told(question).first()).toContainText('Not right');
    await expect(told(question).getByText('Not right', { exact: true })).toHaveCount(1);
  });

  test('every control is large enough, and nothing is cut off', async ({ page }) => {
    const question = await openCase(page);
    await decide(question, key.id, finger);
    for (const control of await question.locator('label, .button').all()) {
      if (!(await control.isVisible())) continue;
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('by keyboard alone: focus moves to what happens next, a step can be taken back, and the case is checked', async ({
  page,
}) => {
  const hands = keyboard(page);
  const question = await openCase(page);
  await expect(open(question)).toHaveAccessibleName(first!.question);
  await expect(open(question)).toHaveAccessibleDescription(first!.text);
  await decide(question, distractor.id, hands);
  const focused = question.locator(':focus');
  await expect(focused).toContainText(distractor.consequence);
  await expect(focused).toContainText(second!.text);
  await expect(told(question)).toContainText([`You chose: ${distractor.text}`]);

  await hands.press(question.getByRole('button', { name: 'Go back one step' }));
  await expect(focused).toContainText(first!.text);
  await expect(told(question)).toHaveCount(0);
  await expect(question.locator(`input[value="${distractor.id}"]`)).toBeChecked();
  await practise(question, hands);
  await expect(focused).toHaveText('Right.');
  await expect(question.getByRole('button', { name: 'Go back one step' })).toHaveCount(0);
});

test('choosing decides nothing, and a case that has not ended is no answer', async ({ page }) => {
  const question = await openCase(page);
  await question.getByRole('button', { name: 'Go on' }).click();
  await expect(question.getByText('Choose what you do, then go on.')).toBeVisible();
  await expect(open(question)).toHaveAccessibleName(first!.question);

  await question.locator(`input[value="${key.id}"]`).click();
  await expect(question.getByText('Choose what you do, then go on.')).toBeHidden();
  await expect(told(question)).toHaveCount(0);
  await check(question);
  await expect(question.getByText('Take the case to its end first.')).toBeVisible();
  await expect(question.getByText('Not right.', { exact: true })).toBeHidden();
});

test('a reload in the middle and at the end keeps the way taken', async ({ page }) => {
  const question = await openCase(page);
  await decide(question, key.id, mouse);
  await page.reload();
  await awake(question);
  await expect(told(question)).toContainText([`You chose: ${key.text}`]);
  await expect(open(question)).toHaveAccessibleName(second!.question);

  await question.getByRole('button', { name: 'Go back one step' }).click();
  await practise(question, mouse);
  await page.reload();
  await awake(question);
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  await expect(told(question)).toHaveCount(item.steps.length);
});

test('a decision made before the island is awake is played again', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, 'the-phone-call', [item.id]);
  const question = page.locator(`[data-item="${item.id}"]`);
  await question.scrollIntoViewIfNeeded();
  await decide(question, key.id, mouse);
  await expectAsleep(question);
  release();
  await expect(told(question)).toContainText([`You chose: ${key.text}`]);
});

test('axe finds nothing in an open step, at the end and after checking', async ({ page }) => {
  const question = await openCase(page);
  await decide(question, key.id, mouse);
  expect(await findings(page, { within: `[data-item="${item.id}"]` })).toEqual([]);
  await question.getByRole('button', { name: 'Go back one step' }).click();
  await practise(question, mouse, false);
  expect(await findings(page, { within: `[data-item="${item.id}"]` })).toEqual([]);
});

/** Every step with its options and where they lead, and no word of what happens then. */
async function expectWhole(question: Locator): Promise<void> {
  for (const { text, question: asked, options } of item.steps) {
    const step = question.locator('.paper > li').filter({ hasText: text });
    await expect(step).toBeVisible();
    await expect(step).toContainText(asked);
    for (const { text, next, consequence } of options) {
      const place = item.steps.findIndex(({ id }) => id === next) + 1;
      await expect(step.getByRole('listitem').filter({ hasText: text })).toContainText(
        next === undefined ? 'the case ends' : `go on to step ${place}`,
      );
      await expect(step).not.toContainText(consequence);
    }
  }
}

test('on paper a case that was not checked stands whole, whatever was taken of it, and one that was as it was taken', async ({
  page,
}) => {
  const question = await openCase(page);
  await decide(question, key.id, mouse);
  await expect(question.locator('.paper')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expectWhole(question);
  await expect(open(question)).toBeHidden();
  await expect(told(question)).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await question.getByRole('button', { name: 'Go back one step' }).click();
  await practise(question, mouse);
  await page.emulateMedia({ media: 'print' });
  await expect(told(question)).toHaveCount(item.steps.length);
  await expect(told(question).first()).toBeVisible();
  await expect(question.locator('.paper')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a case stands whole, and its reasons open', async ({ page }) => {
    await page.goto(practicePage(item.id));
    const question = page.locator(`[data-item="${item.id}"]`);
    await expectWhole(question);
    await expect(question.getByRole('button')).toHaveCount(0);
    await question.getByText('The answer, with reasons').click();
    await expect(question.getByText(key.rationale)).toBeVisible();
    await expect(question.getByText(key.consequence)).toBeVisible();
  });
});
