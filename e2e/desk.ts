import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { savedFile, type SavedFile } from './saved-file.ts';

/** What locks the key and the backups of the tests. */
export const PASSPHRASE = 'seven quiet herons at dusk';

/** A part of a page of the desk, by its heading. */
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** The six words of the desk's key. */
export const keyWords = (page: Page): Locator => page.locator('.d-key-words').first();

/** A file that was saved, to be chosen again. */
export const asFile = ({ name, content }: SavedFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: content,
});

/** Nobody is there to answer the browser's question where to save a file: files are handed out instead. */
export async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
}

/** A browser of someone else. */
export async function another(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' });
  const page = await context.newPage();
  await withoutPicker(page);
  return page;
}

/** Makes the desk's key with its backup, and shows that to the page. */
export async function makeKey(page: Page): Promise<SavedFile> {
  const key = part(page, 'The desk’s key');
  const saved = await lock(page, key, 'Make the key and its backup');
  await expect(key.getByText('The key is made, and its backup was read back.')).toBeVisible();
  return saved;
}

/** Makes a backup of the desk, and shows that to the page. */
export async function makeBackup(page: Page): Promise<SavedFile> {
  const backup = part(page, 'Backup');
  const saved = await lock(page, backup, 'Make a backup');
  await expect(backup.getByText('Saved, and read back from the file.')).toBeVisible();
  return saved;
}

async function lock(page: Page, form: Locator, button: string): Promise<SavedFile> {
  await form.getByLabel('New passphrase').fill(PASSPHRASE);
  await form.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await form.getByRole('button', { name: button }).click();
  const save = form.getByRole('button', { name: 'Save the file' });
  await expect(save).toBeVisible({ timeout: 30_000 });
  const saved = await savedFile(page, () => save.click());
  await form.getByLabel('The file that was saved').setInputFiles(asFile(saved));
  return saved;
}

/** Opens a backup on a desk's start page and puts it on the desk. */
export async function restoreFrom(page: Page, saved: SavedFile, holds: string): Promise<void> {
  const restore = part(page, 'Restore');
  await restore.getByLabel('Backup of a desk').setInputFiles(asFile(saved));
  await restore.getByLabel('Its passphrase').fill(PASSPHRASE);
  await restore.getByRole('button', { name: 'Open it' }).click();
  await expect(restore.getByText(holds)).toBeVisible({ timeout: 30_000 });
  await restore.getByRole('button', { name: 'Put it on the desk' }).click();
  await expect(restore.getByText(/Your key is back as well/)).toBeVisible({ timeout: 30_000 });
}
