import { expect, test, type Page } from '@playwright/test';
import { bank } from './bank.ts';
import { check, expectAsleep, holdBack, openQuestion, practiceSitting } from './kinds/sitting.ts';
import { awake, keyboard, mouse, practise, shownQuestions } from './learner.ts';

const LESSON = 'twelve-layers';
const items = bank.flatMap(({ item, lesson }) => (item.kind === 'numeric' && lesson === LESSON ? [item] : []));
const [item, other] = items as [(typeof items)[0], (typeof items)[0]];

/** A lesson whose sitting is these questions alone. */
const open = (page: Page) => openQuestion(page, LESSON, [item.id, other.id]);

test('it is answered by mouse, right and wrong', async ({ page }) => {
  await open(page);
  await practise(shownQuestions(page).first(), mouse);
  await practise(shownQuestions(page).nth(1), mouse, false);
  await expect(page.getByText('1 of 2 right.')).toBeVisible();
});

test('it is answered by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const hands = keyboard(page);
  await practise(shownQuestions(page).first(), hands, false);
  await practise(shownQuestions(page).nth(1), hands);
  await expect(page.getByText('1 of 2 right.')).toBeVisible();
});

test('its field has a name with its unit, and says what may be entered', async ({ page }) => {
  const question = await open(page);
  const field = question.getByRole('textbox', { name: `Your number ${item.unit}` });
  await expect(field).toHaveAccessibleDescription(`Enter a whole number from ${item.range.from} to ${item.range.to}.`);
  await expect(field).toHaveAttribute('inputmode', 'decimal');
});

test('what is no answer is refused in words, stays in the field, and is not kept', async ({ page }) => {
  const question = await open(page);
  const field = question.getByRole('textbox');
  await check(question);
  await expect(question.getByText('Enter a number first.')).toBeVisible();
  for (const typed of ['a dozen', String(item.range.to + 1), '11.5']) {
    await field.fill(typed);
    await check(question);
    await expect(question.getByText(`“${typed}” is not an answer here yet.`)).toBeVisible();
    await expect(question.getByText('Enter a number first.')).toBeVisible();
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.fill('12');
  await expect(question.getByText('Enter a number first.')).toBeHidden();
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
  await field.fill('12 or so');
  await page.reload();
  await awake(question);
  await expect(field).toHaveValue('');
});

test('a comma is a point and spaces do not count, and the reading is told', async ({ page }) => {
  const question = await open(page);
  const field = question.getByRole('textbox');
  await field.pressSequentially(' 12,0 ');
  await expect(field).toHaveValue(' 12,0 ');
  await expect(question.getByText('Read as 12.')).toBeVisible();
  await check(question);
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
});

test('a number not yet checked is there after a reload', async ({ page }) => {
  const question = await open(page);
  await question.getByRole('textbox').fill('13');
  await page.reload();
  await awake(question);
  await expect(question.getByRole('textbox')).toHaveValue('13');
  await check(question);
  await expect(question.getByText('Your answer, not right', { exact: true })).toBeVisible();
  await expect(question.getByText(item.misses![2]!.rationale)).toBeVisible();
  await expect(question.getByText(item.misses![0]!.rationale)).toBeHidden();
});

test('checked, the number entered and the right one stand with their marks, also after a reload', async ({ page }) => {
  const question = await open(page);
  await question.getByRole('textbox').fill('9');
  await check(question);
  for (const visit of ['now', 'after a reload']) {
    await expect(question.locator('li.wrong'), visit).toContainText('9 layers');
    await expect(question.locator('li.missed'), visit).toContainText('12 layers');
    await expect(question.getByRole('textbox'), visit).toBeHidden();
    await page.reload();
    await awake(question);
  }
});

test('a new sitting begins with an empty field', async ({ page }) => {
  const question = await open(page);
  await practise(question, mouse, false);
  await practise(shownQuestions(page).nth(1), mouse);
  await page.getByRole('button', { name: 'Try the missed ones again' }).click();
  await expect(question.getByRole('textbox')).toHaveValue('');
});

test('what is typed before the island is awake is not lost', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, LESSON, [item.id, other.id]);
  const question = shownQuestions(page).first();
  await question.getByRole('textbox').fill('12');
  await expectAsleep(question);
  release();
  await awake(question);
  await expect(question.getByRole('textbox')).toHaveValue('12');
  await check(question);
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
});

test('on paper there is a line to write on and the unit', async ({ page }) => {
  await practiceSitting(page, LESSON, [item.id, other.id]);
  await page.emulateMedia({ media: 'print' });
  const field = shownQuestions(page).first().getByRole('textbox');
  await expect(field).toBeVisible();
  expect(await field.evaluate((line) => getComputedStyle(line).borderBlockWidth)).toMatch(/^0px [1-9]/);
  await expect(
    shownQuestions(page)
      .first()
      .getByText(item.unit ?? '', { exact: true }),
  ).toBeVisible();
});
