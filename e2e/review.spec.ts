import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Event } from '../src/domain/progress/entry.ts';
import { bank } from './bank.ts';
import { findings } from './findings.ts';
import { answer, awake, keyboard, mouse, practise, shownQuestions, type Hands } from './learner.ts';
import { passedEvents, withLog } from './passed.ts';
import { SITES } from './sites.ts';

/** Earlier visits of `withLog` were on 20 November 2026. */
const LATER = new Date('2026-11-24T10:00:00Z');
const dueLine = (page: Page) => page.getByRole('link', { name: 'due for review' });

/** Questions of the bank, each answered once in review: so many, or those named. */
function reviewed(of: number | typeof bank, right: (place: number) => boolean = () => true): Event[] {
  return (typeof of === 'number' ? bank.slice(0, of) : of).map(({ item, lesson, keyDigest, textDigest }, place) => {
    const response = { kind: item.kind, chosen: ['any'] };
    return { kind: 'review-answered', lesson, item: item.id, keyDigest, textDigest, response, right: right(place) };
  });
}

async function check(page: Page, hands: Hands, right: boolean, button: string): Promise<void> {
  const question = page.locator('.review');
  await expect(question.locator('fieldset').locator('input, button, select').first()).toBeVisible();
  await answer(question, hands, right);
  await hands.press(question.getByRole('button', { name: button }));
}

test('what was checked in a lesson comes back days later: counted on the first page, asked by keyboard alone', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-20T10:00:00Z');
  await page.goto('lessons/twelve-layers/');
  await practise(shownQuestions(page).nth(0), mouse, true);
  await practise(shownQuestions(page).nth(1), mouse, false);
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('No sign-up.')).toBeVisible();
  await expect(dueLine(page)).toBeHidden();
  await page.goto('review/');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await expect(page.getByText('Nothing is due until tomorrow, Saturday 21 November: 1 question then.')).toBeVisible();

  await page.clock.setFixedTime('2026-11-22T10:00:00Z');
  await page.goto('');
  const hands = keyboard(page);
  await expect(dueLine(page)).toHaveText('2 questions are due for review');
  await hands.press(dueLine(page));
  await hands.press(page.getByRole('button', { name: 'Begin the review' }));

  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeFocused();
  await check(page, hands, true, '3 high');
  const result = page.locator('.result');
  await expect(result).toBeFocused();
  await expect(result).toContainText('Right.');
  await expect(page.getByText('Right, your answer:').first()).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Next question' }));

  await expect(page.getByRole('heading', { name: 'Question 2 of 2' })).toBeFocused();
  await expect(page.getByText('Right.', { exact: true })).toBeHidden();
  await check(page, hands, false, '1 low');
  await expect(result).toContainText('Not right.');
  await hands.press(page.getByRole('button', { name: 'Finish' }));

  await expect(page.getByRole('heading', { name: 'Done: 1 of 2 right' })).toBeFocused();
  await expect(page.getByText('What you missed comes back tomorrow.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await expect(dueLine(page)).toBeHidden();
});

