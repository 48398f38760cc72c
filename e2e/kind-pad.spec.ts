import { expect, test, type Locator, type Page } from '@playwright/test';
import { bank } from './bank.ts';
import { findings } from './findings.ts';
import { doTask } from './kinds/pad.ts';
import { check, expectAsleep, expectSameHeight, holdBack, openQuestion, practiceSitting } from './kinds/sitting.ts';
import { awake, finger, keyboard, mouse, practise, shownQuestions, type Hands } from './learner.ts';
import { withLog } from './passed.ts';
import { screenReader } from './screen-reader.ts';

const entries = bank.flatMap(({ item, lesson }) => (item.kind === 'pad' ? [{ item, lesson }] : []));

/** The first task that asks these things, in this order, with or without a pad that stands there already. */
function taskAsking(asks: string, started: boolean): (typeof entries)[0] {
  const found = entries.find(
    ({ item }) => item.asks.map(({ ask }) => ask).join() === asks && (item.start !== undefined) === started,
  );
  if (!found) throw new Error(`No task asks ${asks}.`);
  return found;
}
/** Where does a search begin, and what comes next. */
const find = taskAsking('place,decide', false);
/** What lies under the pad, and where it goes instead. */
const move = taskAsking('press,place', true);

const open = (page: Page, { item, lesson }: (typeof entries)[0]) => openQuestion(page, lesson, [item.id]);

const map = (question: Locator) => question.locator('[data-map]');
const list = (question: Locator) => question.getByLabel('Place the pad');
const told = (question: Locator) => question.getByRole('status');
const padOf = (question: Locator) => question.locator('.x-map').last().locator('.x-pad');
const NOWHERE = 'The pad is not on the belly yet.';

/** Spots of the map, in its own measure. */
const WELL = [84, 8] as const;
const ON_RECTUS = [50, 20] as const;

/** A spot of the map on the screen. */
async function onScreen(question: Locator, [x, y]: readonly [number, number]): Promise<{ x: number; y: number }> {
  await map(question).scrollIntoViewIfNeeded();
  return map(question).evaluate(
    (svg, at) => {
      const matrix = (svg as SVGSVGElement).getScreenCTM()!;
      return { x: at[0] * matrix.a + matrix.e, y: -at[1] * matrix.d + matrix.f };
    },
    [x, y] as const,
  );
}

/** Opens one sitting with every task. */
async function openAll(page: Page): Promise<readonly string[]> {
  const items = entries.map(({ item }) => item.id);
  await withLog(page, '/', [{ kind: 'practice-started', lesson: 'explorer/practise', items }]);
  await page.goto('explorer/practise/');
  await expect(shownQuestions(page)).toHaveCount(items.length);
  return items;
}

/** Every task, in one sitting; every third is done wrongly. */
async function doAll(page: Page, hands: Hands): Promise<void> {
  const items = await openAll(page);
  for (const at of items.keys()) await practise(shownQuestions(page).nth(at), hands, at % 3 !== 2);
  const right = items.filter((_, at) => at % 3 !== 2).length;
  await expect(page.getByText(`${right} of ${items.length} right.`)).toBeVisible();
}

test('every task is done by mouse', async ({ page }) => {
  test.setTimeout(120_000);
  await doAll(page, mouse);
});

test('every task is done by keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await doAll(page, keyboard(page));
});

test('a screen reader is told every task: the situation, each part, and all that can be chosen', async ({ page }) => {
  test.setTimeout(120_000);
  await openAll(page);
  for (const { item } of entries) await awake(page.locator(`[data-item="${item.id}"]`));
  const reader = await screenReader(page, page.locator('.items'));
  const tasks = (await reader.readThrough()).join('\n').split(/^Question \d+ of \d+$/m);
  for (const { item } of entries) {
    const said = tasks.find((task) => task.includes(item.stem)) ?? '';
    for (const { ask, question, options } of item.asks) {
      expect(said, item.id).toContain(`group, ${question}`);
      if (ask === 'place') expect(said, item.id).toContain('combobox, Place the pad');
      else for (const { text } of options) expect(said).toContain(`${ask === 'press' ? 'checkbox' : 'radio'}, ${text}`);
    }
  }
});

