import { expect, test, type Page } from '@playwright/test';
import { answerFinal, handIn, keyboard, mouse, practiseAll, shownQuestions, type Hands } from './learner.ts';
import { pdfPages } from './pdf.ts';
import { SITES } from './sites.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

for (const [name, site] of Object.entries(SITES))
  test.describe(`the whole course at ${site.base}`, () => {
    test.use({ baseURL: site.address, viewport: name === 'root' ? DESKTOP : PHONE });

    test('from the first visit to a printed certificate, by mouse', async ({ page }) => {
      await wholeCourse(page, mouse);
    });

    test('from the first visit to a printed certificate, by keyboard alone', async ({ page }) => {
      test.setTimeout(180_000);
      await wholeCourse(page, keyboard(page));
    });
  });

async function wholeCourse(page: Page, hands: Hands): Promise<void> {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1, name: 'Before You Press' })).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'Start with one phone call' }));

  await expect(page.getByRole('heading', { level: 1, name: 'The phone call' })).toBeVisible();
  await practiseAll(page, hands);
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();
  await hands.press(page.getByRole('link', { name: /^Next/ }));

  await expect(page.getByRole('heading', { level: 1, name: 'Twelve layers' })).toBeVisible();
  await expect(shownQuestions(page)).toHaveCount(8);
  await practiseAll(page, hands, [2]);
  await expect(page.getByText('7 of 8 right.')).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Try the missed ones again' }));
  await expect(shownQuestions(page)).toHaveCount(1);
  await practiseAll(page, hands);
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();
  await hands.press(page.getByRole('link', { name: /^Next/ }));

  await expect(page.getByRole('heading', { level: 1, name: 'A belly is not a floor' })).toBeVisible();
  await practiseAll(page, hands);
  await expect(page.getByText('8 of 8 right. Every one.')).toBeVisible();
  await page.getByRole('link', { name: 'Report a mistake in this lesson' }).scrollIntoViewIfNeeded();

  await page.goto('');
  await expect(page.getByText('3 of 3 lessons read')).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'Take the final' }));
  await hands.press(page.getByRole('button', { name: 'Begin the final' }));
  await answerFinal(page, hands);
  await handIn(page, hands);
  await expect(page.getByRole('heading', { name: 'Passed', exact: true })).toBeVisible();
  await expect(page.getByText(/^(\d+) of \1 right\./)).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'See my certificate' }));

  await page.getByLabel('Your name, as it should stand on the certificate').fill('Žofia Nowák-Iñárritu');
  const sheet = page.getByRole('article', { name: 'Completion certificate' });
  await expect(sheet).toContainText('Žofia Nowák-Iñárritu');
  await expect(sheet).toContainText('Self-reported. Not CE.');
  await expect(sheet).toContainText('Before You Press, content version 0.1.0');
  await expect(sheet).toContainText(/(\d+) of \1 right/);
  await expect(sheet).toContainText('A record of knowledge, not of touch.');
  await expect(sheet).toContainText('Not reviewed by a physician or a licensed massage educator.');
  await expect(sheet).toContainText(
    /The phone call \(\d+ words,\s+\d+\s+min\); Twelve layers [^;]+; A belly is not a floor/,
  );
  await expect(page).toHaveTitle(/^Before You Press - completion - Žofia Nowák-Iñárritu - \d{4}-\d{2}-\d{2}$/);
  const printed = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(printed).toHaveLength(1);
  expect(printed[0]?.width).toBeGreaterThan(printed[0]?.height ?? 0);

  await page.goto('');
  await expect(page.getByRole('link', { name: 'See my certificate' })).toBeVisible();
}
