import { expect, test, type Locator, type Page } from '@playwright/test';
import { findings } from './findings.ts';

const place = (page: Page) => page.getByLabel('Place the pad');
const standing = (page: Page) => page.locator('.x-standing');
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
  await expect(standing(page)).toContainText('A search may begin here');
  await expect(hazards(page)).not.toContainText(['aorta']);
  await place(page).selectOption({ label: 'on the navel' });
  await expect(standing(page)).toContainText('Not here');
  await expect(standing(page)).toContainText('That way lie the great vessels and the spine.');
  await expect(hazards(page).filter({ hasText: /^aorta/ })).toHaveCount(1);
  await expect(core(page).last()).toContainText('Bone of the spine');
  await expect(told(page)).toContainText('this course never presses there');
});

test('right and left differ: on the right over the appendix, ask first', async ({ page }) => {
  await open(page);
  await expect(hazards(page).filter({ hasText: 'sigmoid colon' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Other side' }).click();
  await expect(place(page)).toHaveValue(/\d+/);
  await expect(standing(page)).toContainText('ask first');
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
  await expect(page.getByRole('button', { name: /^Move the pad up/ })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(standing(page)).toContainText('Inside the rectus edge');
  await expect(told(page)).toContainText('inside the rectus edge');
  await expect(core(page).filter({ hasText: /rectus\s*$/ })).not.toHaveCount(0);
  for (const [at, view] of (['map', 'slice', 'front'] as const).entries())
    await expect(padOf(page, view)).not.toHaveAttribute('transform', before[at]!);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveValue('-1');
});

test('a single tap places the pad, and a drag moves it and is told when it is let go', async ({ page }) => {
  await open(page);
  const map = page.locator('.x-map');
  await map.scrollIntoViewIfNeeded();
  const high = await spot(map, [0, 120]);
  await page.mouse.click(high.x, high.y);
  await expect(standing(page)).toContainText('Above the navel');
  await expect(page.getByText('No slice is drawn at this height')).toBeVisible();
  const sentence = await told(page).textContent();
  const groin = await spot(map, [70, -100]);
  await page.mouse.move(high.x, high.y);
  await page.mouse.down();
  await page.mouse.move(groin.x, groin.y, { steps: 5 });
  await expect(standing(page)).toContainText('The groin');
  await expect(told(page)).toHaveText(sentence!);
  await page.mouse.up();
  await expect(told(page)).toContainText('in the groin');
});

test('slices, builds and layers change by buttons, and a structure is lit up in every view', async ({ page }) => {
  await open(page);
  const skin = page.locator('.x-slice [data-of="skin"] path');
  const average = await skin.getAttribute('d');
  await page.getByRole('radio', { name: 'Slender' }).check();
  await expect(skin).not.toHaveAttribute('d', average!);
  await expect(page.getByText('No study has measured how deep the psoas lies')).toBeVisible();
  await page.getByRole('radio', { name: 'Just below the navel' }).check();
  await expect(page.locator('.x-slice [data-of="vertebra"]')).toHaveCount(1);
  await page.getByRole('radio', { name: 'At the rim of the pelvis' }).check();
  await expect(page.locator('.x-slice [data-of="sacrum"]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Lift off loops of bowel' }).click();
  await expect(told(page)).toHaveText('In front now: large bowel.');
  await page.getByLabel('Show a structure').selectOption('psoas');
  await expect(page.locator('.x-picked')).toContainText('A thick muscle beside the spine');
  await expect(page.locator('.x-slice .lit')).toHaveCount(2);
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
