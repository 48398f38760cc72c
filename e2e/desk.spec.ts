import { webcrypto } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { openLink } from '../src/domain/teaching/link.ts';
import {
  another,
  asFile,
  keyWords,
  makeBackup,
  makeKey,
  part,
  PASSPHRASE,
  restoreFrom,
  withoutPicker,
} from './desk.ts';
import { findings } from './findings.ts';
import { keyboard } from './learner.ts';
import { savedFile } from './saved-file.ts';

test.beforeEach(async ({ page }) => {
  await withoutPicker(page);
});

async function fillIn(page: Page, cohort: string): Promise<void> {
  await page.getByLabel('Name of the group').fill(cohort);
  await page.getByLabel('Anatomy, the whole module').check();
  await page.getByLabel('The phone call').check();
  await page.getByLabel('Attempts at most').fill('2');
  await page.getByRole('textbox', { name: 'Day' }).fill('2026-12-04');
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await page.getByLabel(/^Title of the course/).fill('Belly work: safety');
  await page.getByLabel('Provider’s name').fill('Example School');
  await page.getByLabel('Your name').fill('Ana Ñandú, LMT');
}

test('no key is made before its backup was read back', async ({ page }) => {
  await page.goto('instructor/desk/');
  const key = part(page, 'The desk’s key');
  await key.getByRole('button', { name: 'Make the key and its backup' }).click();
  await expect(key.getByLabel('New passphrase')).toBeFocused();
  await expect(key.getByText(/at least 12 characters/)).toBeVisible();

  await key.getByLabel('New passphrase').fill(PASSPHRASE);
  await key.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await key.getByRole('button', { name: 'Make the key and its backup' }).click();
  const save = key.getByRole('button', { name: 'Save the file' });
  await expect(save).toBeVisible({ timeout: 30_000 });
  await savedFile(page, () => save.click());
  const wrong = { name: 'other.backup', mimeType: 'application/octet-stream', buffer: Buffer.from('another file') };
  await key.getByLabel('The file that was saved').setInputFiles(wrong);
  await expect(key.getByText(/^That file is another one/)).toBeVisible();
  await key.getByRole('button', { name: 'Cancel' }).click();
  await expect(key.getByText(/The key was not made, because its backup was not saved/).first()).toBeVisible();
  await page.reload();
  await expect(key.getByRole('button', { name: 'Make the key and its backup' })).toBeVisible();
  await expect(keyWords(page)).toHaveCount(0);
});

