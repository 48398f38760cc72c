import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';

/** How much slower than this machine the page's main thread runs: about a cheap phone beside a laptop. */
export const SLOWDOWN = 4;

/** A page as a phone shows it, slowed down, and the way to Chromium's own measuring. */
export interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** A new phone with nothing stored and nothing cached. */
export async function newPhone(browser: Browser, slowdown = SLOWDOWN): Promise<Phone> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, cdp, close: () => context.close() };
}

/** The page's first island that Svelte has taken up. */
export const AWAKE = 'astro-island:not([ssr])';
