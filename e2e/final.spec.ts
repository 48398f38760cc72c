import { expect, test, type Page } from '@playwright/test';
import { answerFinal, handIn, mouse } from './learner.ts';

async function begin(page: Page): Promise<void> {
  await page.goto('final/');
  await page.getByRole('button', { name: 'Begin the final' }).click();
}

test('a critical objective missed is a fail, however good the rest; it is named and its passage linked', async ({
  page,
}) => {
  await begin(page);
  await answerFinal(page, mouse, (objective) => objective !== 'no-feet');
  await handIn(page, mouse);
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();
  await expect(page.getByText('10 of 12 right.')).toBeVisible();
  await expect(page.getByText('The score is high enough.')).toBeVisible();
  const missed = page.locator('.missed li');
  await expect(missed).toHaveCount(1);
  await expect(missed).toContainText('Refuse feet, tools and body weight on a belly');
  await expect(missed.getByRole('link').first()).toHaveAttribute(
    'href',
    /\/lessons\/a-belly-is-not-a-floor\/#[a-z-]+$/,
  );

  await page.goto('certificate/');
  await expect(page.getByText('There is no pass on this device yet.')).toBeVisible();
});

test('a retake draws another form, and the certificate counts both sittings', async ({ page }) => {
  await begin(page);
  const legends = page.locator('li.place legend');
  await expect(legends).toHaveCount(12);
  const first = await legends.allInnerTexts();
  await answerFinal(page, mouse, (objective) => objective === 'no-feet');
  await handIn(page, mouse);
  await expect(page.getByRole('heading', { name: 'Not passed yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Take another form' }).click();
  await expect(page.getByText('0 of 12 answered').first()).toBeVisible();
  const second = await legends.allInnerTexts();
  expect(second.filter((text) => first.includes(text))).toEqual([]);
  await answerFinal(page, mouse);
  await handIn(page, mouse);
  await page.getByRole('link', { name: 'See my certificate' }).click();
  await expect(page.getByRole('article').getByText('Sittings')).toBeVisible();
  await expect(page.getByRole('article').locator('dl')).toContainText(/Sittings\s*2/);
});

test('handing in with questions open names them first, and can be called off', async ({ page }) => {
  await begin(page);
  await page.locator('li.place input').first().click();
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(page.getByText('11 questions have no answer yet.')).toBeVisible();
  await expect(page.locator('.ask').getByRole('link')).toHaveCount(11);
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(page.getByText('1 of 12 answered').first()).toBeVisible();
});

test('the questions that cannot be fetched are asked for again, and nothing is lost', async ({ page }) => {
  await begin(page);
  await page.locator('li.place input').first().click();
  await page.route('**/bank/*.json', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('The questions could not be fetched.')).toBeVisible();
  await page.unroute('**/bank/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 of 12 answered').first()).toBeVisible();
});