test('an assignment becomes a signed link, and another browser gets all of it from the backup', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await page.goto('instructor/desk/');
  await makeKey(page);
  const words = await keyWords(page).textContent();
  expect(words?.split(' ')).toHaveLength(6);

  await page.getByRole('link', { name: 'Make an assignment' }).click();
  await expect(keyWords(page)).toHaveText(words!);
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByText('There is no link yet.')).toBeVisible();
  // By keyboard from the first fault to its field.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Fill in the name of the group.' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the group')).toBeFocused();
  expect(await findings(page)).toEqual([]);

  await fillIn(page, 'Evening group');
  await expect(page.getByText('by Friday 4 December 2026, 23:59, New York time.')).toBeVisible();
  await expect(page.getByText(/^Room left in the link: \d+ of 999 characters\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('heading', { name: 'The link for “Evening group”' })).toBeFocused();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(/\/assign\/#1\./);
  const opened = await openLink(new URL(link).hash, async (signature, message, publicKey) => {
    const key = await webcrypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
    return webcrypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
  });
  expect(opened).toMatchObject({
    ok: true,
    assignment: {
      cohort: 'Evening group',
      final: { passMark: 80, critical: true, attempts: 2 },
      due: { date: '2026-12-04', time: '23:59', zone: 'America/New_York' },
      provider: { title: 'Belly work: safety', name: 'Example School' },
      asks: { email: true, licence: false, consent: false },
    },
  });
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const calendar = await savedFile(page, () => page.getByRole('button', { name: /\.ics/ }).click());
  expect(calendar.content.toString()).toContain('DTEND:20261205T045900Z');
  expect(await findings(page)).toEqual([]);

  // What stays the same is there next time, and what does not is not.
  await page.getByRole('button', { name: 'Make another assignment' }).click();
  await expect(page.getByLabel('Provider’s name')).toHaveValue('Example School');
  await expect(page.getByLabel('Name of the group')).toHaveValue('');

  await page.getByRole('link', { name: 'Make a backup' }).click();
  const saved = await makeBackup(page);
  await expect(page.getByText('Changes are in no backup.')).toHaveCount(0);

  const other = await another(browser, baseURL);
  await other.goto('instructor/desk/');
  const restore = part(other, 'Restore');
  await restore.getByLabel('Backup of a desk').setInputFiles(asFile(saved));
  await restore.getByLabel('Its passphrase').fill('not this one at all');
  await restore.getByRole('button', { name: 'Open it' }).click();
  await expect(restore.getByText(/The file is whole, and the passphrase is not its own/)).toBeVisible();
  await restoreFrom(other, saved, 'It holds 1 assignment, 0 records and a locked key.');
  await expect(keyWords(other)).toHaveText(words!);
  await other.goto('instructor/desk/assign/');
  await other.getByRole('button', { name: /^Show the link for/ }).click();
  await expect(other.getByLabel('Link', { exact: true })).toHaveValue(link);

  // One assignment is deleted after asking twice, by keyboard; the key and the rest stay.
  const hands = keyboard(other);
  await hands.press(other.getByRole('button', { name: /^Delete .*Evening group/ }));
  const deleting = other.getByRole('group', { name: /^Deleting .*Evening group/ });
  await expect(deleting).toBeFocused();
  await expect(deleting).toContainText('The link itself stays good');
  expect(await findings(other)).toEqual([]);
  await hands.press(deleting.getByRole('button', { name: 'Go on to delete' }));
  await expect(deleting).toContainText('Asked a second time');
  await hands.press(deleting.getByRole('button', { name: 'Yes, delete' }));
  await expect(other.getByText(/Evening group.* is deleted from this desk\./)).toBeFocused();
  await expect(part(other, 'Made before')).toContainText('None yet.');
  await expect(other.getByLabel('Link', { exact: true })).toHaveCount(0);
  await expect(keyWords(other)).toHaveText(words!);
  await other.context().close();
});

test('leaving is asked about while something is in no backup, and erasing asks twice', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('instructor/desk/');
  await makeKey(page);
  expect(await findings(page)).toEqual([]);
  await page.goto('instructor/desk/assign/');
  await fillIn(page, 'Morning group');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByText(/^Changes are in no backup\./)).toBeVisible();

  const asked = page.waitForEvent('dialog');
  const leaving = page.goto('instructor/').catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await leaving;
  // From one page of the desk to another nothing is lost, and nothing is asked.
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'The desk' }).click();
  await expect(page.getByText(/^Changes are in no backup\./)).toBeVisible();

  const erase = part(page, 'Erase');
  await erase.getByRole('button', { name: 'Erase the desk…' }).click();
  await expect(erase.getByText('Not all of it is in a backup.')).toBeVisible();
  await erase.getByRole('button', { name: 'Go on…' }).click();
  await expect(erase.getByText(/^Asked a second time/)).toBeVisible();
  await erase.getByRole('button', { name: 'No, keep it all' }).click();
  await expect(erase.getByText('Nothing was erased.')).toBeVisible();
  await erase.getByRole('button', { name: 'Erase the desk…' }).click();
  await erase.getByRole('button', { name: 'Go on…' }).click();
  await erase.getByRole('button', { name: 'Yes, erase the desk' }).click();
  await expect(erase.getByText('The desk is erased, and its key with it.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('0 assignments, 0 records.')).toBeVisible();
  await expect(keyWords(page)).toHaveCount(0);
});
