import { expect, test, type Page } from '@playwright/test';
import { answer, answerFinal, handIn, keyboard, mouse, practiseAll, shownQuestions, type Hands } from './learner.ts';
import { passedEvents, withLog } from './passed.ts';
import { pdfPages } from './pdf.ts';
import { SITES } from './sites.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

for (const [name, site] of Object.entries(SITES))
  test.describe(`the whole course at ${site.base}`, () => {
    test.use({ baseURL: site.address, viewport: name === 'root' ? DESKTOP : PHONE });

    test('from the first visit to a printed certificate, by mouse', async ({ page }) => {
      await lessons(page, mouse);
      await answerFinal(page, mouse);
      await handIn(page, mouse);
      await certificate(page, mouse);
    });

    // By keyboard at the root alone: the path changes addresses, not keys.
    if (name !== 'root') return;

    test('from the first visit to a final handed in, by keyboard alone', async ({ page }) => {
      test.setTimeout(300_000);
      const hands = keyboard(page);
      await lessons(page, hands);
      for (let at = 0; at < 3; at += 1) {
        await answer(page.locator('li.place'), hands, true);
        await hands.press(page.getByRole('button', { name: 'Next' }));
      }
      await handIn(page, hands);
      await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
      await hands.press(page.getByRole('button', { name: 'Take another form' }));
      await expect(page.getByText(/^0 of \d+ answered/)).toBeVisible();
    });

    test('from a pass to a printed certificate, by keyboard alone', async ({ page }) => {
      await withLog(page, site.base, passedEvents(''));
      await page.goto('final/');
      await certificate(page, keyboard(page));
    });
  });

/** From the first visit over two lessons to a final that has begun. */
async function lessons(page: Page, hands: Hands): Promise<void> {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1, name: 'Before You Press' })).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'Start with one phone call' }));

  await expect(page.getByRole('heading', { level: 1, name: 'The phone call' })).toBeVisible();
  await practiseAll(page, hands);
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();
  await hands.press(page.getByRole('link', { name: /^Next/ }));

  await expect(page.getByRole('heading', { level: 1, name: 'Meet the iliopsoas and its partners' })).toBeVisible();
  await expect(shownQuestions(page)).toHaveCount(8);
  await practiseAll(page, hands, [2]);
  await expect(page.getByText('7 of 8 right.')).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Try the missed ones again' }));
  await expect(shownQuestions(page)).toHaveCount(1);
  await practiseAll(page, hands);
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();
  await hands.press(page.getByRole('link', { name: /^Next/ }));

  await expect(page.getByRole('heading', { level: 1, name: 'Twelve layers' })).toBeVisible();
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage).split('lesson-read').length - 1)).toBe(3);

  await page.goto('');
  await expect(page.getByText(/^3 of \d+ lessons read$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Continue: Twelve layers' })).toBeVisible();
  // The lessons are recommended, and nothing is locked.
  await hands.press(page.getByRole('contentinfo').getByRole('link', { name: 'Final assessment' }));
  await hands.press(page.getByRole('button', { name: 'Begin the final' }));
}

/** From a final that was passed to its certificate, printed. */
async function certificate(page: Page, hands: Hands): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await expect(page.getByText(/^(\d+) of \1 right\./)).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'See my certificate' }));

  await hands.write(page.getByLabel('Your name, as it should stand on the certificate'), 'Žofia Nowák-Iñárritu');
  const sheet = page.getByRole('article', { name: 'Completion certificate' });
  await expect(sheet).toContainText('Žofia Nowák-Iñárritu');
  await expect(sheet).toContainText('Self-reported. Not CE.');
  await expect(sheet).toContainText(/Before You Press, content version \d+\.\d+\.\d+/);
  await expect(sheet).toContainText(/(\d+) of \1 right/);
  await expect(sheet).toContainText('A record of knowledge, not of touch.');
  await expect(sheet).toContainText('Not reviewed by a physician or a licensed massage educator.');
  await expect(sheet).toContainText(
    /The phone call \(\d+ words,\s+\d+\s+min\); Meet the iliopsoas[^;]+; Twelve layers/,
  );
  await expect(page).toHaveTitle(/^Before You Press - completion - Žofia Nowák-Iñárritu - \d{4}-\d{2}-\d{2}$/);
  const printed = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(printed).toHaveLength(1);
  expect(printed[0]?.width).toBeGreaterThan(printed[0]?.height ?? 0);

  await page.goto('');
  await expect(page.getByRole('link', { name: 'See my certificate' })).toBeVisible();
}
