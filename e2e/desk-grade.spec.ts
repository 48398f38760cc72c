import { expect, test, type Page } from '@playwright/test';
import { sumOf } from '../src/domain/teaching/hand-in.ts';
import { withFinal } from './assigned.ts';
import { findings } from './findings.ts';
import { handedIn, withDesk } from './handed-in.ts';
import { keyboard } from './learner.ts';
import { FORM_LENGTH } from './sat.ts';
import { savedFile } from './saved-file.ts';

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const file = (name: string, text: string): File => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const choose = (page: Page, files: File[]) =>
  page.getByLabel('Hand-in files, as many as you like').setInputFiles(files);
const told = (page: Page, name: string) => page.locator('.g-files > li', { hasText: name });
const row = (page: Page, name: string) => page.locator('.g-book tbody tr', { hasText: name });

/** The same file a second later, with one result made better and its checksum worked out anew. */
function edited(text: string): string {
  const file = JSON.parse(text.replace('"passed":false', '"passed":true')) as { readonly made: number };
  const changed = { ...file, made: file.made + 1000 };
  return JSON.stringify({ ...changed, sum: sumOf(changed) });
}

const overdue = { ...withFinal, due: { date: '2026-01-02', time: '12:00', zone: 'America/New_York' } };

test('dropped files are graded again, each is told, and the gradebook keeps them', async ({ page }) => {
  test.setTimeout(120_000);
  await withDesk(page, withFinal);
  const ana = await handedIn(withFinal, { name: 'Ana', email: 'ana@example.org' });
  const bo = await handedIn(withFinal, {
    name: 'Bo',
    email: 'bo@example.org',
    right: (objective) => objective !== 'the-call',
  });
  const foreign = await handedIn({ ...withFinal, id: 'zzzzzzzzzzzz' }, { name: 'Cy', email: 'cy@example.org' });
  await choose(page, [
    file('ana.json', ana),
    file('ana again.json', ana),
    file('bo.json', bo),
    file('cy.json', foreign),
    file('cat.json', '{"cat": true}'),
  ]);
  await expect(
    page.getByText('5 files: 2 graded and filed, 1 there already, 1 for another desk, 1 not read.'),
  ).toBeFocused();
  await expect(told(page, 'ana.json')).toContainText('Passed.');
  await expect(told(page, 'ana.json')).toContainText('self-reported, re-graded');
  await expect(told(page, 'ana again.json')).toContainText('Duplicate');
  await expect(told(page, 'bo.json')).toContainText('A critical objective missed.');
  await expect(told(page, 'cy.json')).toContainText('for another desk');
  await expect(told(page, 'cat.json')).toContainText('It is a file of another sort');

  // One's own result, made better in the file.
  await choose(page, [file('bo better.json', edited(bo))]);
  await expect(told(page, 'bo better.json')).toContainText('A critical objective missed.');
  await expect(told(page, 'bo better.json')).toContainText(
    'Edited or damaged: the file says what its answers do not earn',
  );
  await expect(told(page, 'bo better.json')).toContainText('Added to the history of the record with the same e-mail');

  await page.reload();
  await expect(row(page, 'Ana')).toContainText('Passed');
  await expect(row(page, 'Bo')).toContainText('edited');
  await expect(page.locator('.g-book tbody tr')).toHaveCount(2);

  await keyboard(page).press(page.getByRole('button', { name: 'Grade all files again' }));
  await expect(page.getByText('3 files graded again. Nothing came out otherwise.')).toBeFocused();
  await expect(row(page, 'Bo')).toContainText('edited');

  await page.getByRole('button', { name: 'Work out the report' }).click();
  const report = page.getByRole('region', { name: 'Report' });
  await expect(report.getByRole('heading', { name: 'Report' })).toBeFocused();
  await expect(report).toContainText('From the newest hand-in of 1 person');
  await expect(report).toContainText('One edited file was left out.');
  await expect(report).toContainText(`0 of ${FORM_LENGTH} questions were missed by somebody.`);
  await expect(report).toContainText('There are so few people that a reader may guess who wrote what.');
  expect(await findings(page)).toEqual([]);
});

test('a file made after the due time is late', async ({ page }) => {
  await withDesk(page, overdue);
  await choose(page, [file('late.json', await handedIn(overdue, { name: 'Late', email: 'late@example.org' }))]);
  await expect(told(page, 'late.json')).toContainText('Late.');
  await expect(row(page, 'Late')).toContainText('late');
});

test('the gradebook is sorted, searched and narrowed by keyboard, noted in, saved as a table, and deleted from after asking twice', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await withDesk(page, withFinal);
  const files = await Promise.all(
    ['Ana', 'Bo', 'Cy'].map(async (name) => {
      const right = name === 'Bo' ? (objective: string) => objective !== 'the-call' : undefined;
      return file(
        `${name}.json`,
        await handedIn(withFinal, { name, email: `${name}@example.org`, ...(right && { right }) }),
      );
    }),
  );
  await choose(page, files);
  const names = () => page.locator('.g-book tbody th').allInnerTexts();
  await expect.poll(names).toEqual(['Ana', 'Bo', 'Cy']);
  const { press, choose: check } = keyboard(page);
  const heading = page.getByRole('columnheader', { name: 'Name' });
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await press(heading.getByRole('button'));
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect(await names()).toEqual(['Cy', 'Bo', 'Ana']);

  await page.getByLabel('Search names').fill('bo');
  await expect.poll(names).toEqual(['Bo']);
  await page.getByLabel('Search names').fill('');
  await press(page.getByText('Narrow down'));
  await check(page.getByLabel('Critical objective missed (1)'));
  await expect.poll(names).toEqual(['Bo']);

  await press(page.getByRole('button', { name: 'Bo' }));
  await page.getByLabel('Your note').fill('=ask Bo');
  await press(page.getByRole('button', { name: 'Keep the note' }));
  await expect(page.getByText('The note is kept.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const saved = await savedFile(page, () => page.getByRole('button', { name: 'Save the table as CSV' }).click());
  expect(saved.name).toMatch(/^gradebook-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(saved.content.toString()).toContain("'=ask Bo");

  await press(page.getByRole('button', { name: 'Delete this record…' }));
  await expect(page.getByText('1 record would go, with all hand-ins in it.')).toBeVisible();
  await press(page.getByRole('button', { name: 'Go on to delete' }));
  await expect(page.getByText('Delete for good?')).toBeVisible();
  await press(page.getByRole('button', { name: 'Yes, delete' }));
  await expect(page.locator('.g-count')).toContainText('0 of 2 records');
});

test('a roster tells who is missing, and asks which column is which where it cannot tell', async ({ page }) => {
  await withDesk(page, withFinal);
  await choose(page, [file('Ana.json', await handedIn(withFinal, { name: 'Ana', email: 'ana@example.org' }))]);
  await expect(row(page, 'Ana')).toBeVisible();
  await page.getByLabel('Show the records of').selectOption({ index: 1 });
  const roster = { name: 'people.csv', mimeType: 'text/csv' };
  await page
    .getByLabel(/^Who is expected/)
    .setInputFiles({ ...roster, buffer: Buffer.from('Wer,Post\nAna,ana@example.org\nDi,di@example.org\n') });
  await expect(page.getByText(/^Nothing in “/)).toBeVisible();
  await page.getByLabel('Name, whole').selectOption('Wer');
  await page.getByLabel('E-mail', { exact: true }).selectOption('Post');
  await page.getByRole('button', { name: 'Take this roster' }).click();
  await expect(page.getByText('The roster has 2 people now.')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Roster' }).getByRole('listitem')).toHaveText(['Di, di@example.org']);
});
