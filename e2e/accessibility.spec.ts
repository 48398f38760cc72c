import { expect, test } from '@playwright/test';
import { contrastFindings, findings as allFindings } from './findings.ts';
import { mouse, practise, shownQuestions, wholeList } from './learner.ts';
import { PAGES } from './pages.ts';
import { passedEvents, withLog } from './passed.ts';
import { answeredForm } from './sat.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    // What is dark differs in its colours alone.
    const findings = colorScheme === 'light' ? allFindings : contrastFindings;

    test('finds nothing in a question answered right and one answered wrong', async ({ page }) => {
      await page.goto('lessons/twelve-layers/');
      await practise(shownQuestions(page).nth(0), mouse, true);
      await practise(shownQuestions(page).nth(1), mouse, false);
      expect(await findings(page)).toEqual([]);
    });

    test('finds nothing in an open final, its confirmation and its result', async ({ page }) => {
      // Forty questions with their reasons are much to look through.
      test.setTimeout(180_000);
      await withLog(
        page,
        '/',
        answeredForm((objective) => objective !== 'layer-order'),
      );
      await page.goto('final/');
      await expect(page.locator('li.place fieldset')).toBeVisible();
      expect(await findings(page)).toEqual([]);
      if (colorScheme === 'light') {
        await wholeList(page, mouse);
        expect(await findings(page)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Look over and hand in' }).click();
      await page.getByRole('button', { name: 'Hand in', exact: true }).click();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Hand in now' }).click();
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      expect(await findings(page)).toEqual([]);
    });

    test('finds nothing on a certificate, on home after a pass and on stored data', async ({ page }) => {
      await withLog(page, '/', passedEvents('Žofia Nowák'));
      for (const path of ['certificate/', '', 'your-data/']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      }
    });
  });

test('no page scrolls sideways on a narrow phone, and everything to press is at least 24 pixels, or a link in a sentence', async ({
  page,
}) => {
  // Every page there is, in one walk.
  test.setTimeout(180_000);
  for (const path of PAGES) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, select, summary, textarea')].flatMap((control) => {
        const target = control.closest('label') ?? control;
        const { width, height } = target.getBoundingClientRect();
        const inSentence = control.matches('p a, li a, dd a, sup button, .prose a');
        const hidden = width === 0 || !control.checkVisibility({ visibilityProperty: true });
        return hidden || inSentence || (width >= 24 && height >= 24) ? [] : [control.outerHTML.slice(0, 90)];
      }),
    );
    expect(small, path).toEqual([]);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  }
});

test('focus is always seen: every stop of the Tab key on a lesson has an outline', async ({ page }) => {
  await page.goto('lessons/the-phone-call/');
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      const drawn = (element: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      return drawn(focused) || drawn(focused.closest('label') ?? focused);
    });
    expect(seen).toBe(true);
  }
});
