import { expect, test, type Locator, type Page } from '@playwright/test';
import { bank } from './bank.ts';
import { check, expectAsleep, holdBack, openQuestion, practiceSitting } from './kinds/sitting.ts';
import { awake, keyboard, mouse, practise, shownQuestions } from './learner.ts';

const LESSON = 'twelve-layers';
const items = bank.flatMap(({ item, lesson }) => (item.kind === 'hotspot' && lesson === LESSON ? [item] : []));
const [item, other] = items as [(typeof items)[0], (typeof items)[0]];
const wrong = item.options.find(({ id }) => id !== item.key)!.id;

/** A lesson whose sitting is these questions alone. */
const open = (page: Page) => openQuestion(page, LESSON, [item.id, other.id]);

const place = (question: Locator, id: string) => question.locator(`[data-region="${id}"]`);
const radio = (question: Locator, id: string) => question.locator(`input[value="${id}"]`);
const name = (question: Locator, id: string) => question.locator(`label:has(input[value="${id}"])`);

for (const width of [320, 1280])
  test(`a tap on a place chooses its name in the list and goes there, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const question = await open(page);
    for (const { id } of item.options) {
      await place(question, id).locator('.tag').click();
      await expect(radio(question, id)).toBeChecked();
      await expect(radio(question, id)).toBeFocused();
      await expect(place(question, id)).toHaveClass(/chosen/);
    }
    await expect(question.locator('.region.chosen')).toHaveCount(1);
    await place(question, item.key).locator('.tag').click();
    await check(question);
    await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  });

test('by keyboard the list alone answers it, and its place lights up', async ({ page }) => {
  test.setTimeout(120_000);
  const question = await open(page);
  const hands = keyboard(page);
  await hands.choose(radio(question, wrong));
  await expect(place(question, wrong)).toHaveClass(/lit/);
  await expect(place(question, wrong)).toHaveClass(/chosen/);
  expect(await question.locator('svg.fig').evaluate((svg) => svg.querySelector('[tabindex], a, button'))).toBeNull();
  await practise(question, hands);
  await practise(shownQuestions(page).nth(1), hands, false);
  await expect(page.getByText('1 of 2 right.')).toBeVisible();
});

test('a name under the pointer lights up its place', async ({ page }) => {
  const question = await open(page);
  await name(question, item.options[1]!.id).hover();
  await expect(place(question, item.options[1]!.id)).toHaveClass(/lit/);
  await question.locator('legend').hover();
  await expect(question.locator('.region.lit')).toHaveCount(0);
});

test('letters in the picture and in the list agree, and each is 24 pixels wide or more on a narrow phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const question = await open(page);
  for (const [at, { id }] of item.options.entries()) {
    const letter = String.fromCharCode(65 + at);
    await expect(place(question, id).locator('text')).toHaveText(letter);
    await expect(name(question, id).locator('b')).toHaveText(letter);
    const box = await place(question, id).locator('.tag').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

test('checked, the right place has a tick and a wrong choice a cross, and a reload keeps both', async ({ page }) => {
  const question = await open(page);
  await radio(question, wrong).check();
  await check(question);
  for (const visit of ['now', 'after a reload']) {
    await expect(place(question, item.key), visit).toHaveClass(/right/);
    await expect(place(question, wrong), visit).toHaveClass(/wrong/);
    await expect(question.locator('.mark'), visit).toHaveCount(2);
    await expect(question.getByText('Your answer, not right', { exact: true })).toBeVisible();
    await expect(question.getByText('Right answer', { exact: true })).toBeVisible();
    await page.reload();
    await awake(question);
  }
});

test('the picture is told in words, and without the answer', async ({ page }) => {
  const question = await open(page);
  await expect(question.getByRole('img', { name: item.picture.alt })).toBeVisible();
  await expect(question.getByRole('radio')).toHaveCount(item.options.length);
});

test('a tap on a place before the island is awake is played again', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, LESSON, [item.id, other.id]);
  const question = shownQuestions(page).first();
  await question.scrollIntoViewIfNeeded();
  await place(question, item.key).locator('.tag').click();
  await expect(radio(question, item.key)).toBeChecked();
  await expectAsleep(question);
  release();
  await awake(question);
  await expect(place(question, item.key)).toHaveClass(/chosen/);
  await check(question);
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
});

test('on paper the picture has its letters, and so has the list', async ({ page }) => {
  await practiceSitting(page, LESSON, [item.id, other.id]);
  await page.emulateMedia({ media: 'print' });
  const question = shownQuestions(page).first();
  await expect(question.locator('.region text')).toHaveText(['A', 'B', 'C', 'D']);
  await expect(question.locator('label b')).toHaveText(['A', 'B', 'C', 'D']);
});

test('it is answered by mouse in the middle of a sitting', async ({ page }) => {
  await open(page);
  await practise(shownQuestions(page).first(), mouse, false);
  await practise(shownQuestions(page).nth(1), mouse);
  await expect(page.getByText('1 of 2 right.')).toBeVisible();
});
