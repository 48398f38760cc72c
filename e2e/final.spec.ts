import { expect, test, type Page } from '@playwright/test';
import type { Event } from '../src/domain/progress/entry.ts';
import { answer, answerFinal, handIn, keyboard, mouse, wholeList } from './learner.ts';
import { withLog } from './passed.ts';
import { readAgain, takeRetest } from './retest.ts';
import { answeredForm, FORM_LENGTH, wordsOf } from './sat.ts';

async function begin(page: Page): Promise<void> {
  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
}

/** Hands in a form that was answered in an earlier visit: the objectives named wrongly, all others rightly. */
async function handInAnswered(page: Page, right: (objective: string) => boolean): Promise<readonly Event[]> {
  const events = answeredForm(right);
  await withLog(page, '/', events);
  await page.goto('final/');
  await expect(page.getByText(`${FORM_LENGTH} of ${FORM_LENGTH} answered`)).toBeVisible();
  await handIn(page, mouse);
  return events;
}

/** Hands in a form whose questions on feet are all wrong and the rest right. */
async function missFeet(page: Page): Promise<readonly Event[]> {
  const events = await handInAnswered(page, (objective) => objective !== 'no-feet');
  await expect(page.getByRole('heading', { name: 'One step is left' })).toBeVisible();
  return events;
}

test('a critical objective missed is no pass, however good the rest; it is named and its passage linked', async ({
  page,
}) => {
  await missFeet(page);
  await expect(page.locator('.retest')).toHaveCount(1);
  await expect(page.locator('.retest')).toContainText('Refuse feet, tools and body weight on a belly');
  await expect(page.locator('.retest').getByRole('link').first()).toHaveAttribute(
    'href',
    /\/lessons\/a-belly-is-not-a-floor\/#[a-z-]+$/,
  );
  await page.goto('certificate/');
  await expect(page.getByText('There is no pass on this device yet.')).toBeVisible();
  await page.goto('');
  await expect(page.getByRole('link', { name: 'Go on to the re-test' })).toBeVisible();
});

test('a re-test opens after its passage was opened again, asks two fresh questions, and the score stands', async ({
  page,
}) => {
  const shown = wordsOf(await missFeet(page));
  await expect(takeRetest(page)).toHaveCount(0);
  await readAgain(page);
  await takeRetest(page).click();
  await wholeList(page, mouse);
  await expect(page.locator('li.place legend')).toHaveCount(2);
  const fresh = await page.locator('li.place legend .stem').allInnerTexts();
  expect(fresh).toHaveLength(2);
  expect(fresh.filter((text) => shown.includes(text))).toEqual([]);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Re-test' })).toBeVisible();
  await answerFinal(page, mouse);
  await handIn(page, mouse);
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'See my certificate' }).click();
  const sheet = page.getByRole('article', { name: 'Completion certificate' });
  await expect(sheet.locator('dl')).toContainText(/Sittings\s*1/);
  await expect(sheet.locator('dl')).toContainText(/Re-tests\s*1/);
  await expect(sheet).toContainText('safety-critical, after a re-test');
});

test('after two re-tests not passed the next one opens tomorrow, and another form can be taken at once', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
  await missFeet(page);
  for (let time = 0; time < 2; time += 1) {
    await readAgain(page);
    await takeRetest(page).click();
    await answerFinal(page, mouse, () => false);
    await handIn(page, mouse);
    await expect(page.getByRole('heading', { name: 'One step is left' })).toBeVisible();
  }
  await expect(page.getByText('Two re-tests were not passed today, so the next one opens tomorrow.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take another form' })).toBeVisible();

  await page.clock.setFixedTime(new Date('2026-11-24T07:00:00'));
  await page.reload();
  await readAgain(page);
  await takeRetest(page).click();
  await answerFinal(page, mouse);
  await handIn(page, mouse);
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
});

test('a form below the mark is followed by another one, and the certificate counts both sittings', async ({ page }) => {
  test.setTimeout(120_000);
  const first = wordsOf(await handInAnswered(page, (objective) => objective === 'no-feet'));
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
  await expect(takeRetest(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Take another form' }).click();
  await expect(page.getByText(`0 of ${FORM_LENGTH} answered`)).toBeVisible();
  await answerFinal(page, mouse);
  const second = await page.locator('li.place legend .stem').allInnerTexts();
  expect(second.filter((text) => first.includes(text))).toEqual([]);
  await handIn(page, mouse);
  await page.getByRole('link', { name: 'See my certificate' }).click();
  await expect(page.getByRole('article').locator('dl')).toContainText(/Sittings\s*2/);
});

test('by keyboard, one question at a time: answered, flagged, rated, changed, looked over, and no feedback before the end', async ({
  page,
}) => {
  const hands = keyboard(page);
  await begin(page);
  const places = page.locator('li.place');
  await expect(places).toHaveCount(1);
  await answer(places, hands, false);
  await hands.press(page.getByRole('button', { name: 'Flag for later' }));
  await hands.press(page.getByRole('button', { name: '3 high' }));
  await expect(page.getByRole('button', { name: '3 high' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/Right\.|Not right\./)).toHaveCount(0);
  await hands.press(page.getByRole('button', { name: 'Next' }));
  await expect(page.getByText('Question 2 of')).toBeVisible();
  await expect(places).toBeFocused();

  await page.reload();
  // It goes on at the first open question, with all that was said.
  await expect(page.getByText('Question 2 of')).toBeVisible();
  await expect(page.getByText(/1 of \d+ answered, 1 flagged for later/)).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Look over and hand in' }));
  await expect(page.getByRole('heading', { name: 'Look over' })).toBeFocused();
  await expect(page.getByText(/\d+ questions have no answer yet\. Unanswered counts as not right\./)).toBeVisible();
  const rows = page.locator('.list .row');
  await expect(rows.first()).toContainText('answered, flagged for later');
  await expect(rows.nth(1)).toContainText('no answer yet');

  await hands.press(page.getByRole('button', { name: 'Hand in', exact: true }));
  await expect(page.getByText('After that, no answer can be changed.')).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Not yet' }));
  await hands.press(rows.first().getByRole('button'));
  await expect(page.getByRole('button', { name: '3 high' })).toHaveAttribute('aria-pressed', 'true');
});

test('how sure against how right is shown after handing in, and ratings can be turned off', async ({ page }) => {
  await withLog(
    page,
    '/',
    answeredForm(() => true),
  );
  await page.goto('final/');
  await wholeList(page, mouse);
  for (let at = 0; at < 6; at += 1) await page.getByRole('button', { name: '3 high' }).nth(at).click();
  await handIn(page, mouse);
  await expect(page.getByRole('img', { name: /at level 3/ })).toBeVisible();
  await expect(page.locator('figcaption')).toHaveText(
    'Right: 6 of 6 at level 3. When you say you are sure, you mostly are right.',
  );

  await page.goto('your-data/');
  await page.getByLabel('Ask how sure I am of an answer').uncheck();
  await page.goto('final/');
  await page.getByRole('button', { name: 'Take it again for practice' }).click();
  await expect(page.locator('li.place').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '3 high' })).toHaveCount(0);
});

test('the questions that cannot be fetched are asked for again, and nothing is lost', async ({ page }) => {
  await begin(page);
  await answer(page.locator('li.place').first(), mouse, true);
  await page.route('**/bank/*.json', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('The questions could not be fetched.')).toBeVisible();
  await page.unroute('**/bank/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^1 of \d+ answered/)).toBeVisible();
});
