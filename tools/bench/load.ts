import type { Browser } from '@playwright/test';
import { median } from './numbers.ts';
import { newPhone } from './phone.ts';
import type { Row } from './row.ts';

/** What is told of a page that opens. */
interface Opening {
  /** When the largest thing of the first screen was drawn, ms from the start. */
  readonly largest: number;
  /** When the first island of the page, scrolled to as soon as there is a page, answers, ms from the start. */
  readonly usable: number;
  /** How long tasks of the main thread held up everything else, ms beyond the first 50 of each. */
  readonly blocked: number;
  /** How far things moved by themselves, while it loaded and while its islands woke. */
  readonly shift: number;
}

/** What a page has to keep to; the rest is watched. */
export type Bounds = Partial<Opening>;

/** A slow mobile line: round trip in ms, bytes a second. */
const LINE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Time for late tasks and late shifts to show, ms. */
const SETTLING_MS = 500;

/** What the page's own telling begins with. */
const MARK = 'opening: ';

/** Opens a page again and again, each time for the first time, on a slowed phone behind a slow line. */
export async function loadRows(
  browser: Browser,
  { address, page, name, bounds, runs }: { address: string; page: string; name: string; bounds: Bounds; runs: number },
): Promise<Row[]> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run += 1) openings.push(await open(browser, `${address}${page}`));
  const row = (what: string, of: keyof Opening, unit: Row['unit']): Row => ({
    name: `${name}: ${what}`,
    unit,
    measured: median(openings.map((each) => each[of])),
    ...(bounds[of] !== undefined && { bound: bounds[of] }),
  });
  return [
    row('largest thing of the first screen drawn', 'largest', 'ms'),
    row('first question or explorer answers', 'usable', 'ms'),
    row('main thread blocked', 'blocked', 'ms'),
    row('layout shift, until islands are awake', 'shift', 'score'),
  ];
}

async function open(browser: Browser, address: string): Promise<Opening> {
  const { page, cdp, close } = await newPhone(browser);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  await page.addInitScript(keepOpening, { settling: SETTLING_MS, mark: MARK });
  const telling = page.waitForEvent('console', (message) => message.text().startsWith(MARK));
  const [told] = await Promise.all([telling, page.goto(address, { waitUntil: 'commit' })]);
  await close();
  return JSON.parse(told.text().slice(MARK.length)) as Opening;
}

/**
 * Runs in the page before anything else of it, and tells at the end what it saw. It scrolls and waits by itself: the
 * driver's own scripts would be part of what is measured.
 */
function keepOpening({ settling, mark }: { settling: number; mark: string }): void {
  const opening = { largest: 0, usable: 0, blocked: 0, shift: 0 };
  const watch = (type: string, keep: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => (opening.largest = startTime));
  watch('longtask', ({ duration }) => (opening.blocked += Math.max(0, duration - 50)));
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) opening.shift += value;
  });
  addEventListener('DOMContentLoaded', () => {
    const island = document.querySelector('astro-island');
    (island?.firstElementChild ?? island)?.scrollIntoView({ behavior: 'instant' });
  });
  // Astro says so at each island that is awake.
  addEventListener(
    'astro:hydrate',
    () => {
      opening.usable = performance.now();
      setTimeout(() => console.log(mark + JSON.stringify(opening)), settling);
    },
    { capture: true, once: true },
  );
}