test('nothing of the answer is drawn or told before it is checked, and all of it afterwards', async ({ page }) => {
  const question = await open(page, move);
  await expect(question.locator('.x-window')).toHaveCount(0);
  await expect(question.getByText('not here')).toHaveCount(0);
  await expect(padOf(question)).toHaveCount(1);
  await expect(told(question)).toHaveText('The pad is still where it was.');
  await list(question).selectOption({ label: 'on the navel' });
  await expect(told(question)).not.toContainText(/search|begin|never|press/);
  await expect(question.locator('.pad-was')).toHaveCount(1);
  await question.getByRole('checkbox').first().check();
  await check(question);
  await expect(question.locator('.x-window')).toHaveCount(4);
  await expect(question.locator('.pad-mark')).toHaveCount(1);
  await expect(question.getByText('Your answer, not right', { exact: true })).toBeVisible();
  await expect(question.getByText('not here')).not.toHaveCount(0);
});

test('an untouched pad is no answer, and the check says that a part is missing', async ({ page }) => {
  const question = await open(page, find);
  await expect(told(question)).toHaveText(NOWHERE);
  await question.getByRole('radio').first().check();
  await check(question);
  await expect(question.getByText('Answer every part first.')).toBeVisible();
  await expect(padOf(question)).toHaveCount(0);
});

test('a tap puts the pad on the belly, a drag moves it, and it is there after a reload', async ({ page }) => {
  const question = await open(page, find);
  const first = await onScreen(question, ON_RECTUS);
  await page.mouse.click(first.x, first.y);
  await expect(told(question)).toContainText('inside the rectus edge');
  await expect(padOf(question)).toHaveCount(1);
  const well = await onScreen(question, WELL);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(well.x, well.y, { steps: 4 });
  await page.mouse.up();
  await expect(told(question)).toHaveText('The pad lies on the left, below the navel, just outside the rectus edge.');
  const placed = await padOf(question).getAttribute('transform');
  await page.reload();
  await awake(question);
  await expect(padOf(question)).toHaveAttribute('transform', placed!);
});

test('arrow keys move it from the navel; a key held down is kept once, when it is let go', async ({ page }) => {
  const question = await open(page, find);
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':log:')).length);
  await list(question).focus();
  await page.keyboard.press('Tab');
  const before = await kept();
  for (let times = 0; times < 5; times += 1) await page.keyboard.down('ArrowDown');
  expect(await kept()).toBe(before);
  await page.keyboard.up('ArrowDown');
  await expect(told(question)).toHaveText('The pad lies in the middle, inside the rectus edge, below the navel.');
  await expect.poll(kept).toBe(before + 1);
  for (let times = 0; times < 17; times += 1) await page.keyboard.press('ArrowRight');
  await expect(told(question)).toContainText('just outside the rectus edge');
});

test('a tap that came before it was awake puts the pad there, and the check after it counts', async ({ page }) => {
  const release = await holdBack(page);
  await practiceSitting(page, find.lesson, [find.item.id]);
  const question = shownQuestions(page);
  await question.scrollIntoViewIfNeeded();
  const well = await onScreen(question, WELL);
  await page.mouse.click(well.x, well.y);
  await question.locator('input[value="carry-on"]').click();
  await check(question);
  await expectAsleep(question);
  release();
  await awake(question);
  await expect(padOf(question)).toHaveCount(1);
  await expect(question.getByText('Right.', { exact: true })).toBeVisible();
});

test('what lies under the pad is shown on request once it is checked, in a picture and in words', async ({ page }) => {
  const question = await open(page, find);
  await doTask(question, find.item, mouse, true);
  await expect(question.getByText('See what lies under the pad')).toHaveCount(0);
  await check(question);
  await question.getByText('See what lies under the pad').click();
  await expect(question.locator('.x-slice .x-band')).toBeVisible();
  await expect(question.locator('.pad-told')).toContainText('in order:');
});

