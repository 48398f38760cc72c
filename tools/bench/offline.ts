import type { Browser } from '@playwright/test';
import { OFFLINE_BUDGET, weighOffline } from '../check-size.ts';
import { median } from './numbers.ts';
import type { Row } from './row.ts';

/** What the page's own telling begins with. */
const MARK = 'saved: ';

/** How large the copy on the device is, and how long a first visit fills it. */
export async function offlineRows(browser: Browser, folder: string, address: string, runs: number): Promise<Row[]> {
  const { download, device } = weighOffline(folder);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await fill(browser, address));
  return [
    { name: 'offline copy: downloaded', unit: 'B', measured: download, bound: OFFLINE_BUDGET.download },
    { name: 'offline copy: on the device', unit: 'B', measured: device, bound: OFFLINE_BUDGET.device },
    { name: 'offline copy: whole after', unit: 's', measured: median(times) / 1000 },
  ];
}

/** Milliseconds from the start of a first visit until the worker says that all is saved. */
async function fill(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript((mark) => {
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ kind?: unknown }>) => {
      if (data.kind === 'saved') console.log(mark + performance.now());
      if (data.kind === 'failed') console.log(`${mark}NaN`);
    });
  }, MARK);
  const telling = page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(MARK),
    timeout: 120_000,
  });
  const [told] = await Promise.all([telling, page.goto(address)]);
  await context.close();
  const time = Number(told.text().slice(MARK.length));
  if (Number.isNaN(time)) throw new Error('The offline copy could not be filled.');
  return time;
}
