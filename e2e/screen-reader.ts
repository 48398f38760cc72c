import type { Locator, Page } from '@playwright/test';
import type { Virtual } from '@guidepup/virtual-screen-reader';

const FILE = 'node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js';
const ADDRESS = '/screen-reader-under-test.js';

/** A screen reader set on one part of a page. It speaks as the page's roles, names and live regions ask it to. */
export interface ScreenReader {
  /** Everything it says on its way once through the part. */
  readThrough(): Promise<string[]>;
  /** What it has said since it was last asked: where the focus went, and what the page announced. */
  heard(): Promise<string[]>;
}

/** Starts a screen reader inside the page. */
export async function screenReader(page: Page, part: Locator): Promise<ScreenReader> {
  await page.route(`**${ADDRESS}`, (route) => route.fulfill({ path: FILE, contentType: 'text/javascript' }));
  const reader = await part.evaluateHandle(async (container, address) => {
    const { virtual } = (await import(address)) as { virtual: Virtual };
    await virtual.start({ container });
    await virtual.clearSpokenPhraseLog();
    return virtual;
  }, ADDRESS);
  return {
    readThrough: () =>
      reader.evaluate(async (virtual) => {
        await virtual.clearSpokenPhraseLog();
        const start = virtual.activeNode;
        do await virtual.next();
        while (virtual.activeNode !== start || (await virtual.spokenPhraseLog()).length < 2);
        const said = await virtual.spokenPhraseLog();
        await virtual.clearSpokenPhraseLog();
        return said;
      }),
    heard: () =>
      reader.evaluate(async (virtual) => {
        // What a change of the page sets off is said within a frame.
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
        const said = await virtual.spokenPhraseLog();
        await virtual.clearSpokenPhraseLog();
        // A live region that was emptied is nothing to hear.
        return said.filter((phrase) => !/^(polite|assertive): *$/.test(phrase));
      }),
  };
}