test('a learner with nothing answered is sent to the lessons', async ({ page }) => {
  await page.goto('review/');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await page.getByRole('link', { name: 'To the lessons' }).click();
  await expect(page).toHaveURL(/#outline$/);
});

test('a session asks eight questions at most and goes on with the rest; a reload in the middle keeps what was checked', async ({
  page,
}) => {
  await page.clock.setFixedTime(LATER);
  await withLog(page, '/', reviewed(10));
  await page.goto('review/');
  await expect(page.getByRole('heading', { name: '10 questions are due' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 8' })).toBeVisible();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(page.getByText('Choose an answer first.')).toBeVisible();
  await check(page, mouse, true, 'Check answer');
  await page.reload();
  await expect(page.getByRole('heading', { name: '9 questions are due' })).toBeVisible();

  await page.getByRole('button', { name: 'Begin the review' }).click();
  for (let place = 1; place <= 8; place += 1) {
    await expect(page.getByRole('heading', { name: `Question ${place} of 8` })).toBeVisible();
    await check(page, mouse, true, '2 middle');
    await page.getByRole('button', { name: place < 8 ? 'Next question' : 'Finish' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Done: 8 of 8 right' })).toBeVisible();
  await expect(page.getByText('One more question is still due.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with 1 more' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeVisible();
});

test('whoever is certain and not right on a safety-critical question reads its passage at once', async ({ page }) => {
  await page.clock.setFixedTime(LATER);
  const entry = bank.find(({ critical }) => critical)!;
  await withLog(page, '/', reviewed([entry]));
  await page.goto('review/');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await check(page, mouse, false, '3 high');
  await expect(page.getByText('You were certain of this one.')).toBeVisible();
  await expect(page.getByRole('heading', { name: entry.passage.title })).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByText('Nothing is due until tomorrow')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a session, its end and the setting, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.clock.setFixedTime(LATER);
    await withLog(page, '/', reviewed(1));
    await page.goto('review/');
    await expect(page.getByRole('heading', { name: '1 question is due' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin the review' }).click();
    await expect(page.getByRole('button', { name: '3 high' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await check(page, mouse, false, '3 high');
    await expect(page.getByText('Not right.', { exact: true })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Finish' }).click();
    await expect(page.getByRole('heading', { name: 'Coming days' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Turn review off' }).click();
    await expect(page.getByRole('heading', { name: 'Review is off' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });

test('a session that has begun goes on without a net', async ({ page, context }) => {
  await page.clock.setFixedTime(LATER);
  await withLog(page, '/', reviewed(bank.length));
  await page.goto('review/');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 8' })).toBeVisible();
  await context.setOffline(true);
  await check(page, mouse, true, '3 high');
  await page.getByRole('button', { name: 'Next question' }).click();
  await check(page, mouse, true, '3 high');
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
});

test('turned off, nothing is counted anywhere; turned on again, all is as it was', async ({ page }) => {
  await page.clock.setFixedTime(LATER);
  await withLog(page, '/', reviewed(5));
  await page.goto('review/');
  await page.getByRole('button', { name: 'Turn review off' }).click();
  await expect(page.getByRole('heading', { name: 'Review is off' })).toBeFocused();
  await page.goto('');
  await page.waitForLoadState('networkidle');
  await expect(dueLine(page)).toBeHidden();
  await page.goto('review/');
  await expect(page.getByRole('button', { name: 'Begin the review' })).toBeHidden();
  await page.getByRole('button', { name: 'Turn review on' }).click();
  await expect(page.getByRole('heading', { name: '5 questions are due' })).toBeFocused();
  await page.goto('');
  await expect(dueLine(page)).toHaveText('5 questions are due for review');
});

test('a reminder is a calendar file with a whole day for each day to come', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T10:00:00Z');
  await withLog(
    page,
    '/',
    reviewed(4, (place) => place > 0),
  );
  await page.goto('review/');
  await expect(page.getByRole('row')).not.toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Remind me in my calendar' }).click(),
  ]);
  await expect(page.getByText('Saved. Open the file')).toBeVisible();
  expect(download.suggestedFilename()).toBe('before-you-press-review.ics');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  const counts = (await page.getByRole('row').allInnerTexts()).slice(1).map((row) => Number(row.match(/(\d+)$/)?.[1]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toEqual(
    counts.map((count) => `SUMMARY:Review: ${count} ${count === 1 ? 'question' : 'questions'} of Before You Press`),
  );
  expect(lines).toContain('DTSTART;VALUE=DATE:20261121');
  expect(lines).toContain(`URL:${SITES.root.address}review/`);
});

test('questions that cannot be fetched are asked for again', async ({ page }) => {
  await page.clock.setFixedTime(LATER);
  await withLog(page, '/', reviewed(3));
  await page.route('**/bank/*.json', (route) => route.abort());
  await page.goto('review/');
  await expect(page.getByText('The questions could not be fetched.')).toBeVisible();
  await page.unroute('**/bank/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: '3 questions are due' })).toBeVisible();
});

test('below the certificate stands when each safety-critical objective was last shown, and it is not printed', async ({
  page,
}) => {
  await page.goto('certificate/');
  const table = page.getByRole('table').filter({ hasText: 'Last shown' });
  const objectives = new Set(bank.filter(({ critical }) => critical).map(({ item }) => item.objective));
  await expect(table.getByText('not yet')).toHaveCount(objectives.size);

  const item = bank.find(({ critical }) => critical)!;
  await withLog(page, '/', [...passedEvents('Ana'), ...reviewed(bank.length, (place) => bank[place] === item)]);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Completion certificate' })).toBeVisible();
  await expect(table.getByText('20 November 2026').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeHidden();
});

test.describe('the scheduler', () => {
  /** How many of the scripts that the page has fetched hold the scheduler. */
  async function schedulersOn(page: Page): Promise<number> {
    await page.waitForLoadState('networkidle');
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const scripts = fetched.filter((name) => name.endsWith('.js'));
    expect(scripts).not.toEqual([]);
    const texts = await Promise.all(scripts.map(async (name) => (await page.request.get(name)).text()));
    return texts.filter((text) => text.includes('request_retention')).length;
  }
  const wakeAll = async (questions: Locator) => {
    for (const question of await questions.all()) await awake(question);
  };

  test('is fetched by no lesson', async ({ page }) => {
    await page.goto('lessons/twelve-layers/');
    await wakeAll(shownQuestions(page));
    await practise(shownQuestions(page).first(), mouse);
    expect(await schedulersOn(page)).toBe(0);
  });

  test('is fetched by the first page for whoever has answered something, and for nobody else', async ({ page }) => {
    await page.goto('');
    expect(await schedulersOn(page)).toBe(0);
    await page.goto('lessons/twelve-layers/');
    await practise(shownQuestions(page).first(), mouse);
    await page.goto('');
    expect(await schedulersOn(page)).toBe(1);
  });
});

for (const width of [320, 360, 1280])
  test(`the line about review moves nothing on the first page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.clock.setFixedTime(LATER);
    await withLog(page, '/', reviewed(5));
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('');
    await expect(dueLine(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });
