import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';

/** A file that is dropped on a page. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** Drags files from outside the browser over the middle of an element, and drops them there. (Chromium alone lets a test.) */
export async function drop(page: Page, selector: string, files: readonly DroppedFile[]): Promise<void> {
  const folder = test.info().outputPath('dropped');
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const hand = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', { type, x, y, data });
  await hand.detach();
}
