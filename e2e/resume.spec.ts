import { expect, test, type Locator } from '@playwright/test';
import {
  answer,
  answerFinal,
  awake,
  handIn,
  mouse,
  practise,
  practiseAll,
  shownQuestions,
  wholeList,
} from './learner.ts';

test('a reload in the middle of every step loses nothing', async ({ page }) => {
  test.setTimeout(150_000);
  await page.goto('lessons/twelve-layers/');

  // A choice that was never checked.
  const first = shownQuestions(page).nth(0);
  await awake(first);
  await answer(first, mouse, true);
  const chosen = await first.locator('input:checked').getAttribute('value');
  await page.reload();
  await awake(first);
  await expect(first.locator(`input[value="${chosen}"]`)).toBeChecked();
  await first.getByRole('button', { name: 'Check answer' }).click();
  await expect(first.getByText('Right.', { exact: true })).toBeVisible();

  // Checked answers, right and wrong, in the middle of a sitting.
  await practise(shownQuestions(page).nth(1), mouse, false);
  await page.reload();
  await expect(page.getByText('2 of 8 answered.')).toBeVisible();
  await awake(first);
  await expect(first.getByText('Right.', { exact: true })).toBeVisible();
  await awake(shownQuestions(page).nth(1));
  await expect(shownQuestions(page).nth(1).getByText('Not right.', { exact: true })).toBeVisible();

  // A sitting of the missed ones.
  for (let place = 2; place < 8; place += 1) await practise(shownQuestions(page).nth(place), mouse);
  await page.getByRole('button', { name: 'Try the missed ones again' }).click();
  await expect(shownQuestions(page)).toHaveCount(1);
  await page.reload();
  await expect(shownQuestions(page)).toHaveCount(1);
  await expect(shownQuestions(page).locator('[data-number]')).toBeEmpty();

  // Where I left off.
  await page.goto('');
  await expect(page.getByRole('link', { name: 'Continue: Twelve layers' })).toBeVisible();

  // An open final, answered by half.
  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
  const places = page.locator('li.place');
  await wholeList(page, mouse);
  const questions = await places.locator('legend').allInnerTexts();
  for (const place of [0, 1, 2]) await answer(places.nth(place), mouse, true);
  await expect(page.getByText(/^3 of \d+ answered/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^3 of \d+ answered/)).toBeVisible();
  await expect(places.locator('legend')).toHaveText(
    questions.map((text) => text.replace(/\s+/g, ' ')),
    {
      useInnerText: false,
    },
  );
  await page.goto('');
  await page.getByRole('link', { name: 'Continue the final' }).click();

  // A submitted form.
  await answerFinal(page, mouse);
  await handIn(page, mouse);
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();

  // A name on the certificate.
  await page.goto('certificate/');
  await page.getByLabel(/Your name/).fill('نور الهدى');
  await page.getByLabel(/Your name/).blur();
  await page.reload();
  await expect(page.getByRole('article')).toContainText('نور الهدى');
});

test('further questions of a lesson have a page of their own, and the lesson counts what is done there', async ({
  page,
}) => {
  await page.goto('lessons/a-belly-is-not-a-floor/');
  const ids = (slots: Element[]) => slots.map((slot) => slot.getAttribute('data-item'));
  const inLesson = await page.locator('[data-item]').evaluateAll(ids);
  expect(inLesson).toHaveLength(7); // as its quiz file says
  await page.getByRole('link', { name: /more questions on this lesson/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Further practice' })).toBeVisible();
  const further = await page.locator('[data-item]').evaluateAll(ids);
  expect(further.filter((id) => inLesson.includes(id))).toEqual([]);
  await practiseAll(page, mouse);
  await page.goto('');
  await expect(page.getByText('read and practised')).toBeVisible();
});

test('a reload shuffles nothing: options stand where they stood, in practice and in an open final', async ({
  page,
}) => {
  const optionsShown = (part: Locator) => part.locator('fieldset :is(.text, select option)').allInnerTexts();
  await page.goto('lessons/twelve-layers/practice/');
  const practised = await optionsShown(page.locator('#quiz'));
  expect(practised.length).toBeGreaterThan(20);
  await page.reload();
  for (const question of await shownQuestions(page).all()) await awake(question);
  expect(await optionsShown(page.locator('#quiz'))).toEqual(practised);

  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
  await wholeList(page, mouse);
  const form = page.locator('main');
  // Each kind of question comes in a file of its own.
  const places = page.locator('li.place');
  const allThere = () => expect(places.filter({ has: page.locator('fieldset') })).toHaveCount(asked);
  const asked = await places.count();
  await allThere();
  const drawn = await optionsShown(form);
  await page.reload();
  await allThere();
  expect(await optionsShown(form)).toEqual(drawn);
});

test('one damaged entry in storage costs itself: the page keeps every other answer', async ({ page }) => {
  // Without its second copy, which would bring it back.
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).nth(0), mouse);
  await practise(shownQuestions(page).nth(1), mouse, false);
  await practise(shownQuestions(page).nth(2), mouse);
  await page.evaluate(() => {
    const answered = Object.keys(localStorage).filter((key) =>
      localStorage.getItem(key)?.includes('practice-answered'),
    );
    localStorage.setItem(answered[1]!, localStorage.getItem(answered[1]!)!.slice(0, -9));
    localStorage.setItem('byp:/:log:0:nobody-9', 'not even JSON');
  });
  await page.reload();
  await expect(page.getByText('2 of 8 answered.')).toBeVisible();
  await expect(page.getByText('2 stored entries could not be read')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 of 8 answered.')).toBeVisible();
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

test('an answer is stored as it is given, not when the form is handed in', async ({ page, context }) => {
  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
  await wholeList(page, mouse);
  await answer(page.locator('li.place').nth(0), mouse, true);
  await answer(page.locator('li.place').nth(1), mouse, false);
  await expect(page.getByText(/^2 of \d+ answered/)).toBeVisible();
  // The first page is neither left nor closed.
  const other = await context.newPage();
  await other.goto('final/');
  await expect(other.getByText(/^2 of \d+ answered/)).toBeVisible();
});
