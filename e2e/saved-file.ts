import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Where Firefox puts files: it tells of a download without saying which, and Playwright then says nothing. */
export const DOWNLOADS = resolve('test-results/downloads');

/** A file that the course handed out. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Does what makes the page hand out a file, and returns that. */
export async function savedFile(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  if (page.context().browser()?.browserType().name() === 'firefox') {
    rmSync(DOWNLOADS, { recursive: true, force: true });
    mkdirSync(DOWNLOADS, { recursive: true });
    await press();
    const whole = () => readdirSync(DOWNLOADS).filter((name) => !name.endsWith('.part'));
    await expect.poll(whole).toHaveLength(1);
    const [name = ''] = whole();
    return { name, content: readFileSync(join(DOWNLOADS, name)) };
  }
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}
