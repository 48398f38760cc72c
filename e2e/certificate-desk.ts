import { expect, type Page } from '@playwright/test';
import type { Assignment } from '../src/domain/teaching/assignment.ts';
import { handedIn, withDesk, type HandedIn } from './handed-in.ts';
import { savedFile, type SavedFile } from './saved-file.ts';

const PASSPHRASE = 'seven quiet herons at dusk';

/** Part of a page, by its heading. */
export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** A desk whose people have handed in, on the page that signs. It has no key yet. */
export async function gradedDesk(page: Page, assignment: Assignment, people: readonly HandedIn[]): Promise<void> {
  // Nobody is there to answer the browser's question where to save a file: files are handed out instead.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await withDesk(page, assignment);
  const files = await Promise.all(
    people.map(async (one, at) => ({
      name: `${at}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(await handedIn(assignment, one)),
    })),
  );
  await page.getByLabel('Hand-in files, as many as you like').setInputFiles(files);
  await expect(page.getByText(/^\d+ files?: /)).toBeFocused({ timeout: 60_000 });
  await page.goto('instructor/desk/certificates/');
}

/** Makes the desk's key with its backup, on the page that signs. */
export async function makeKey(page: Page): Promise<void> {
  const key = part(page, 'Signed with your key');
  await key.getByLabel('New passphrase').fill(PASSPHRASE);
  await key.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await key.getByRole('button', { name: 'Make the key and its backup' }).click();
  const save = key.getByRole('button', { name: 'Save the file' });
  await expect(save).toBeVisible({ timeout: 60_000 });
  const { name, content } = await savedFile(page, () => save.click());
  await key
    .getByLabel('The file that was saved')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  await expect(key.getByText('The key is made, and its backup was read back.')).toBeVisible();
}

/** Signs for everyone of the first group who may. */
export async function signAllWhoMay(page: Page, count: number): Promise<void> {
  const sign = part(page, 'Sign');
  await sign.getByLabel('For whom').selectOption({ index: 1 });
  if (count > 1) await sign.getByRole('button', { name: `Choose all ${count} who may` }).click();
  else await sign.getByRole('group', { name: 'Who' }).getByRole('checkbox').first().check();
  await sign.getByRole('button', { name: `Show what will be signed (${count})` }).click();
  await sign.getByRole('button', { name: /^Sign \d+ certificate/ }).click();
  await expect(page.getByText(/signed and kept on the desk/)).toBeFocused({ timeout: 60_000 });
}

/** What saving a certificate gives. */
export function savedBy(page: Page, name: string): Promise<SavedFile> {
  return savedFile(page, () => page.getByRole('button', { name, exact: true }).first().click());
}
