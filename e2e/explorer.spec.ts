import { expect, test, type Locator, type Page, type Response } from '@playwright/test';
import { DESCRIPTIONS } from '../src/domain/anatomy/descriptions.ts';
import { STRUCTURE_IDS } from '../src/domain/anatomy/structures.ts';
import { findings } from './findings.ts';
import { screenReader } from './screen-reader.ts';

const place = (page: Page) => page.getByLabel('Place the pad');
const standing = (page: Page) => page.locator('.x-standing');
const why = (page: Page) => page.locator('.x-why');
const told = (page: Page) => page.locator('.explorer [role="status"]');
const hazards = (page: Page) => page.locator('.x-hazards li');
const core = (page: Page) => page.locator('.x-core summary');
const padOf = (page: Page, view: 'map' | 'slice' | 'front') => page.locator(`.x-${view} .x-pad`);

async function open(page: Page): Promise<void> {
  await page.goto('explorer/');
  await page.locator('.explorer').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:not([ssr])')).toHaveCount(1);
}

/** A point of a picture, from millimetres of its drawing with `y` upwards. */
async function spot(picture: Locator, [x, y]: readonly [number, number]): Promise<{ x: number; y: number }> {
  return picture.evaluate(
    (svg, at) => {
      const matrix = (svg as SVGSVGElement).getScreenCTM()!;
      return { x: at[0] * matrix.a + matrix.e, y: -at[1] * matrix.d + matrix.f };
    },
    [x, y] as const,
  );
}

test('from the list, the pad shows what it would press: the two famous mistakes', async ({ page }) => {
  await open(page);
  await expect(standing(page)).toContainText('Ask first: a search may begin here');
  await expect(hazards(page)).not.toContainText(['aorta']);
  await place(page).selectOption({ label: 'on the navel' });
  await expect(standing(page)).toContainText('Not here');
  await expect(why(page).last()).toContainText('That way lie the great vessels and the spine.');
  await expect(hazards(page).filter({ hasText: /^aorta/ })).toHaveCount(1);
  await expect(core(page).last()).toContainText('Bone of the spine');
  await expect(told(page)).toContainText('this course never presses there');
});

