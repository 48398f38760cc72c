import { expect, test } from '@playwright/test';
import type { Event } from '../src/domain/progress/entry.ts';
import { readHandIn } from '../src/domain/teaching/read-hand-in.ts';
import { fragmentOf, twoLessons, withFinal } from './assigned.ts';
import { findings } from './findings.ts';
import { fillIn } from './hand-in-form.ts';
import { keyboard, mouse } from './learner.ts';
import { storedLog, withLog } from './passed.ts';
import { savedFile } from './saved-file.ts';

const { version } = twoLessons;
const opened = (lesson: string): Event => ({ kind: 'lesson-opened', lesson, version });
const read = (lesson: string): Event => ({ kind: 'lesson-read', lesson, version });

/** Someone who hands in. */
const ZOFIA = { name: 'Žofia Nowák', email: 'zofia@example.org', licence: 'MA 1234', state: 'FL', consents: true };

/** Someone who has accepted, and read both lessons and one that is not asked. */
async function worked(assignment = twoLessons): Promise<Event[]> {
  return [
    opened('ask-first'),
    { kind: 'name-given', name: 'For the certificate' },
    { kind: 'assignment-accepted', assignment: await fragmentOf(assignment) },
    opened('the-phone-call'),
    { kind: 'time-spent', lesson: 'the-phone-call', seconds: 180 },
    read('the-phone-call'),
    opened('twelve-layers'),
    read('twelve-layers'),
  ];
}

test('of two assignments, the one that is being handed in stays on the page when its file was saved', async ({
  page,
}) => {
  const other = await fragmentOf({ ...twoLessons, id: 'abcdefghij25', cohort: 'Morning group' });
  await withLog(page, '/', [...(await worked()), { kind: 'assignment-accepted', assignment: other }]);
  await page.goto('hand-in/');
  await expect(page.getByLabel('Which assignment')).toHaveValue('abcdefghij25');
  await fillIn(page, mouse, ZOFIA);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await savedFile(page, () => page.getByRole('button', { name: 'Save the file' }).click());
  await expect(page.getByText(/^Saved as .* send the file to .*Ana Ruiz/)).toBeFocused();
  await expect(page.getByLabel('Which assignment')).toHaveValue('abcdefghij25');
  // To hand in again is to say again that the work is one's own.
  await page.goto('hand-in/#abcdefghij25');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Žofia Nowák');
  await expect(page.getByLabel('I did this work myself')).not.toBeChecked();
});

test('a learner fills in the form by keyboard, sees what the file holds, and saves just that', async ({ page }) => {
  await withLog(page, '/', await worked());
  await page.goto('hand-in/');
  await expect(page.getByText('2 of 2 lessons read, 0 practised. 3 active minutes with them so far.')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const hands = keyboard(page);
  await hands.press(page.getByRole('button', { name: 'Look at the file' }));
  await expect(page.getByText('Almost there. Please add:')).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Your e-mail address.' }));
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await fillIn(page, hands, ZOFIA);
  await hands.press(page.getByRole('button', { name: 'Look at the file' }));
  await expect(page.getByRole('heading', { name: 'What the file holds' })).toBeVisible();
  await page.getByText('The whole file, letter by letter').click();
  const shown = await page.locator('.t-file').textContent();
  expect(await findings(page)).toEqual([]);

  const file = await savedFile(page, () => hands.press(page.getByRole('button', { name: 'Save the file' })));
  expect(file.name).toMatch(/^hand-in-zofia-nowak-\d{4}-\d\d-\d\d\.json$/);
  expect(file.content.toString()).toBe(shown);
  const out = readHandIn(file.content.toString());
  if (!out.ok) throw new Error(out.problem);
  expect(out.intact).toBe(true);
  expect(out.handIn.learner.licences).toEqual([{ number: 'MA 1234', state: 'FL' }]);
  expect(out.handIn.claims).toEqual({ lessonsRead: twoLessons.lessons, minutes: { 'the-phone-call': 3 } });
  expect(file.content.toString()).not.toContain('ask-first');
  expect(file.content.toString()).not.toContain('For the certificate');
  await expect(page.getByText(/^Saved as .* send the file to .*Ana Ruiz/)).toBeFocused();
  expect((await storedLog(page)).filter(({ kind }) => kind === 'handed-in')).toMatchObject([
    { assignment: twoLessons.id, made: out.handIn.made },
  ]);
  await page.goto('');
  await expect(page.getByText(/^You made a hand-in file on /)).toBeVisible();
});

test('nothing of a draft is lost on reload, and erasing everything erases it too', async ({ page }) => {
  await withLog(page, '/', await worked());
  await page.goto('hand-in/');
  await fillIn(page, mouse, ZOFIA);
  await page.getByRole('button', { name: 'Add another licence' }).click();
  await mouse.write(page.getByLabel('Licence number 2'), 'TX 9');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Žofia Nowák');
  await expect(page.getByLabel('Licence number 2')).toHaveValue('TX 9');
  await expect(page.getByLabel('I did this work myself')).toBeChecked();
  await expect(page.locator('input[name="clear"][value="yes"]')).toBeChecked();
  await expect(page.getByLabel('In a few sentences of your own')).toHaveValue('Any pulse: ease off.');
  await page.goto('your-data/');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Yes, erase everything' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Žofia');
});

