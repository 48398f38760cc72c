import { expect, test } from '@playwright/test';
import { check, expectAsleep, holdBack } from './kinds/sitting.ts';
import { answer, awake, mouse, shownQuestions } from './learner.ts';

test('the opening pages carry no anatomy terms and no notice about storage', async ({ page }) => {
  for (const path of ['', 'lessons/the-phone-call/']) {
    await page.goto(path);
    const words = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as HTMLElement;
      // Titles of papers and of lessons are quoted as they are.
      for (const quoted of copy.querySelectorAll('#sources, #outline, .onward')) quoted.remove();
      return copy.textContent ?? '';
    });
    expect(words).not.toMatch(/psoas|iliac|peritone|mesenter|aorta|femoral|lumbar|rectus|fascia|umbilic/i);
    await expect(page.locator('body')).not.toContainText('Progress is kept on this device only');
  }
});

test('the notice that no clinician has reviewed the course stands where it must', async ({ page }) => {
  for (const path of [
    '',
    'emergency/',
    'own-body/',
    'lessons/the-phone-call/',
    'lessons/twelve-layers/',
    'lessons/a-belly-is-not-a-floor/',
  ]) {
    await page.goto(path);
    await expect(page.getByText('Not reviewed by a physician or a licensed massage educator.').first()).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Emergency signs' })).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every question of a lesson can be read, with its answer behind a <details>', async ({ page }) => {
    await page.goto('lessons/twelve-layers/');
    await expect(page.getByRole('heading', { name: 'Through the gut, every time' })).toBeVisible();
    const questions = page.locator('[data-item]');
    await expect(questions).toHaveCount(8);
    for (const question of await questions.all()) {
      await expect(question.locator('legend').first()).toBeVisible();
      const reasons = question.locator('details.reasons');
      await expect(reasons.locator('.reason').first()).toBeHidden();
      await reasons.locator('summary').click();
      await expect(reasons.locator('.reason').first()).toBeVisible();
      await expect(reasons.locator('[data-right]').first()).toBeVisible();
      await expect(question.getByRole('button', { name: 'Check answer' })).toBeHidden();
    }
  });

  test('home, emergency signs and the other pages of prose are whole', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('link', { name: 'Start with one phone call' })).toBeVisible();
    await expect(page.getByRole('meter')).toBeHidden();
    await page.goto('emergency/');
    await expect(page.getByRole('heading', { level: 2, name: 'Call 911, 112 or 999 now' })).toBeVisible();
    await page.goto('final/');
    await expect(page.getByText('so it needs JavaScript')).toBeVisible();
  });
});

test('a choice and a click made before an island is awake are played again, without a reload', async ({ page }) => {
  // Holds back the islands' code until the learner has acted.
  const release = await holdBack(page);
  await page.goto('lessons/the-phone-call/');
  const question = shownQuestions(page).first();
  await question.scrollIntoViewIfNeeded();
  await answer(question, mouse, true);
  await check(question);
  await expectAsleep(question);
  let reloaded = false;
  page.on('framenavigated', () => (reloaded = true));
  release();
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
  expect(reloaded).toBe(false);
});

test('an island that cannot be loaded says how to go on', async ({ page }) => {
  await page.route('**/_astro/PracticeSingle*', (route) => route.abort());
  await page.goto('lessons/the-phone-call/');
  await shownQuestions(page).first().scrollIntoViewIfNeeded();
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible();
  await page.unroute('**/_astro/PracticeSingle*');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await awake(shownQuestions(page).first());
});

test('checking without a choice says so, and choosing never checks', async ({ page }) => {
  await page.goto('lessons/twelve-layers/');
  const question = shownQuestions(page).first();
  await awake(question);
  await check(question);
  await expect(question.getByText('Choose an answer first.')).toBeVisible();
  await answer(question, mouse, false);
  await expect(question.getByText('Choose an answer first.')).toBeHidden();
  await expect(question.getByText('Not right.', { exact: true })).toBeHidden();
  await check(question);
  await expect(question.locator('.result')).toBeFocused();
  await expect(question.getByText('Your answer, not right:')).toBeVisible();
  await expect(question.getByText('The right answer:')).toBeVisible();
  await expect(question.getByRole('link').first()).toHaveAttribute('href', /^#[a-z-]+$/);
});

for (const width of [360, 1280])
  test(`nothing shifts while a lesson loads at ${width} pixels, answers included`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('lessons/twelve-layers/');
    const question = shownQuestions(page).first();
    await awake(question);
    await answer(question, mouse, false);
    await check(question);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await awake(question);
    await expect(question.getByText('Not right.', { exact: true })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });

test('words on either side of a tag keep their space', async ({ page }) => {
  await page.goto('lessons/the-phone-call/');
  await expect(page.locator('#why-now p').first()).toContainText('Send her to emergency care now.1,2,3');
  for (const link of await page.locator('.prose a').all())
    expect(await link.evaluate((a) => a.textContent)).toMatch(/^\S(.*\S)?$/s);
  await expect(page.locator('.facts').first()).toHaveText(/^\s*\d+ min to read · facts checked \d{4}-\d{2}-\d{2}\s*$/);
});

test('an unknown address gets the course’s own page', async ({ page }) => {
  const answer = await page.goto('nowhere/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
  await page.getByRole('link', { name: 'To the course' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Before You Press' })).toBeVisible();
});