test('right and left differ: on the right over the appendix, ask first', async ({ page }) => {
  await open(page);
  await expect(hazards(page).filter({ hasText: 'sigmoid colon' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Other side' }).click();
  await expect(place(page)).toHaveValue(/\d+/);
  await expect(why(page).first()).toContainText('ask first');
  await expect(hazards(page).filter({ hasText: /^caecum/ })).toHaveCount(1);
  await expect(hazards(page).filter({ hasText: 'sigmoid' })).toHaveCount(0);
});

test('by keyboard alone the pad goes inwards onto the rectus, every view follows, and it is told at once', async ({
  page,
}) => {
  await open(page);
  const before = await Promise.all(
    (['map', 'slice', 'front'] as const).map((view) => padOf(page, view).getAttribute('transform')),
  );
  await place(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Move the pad to the person’s right/ })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(why(page).first()).toContainText('Inside the rectus edge');
  await expect(told(page)).toContainText('inside the rectus edge');
  for (const [at, view] of (['map', 'slice', 'front'] as const).entries())
    await expect(padOf(page, view)).not.toHaveAttribute('transform', before[at]!);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveValue('-1');
  await core(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(core(page).filter({ hasText: /rectus\s*$/ })).not.toHaveCount(0);
});

test('a single tap places the pad, and a drag moves it and is told when it is let go', async ({ page }) => {
  await open(page);
  const map = page.locator('.x-map');
  await map.scrollIntoViewIfNeeded();
  const high = await spot(map, [0, 120]);
  await page.mouse.click(high.x, high.y);
  await expect(why(page).first()).toContainText('Above the navel');
  await expect(page.getByText('No slice stands for this place')).toBeVisible();
  const sentence = await told(page).textContent();
  const groin = await spot(map, [70, -100]);
  await page.mouse.move(high.x, high.y);
  await page.mouse.down();
  await page.mouse.move(groin.x, groin.y, { steps: 5 });
  await expect(why(page).first()).toContainText('The groin');
  await expect(told(page)).toHaveText(sentence!);
  await page.mouse.up();
  await expect(told(page)).toContainText('in the groin');
});

test('slices, builds and layers change by buttons, and a structure is lit up in every view', async ({ page }) => {
  await open(page);
  const skin = page.locator('.x-slice .x-tissues:not(.x-away) [data-of="skin"] path');
  const average = await skin.getAttribute('d');
  await page.getByText('Another slice, another build').click();
  await page.getByRole('radio', { name: 'Slender' }).check();
  await expect(skin).not.toHaveAttribute('d', average!);
  await expect(page.getByText('No study has measured how deep the psoas lies')).toBeVisible();
  await page.getByRole('radio', { name: 'Just below the navel' }).check();
  await expect(page.locator('.x-slice .x-tissues:not(.x-away) [data-of="vertebra"]')).toHaveCount(1);
  await page.getByRole('radio', { name: 'At the rim of the pelvis' }).check();
  await expect(page.locator('.x-slice .x-tissues:not(.x-away) [data-of="sacrum"]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Lift off loops of bowel' }).click();
  await expect(told(page)).toHaveText('In front now: large bowel.');
  await page.getByLabel('Show a structure').selectOption('psoas');
  await expect(page.locator('.x-picked')).toContainText('A thick muscle beside the spine');
  await expect(page.locator('.x-slice .x-tissues:not(.x-away) .lit')).toHaveCount(2);
  await expect(page.locator('.x-front path.lit').first()).toBeVisible();
  await expect(page.getByText('layer 7 of 8')).toBeVisible();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await expect(page.getByText('layer 6 of 8')).toBeVisible();
});

test('axe finds nothing where it is forbidden and where a search may begin, with a structure opened', async ({
  page,
}) => {
  await open(page);
  for (const label of ['in the groin, on the left', 'just outside the rectus edge, on the right']) {
    await place(page).selectOption({ label });
    await core(page).first().click();
    expect(await findings(page, { within: '.explorer' })).toEqual([]);
  }
});

test('every structure can be chosen from the list, and is described', async ({ page }) => {
  await open(page);
  for (const id of STRUCTURE_IDS) {
    await page.getByLabel('Show a structure').selectOption(id);
    await expect(page.locator('.x-picked')).toContainText(DESCRIPTIONS[id].text);
  }
});

test('where descriptions cannot be fetched it says so, and everything else works', async ({ page }) => {
  await page.route('**/structures.json', (route) => route.abort());
  await open(page);
  await core(page).last().click();
  await expect(page.locator('.x-core details[open]')).toContainText('This could not be fetched.');
  await page.getByRole('button', { name: 'Other side' }).click();
  await expect(hazards(page).filter({ hasText: /^caecum/ })).toHaveCount(1);
});

test('a screen reader says what lies under the pad each time a key moves it, and the list in its order', async ({
  page,
}) => {
  await open(page);
  const reader = await screenReader(page, page.locator('.explorer'));
  const said = await reader.readThrough();
  const at = (words: string) => said.findIndex((phrase) => phrase.includes(words));
  const order = [
    'On the belly',
    'Ask first: a search may begin here',
    'Place the pad',
    'Under the pad',
    'Belly wall',
    'Sacrum',
  ].map(at);
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(said.filter((phrase) => /^(button|combobox|radio|image)$/.test(phrase))).toEqual([]);

  await page.getByRole('button', { name: /^Move the pad to the person’s right/ }).focus();
  await reader.heard();
  await page.keyboard.press('ArrowUp');
  const heard = (await reader.heard()).filter((phrase) => phrase.startsWith('polite: '));
  expect(heard).toEqual([
    expect.stringMatching(/^polite: On the left, .* in order: belly wall; hazards: sigmoid colon/),
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('belly and slice are seen together, and a tap places the pad', async ({ page }) => {
    await open(page);
    await page.locator('.x-belly').evaluate((belly) => belly.scrollIntoView());
    const belly = (await page.locator('.x-map').boundingBox())!;
    const slice = (await page.locator('.x-slice').boundingBox())!;
    expect(belly.y).toBeGreaterThan(0);
    expect(slice.y).toBeGreaterThanOrEqual(belly.y + belly.height);
    expect(slice.y + slice.height).toBeLessThan(740);
    const navel = await spot(page.locator('.x-map'), [0, 72]);
    await page.touchscreen.tap(navel.x, navel.y);
    await expect(standing(page)).toContainText('Not here');
    await expect(told(page)).toContainText('In the middle');
  });

  test('a finger on the pad drags it; a finger beside it scrolls the page', async ({ page }) => {
    await open(page);
    await page.locator('.x-belly').evaluate((belly) => belly.scrollIntoView());
    const finger = await page.context().newCDPSession(page);
    const swipe = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
        finger.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', [from]);
      for (const share of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
      await touch('touchEnd', []);
    };
    const map = page.locator('.x-map');
    const top = () => page.evaluate(() => scrollY);
    const before = await top();
    await swipe(await spot(map, [84, 8]), await spot(map, [70, -100]));
    await expect(why(page).first()).toContainText('The groin');
    expect(await top()).toBe(before);

    await swipe(await spot(map, [-60, -100]), await spot(map, [-60, 100]));
    await expect.poll(top).toBeGreaterThan(before + 50);
    await expect(why(page).first()).toContainText('The groin');
  });
});

test.describe('in a lesson', () => {
  const LESSON = 'lessons/find-it-or-leave-it/';
  const opener = (page: Page) => page.getByRole('button', { name: 'Move a hand over it' });

  test('it is fetched when it is asked for, opens by keyboard below its button, and closes', async ({ page }) => {
    const scripts: Response[] = [];
    page.on('response', (response) => response.url().endsWith('.js') && scripts.push(response));
    const fetched = async () => (await Promise.all(scripts.map((script) => script.text()))).join('\n');
    await page.goto(LESSON);
    await opener(page).scrollIntoViewIfNeeded();
    await expect(page.locator('.x-box astro-island:not([ssr])')).toHaveCount(1);
    expect(await fetched()).not.toContain('vena cava');

    await opener(page).focus();
    const place = await opener(page).boundingBox();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Take the hand away' });
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    expect((await button.boundingBox())!.y).toBe(place!.y);
    expect(await fetched()).toContain('vena cava');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Place the pad')).toBeFocused();
    await expect(standing(page)).toContainText('Not here');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await expect(standing(page)).toContainText('Ask first: a search may begin here');
    await page.getByText('From the front, layer by layer').click();
    await expect(page.getByRole('button', { name: 'Lift off loops of bowel' })).toBeVisible();
    expect(await findings(page, { within: '.x-box' })).toEqual([]);

    await button.press('Enter');
    await expect(page.locator('.explorer')).toBeHidden();
    await expect(opener(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('when it cannot be fetched, it says so', async ({ page }) => {
    await page.goto(LESSON);
    await opener(page).scrollIntoViewIfNeeded();
    await expect(page.locator('.x-box astro-island:not([ssr])')).toHaveCount(1);
    await page.route('**/*.js', (route) => route.abort());
    await opener(page).click();
    await expect(page.locator('.x-box')).toContainText('It could not be fetched.');
  });

  test('on paper there is nothing of it', async ({ page }) => {
    await page.goto(LESSON);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.x-box')).toBeHidden();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('only a link to its page is left', async ({ page }) => {
      await page.goto(LESSON);
      await expect(opener(page)).toBeHidden();
      await expect(page.locator('.x-box')).toHaveText(/^\s*The anatomy explorer on a page of its own\s*$/, {
        useInnerText: true,
      });
      await page.locator('.x-box a').click();
      await expect(page).toHaveURL(/explorer\/$/);
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the figures with their names stand in, and the list of places', async ({ page }) => {
    await page.goto('explorer/');
    await expect(page.locator('.explorer')).toBeHidden();
    await expect(page.getByRole('img', { name: /map of the belly/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /cut across/ })).toHaveCount(2);
    await expect(page.getByRole('row', { name: /In the groin, on the left/ })).toContainText('femoral artery');
  });
});

test('on paper it is the figures and the table', async ({ page }) => {
  await page.goto('explorer/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.explorer')).toBeHidden();
  await expect(page.locator('.x-figures svg')).toHaveCount(4);
  await expect(page.locator('.x-figures svg').first()).toBeVisible();
});