test('what is still to do is told, and does not keep anyone from handing in', async ({ page }) => {
  await withLog(page, '/', (await worked(withFinal)).slice(0, 6));
  await page.goto('hand-in/');
  await expect(
    page.getByRole('link', { name: /^Read “Twelve layers” to its end|^Read “.*layers.*” to its end/i }),
  ).toHaveAttribute('href', '/lessons/twelve-layers/');
  await expect(page.getByRole('link', { name: /^The final: no sitting/ })).toBeVisible();
  await fillIn(page, mouse, ZOFIA);
  await page.getByRole('button', { name: 'Look at the file' }).click();
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
});

test('without an assignment there is nothing to hand in, and the way to one', async ({ page }) => {
  await page.goto('hand-in/');
  await expect(page.getByRole('heading', { name: 'There is nothing to hand in yet' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open an assignment' })).toHaveAttribute('href', '/assign/');
});

test('the home page shows an assignment with its own progress, and fetches what that takes only then', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const cards = () => fetched.filter((address) => /assignment-cards|teaching\./.test(address));
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect(cards()).toEqual([]);
  await withLog(page, '/', await worked(withFinal));
  await page.goto('');
  const card = page.getByRole('article');
  await expect(card.getByRole('heading', { name: 'Abdominal Work: Safety' })).toBeVisible();
  await expect(card).toContainText('2 of 2 lessons read, 0 practised. The final is not begun. 2 sittings are left.');
  await expect(card).toContainText('by Thursday 4 December 2098, 23:59, New York time');
  await expect(card.getByRole('link', { name: 'Hand in' })).toHaveAttribute('href', '/hand-in/#abcdefghij24');
  expect(cards().length).toBeGreaterThan(0);
  expect(await findings(page)).toEqual([]);
});

test('active time is kept with a lesson that is asked, up to a minute without a sign, and with no other', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') });
  await withLog(page, '/', [{ kind: 'assignment-accepted', assignment: await fragmentOf(twoLessons) }]);
  const spent = async () =>
    (await storedLog(page)).flatMap((entry) => (entry.kind === 'time-spent' ? [[entry.lesson, entry.seconds]] : []));
  const keeper = page.waitForResponse(/time-keeper/);
  await page.goto('lessons/twelve-layers/');
  await keeper;
  await page.waitForLoadState('networkidle');
  await page.clock.runFor(40_000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(300_000);
  const [entry] = await spent();
  expect(entry?.[0]).toBe('twelve-layers');
  // Forty seconds and the key, then a minute before they count as away.
  expect(entry?.[1]).toBeGreaterThanOrEqual(99);
  expect(entry?.[1]).toBeLessThanOrEqual(101);
  expect(await spent()).toHaveLength(1);

  await page.goto('lessons/ask-first/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Shift');
  await page.clock.runFor(300_000);
  expect((await spent()).every(([lesson]) => lesson === 'twelve-layers')).toBe(true);
});

test('whoever has no assignment fetches nothing that keeps time', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('lessons/twelve-layers/');
  await page.waitForLoadState('networkidle');
  expect(fetched.some((address) => address.includes('keeping'))).toBe(true);
  expect(fetched.filter((address) => address.includes('time-keeper'))).toEqual([]);
});