test('each move is told once, by landmarks alone', async ({ page }) => {
  const question = await open(page, find);
  const reader = await screenReader(page, question);
  await list(question).focus();
  await reader.heard();
  await list(question).selectOption({ label: 'in the groin, on the right' });
  const said = (await reader.heard()).filter((phrase) => phrase.startsWith('polite'));
  expect(said).toEqual(['polite: The pad lies on the right, in the groin.']);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('every task is done by single taps', async ({ page }) => {
    test.setTimeout(120_000);
    await doAll(page, finger);
  });

  for (const task of [find, move])
    test(`a tap on the belly puts the pad, and ${task.item.id} is as high when it is checked`, async ({ page }) => {
      const question = await open(page, task);
      await doTask(question, task.item, finger, false);
      const spot = await onScreen(question, ON_RECTUS);
      await page.touchscreen.tap(spot.x, spot.y);
      await expect(told(question)).toContainText('inside the rectus edge');
      await expectSameHeight(question, async () => {
        await check(question, finger);
        await expect(question.getByText('Not right.', { exact: true })).toBeVisible();
      });
    });

  test('what is to be pressed is 44 pixels high or more', async ({ page }) => {
    const question = await open(page, find);
    for (const control of await question.locator('.x-controls :is(select, button)').all()) {
      const box = (await control.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in it, open or checked, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const question = await open(page, move);
    await doTask(question, move.item, mouse, false);
    const within = `[data-item="${move.item.id}"]`;
    expect(await findings(page, { within })).toEqual([]);
    await check(question);
    for (const summary of await question.getByText('See what lies under the pad').all()) await summary.click();
    await expect(question.locator('.pad-told').last()).toContainText('in order:');
    expect(await findings(page, { within })).toEqual([]);
  });

test('in review it is fetched with its styles', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-24T10:00:00Z');
  const { keyDigest, textDigest } = bank.find(({ item }) => item.id === move.item.id)!;
  const response = { kind: 'pad', chosen: ['place=groin'] } as const;
  const answered = { item: move.item.id, keyDigest, textDigest, response, right: false };
  await withLog(page, '/', [{ kind: 'review-answered', lesson: move.lesson, ...answered }]);
  await page.goto('review/');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  const question = page.locator('.review');
  const spot = await onScreen(question, WELL);
  await page.mouse.click(spot.x, spot.y);
  await expect(told(question).filter({ hasText: 'just outside the rectus edge' })).toBeVisible();
  expect(await map(question).evaluate((svg) => getComputedStyle(svg).position)).toBe('absolute');
});

test('on paper the belly is there to be drawn on, and the controls are not', async ({ page }) => {
  const question = await open(page, find);
  await page.emulateMedia({ media: 'print' });
  await expect(question.getByRole('img', { name: 'The front of a belly, with its landmarks' })).toBeVisible();
  await expect(question.getByText('Draw the pad on the picture')).toBeVisible();
  await expect(list(question)).toBeHidden();
  await page.goto(`lessons/${move.lesson}/paper/`);
  const sheet = page.locator(`[data-question="${move.item.id}"]`);
  await expect(sheet.locator('.x-pad')).toHaveCount(1);
  await expect(sheet.getByText(`The pad lies ${move.item.start!.name}.`)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the belly, the pad in words, and the lists are there', async ({ page }) => {
    await page.goto(`lessons/${move.lesson}/practice/`);
    const question = page.locator(`[data-item="${move.item.id}"]`);
    await expect(question.getByRole('img', { name: 'with its landmarks and the pad' })).toBeVisible();
    await expect(question.getByText(`The pad lies ${move.item.start!.name}.`)).toBeVisible();
    await expect(question.getByRole('checkbox').first()).toBeVisible();
    await expect(question.getByText('Draw the pad on the picture')).toBeVisible();
    await expect(question.getByRole('button')).toHaveCount(0);
  });
});
