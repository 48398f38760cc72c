import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build } from 'vite';
import { longLog } from './long-log.ts';
import { newPhone, SLOWDOWN } from './phone.ts';
import type { Row } from './row.ts';

/** What of the built log is used here. */
interface OpeningLog {
  open(): void;
  readonly entries: { get(): readonly unknown[] };
}

/** Entries that a learner may have after years, and how long they may take to open. */
const LENGTH = 10_000;
const BOUND_MS = 150;

/**
 * How long a page that opens waits for its log: from storage into memory, in a browser that has just loaded the code and
 * never run it. The quickest of the runs counts: it is the same work each time, and what else a machine does only adds.
 *
 * @param origin any address of a host that serves; only its storage is used
 */
export async function openLogRows(browser: Browser, origin: string, runs: number): Promise<Row[]> {
  const code = await shipped();
  const slowed: number[] = [];
  const reckoned: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    slowed.push((await open(browser, origin, code, SLOWDOWN)).wall);
    reckoned.push((await open(browser, origin, code, 1)).thread * SLOWDOWN);
  }
  const name = `log of ${LENGTH.toLocaleString('en-GB')} opens`;
  return [
    { name, unit: 'ms', measured: Math.min(...slowed), bound: BOUND_MS },
    { name: `${name}, by the thread’s own clock`, unit: 'ms', measured: Math.min(...reckoned) },
  ];
}

/** The log as pages load it, in one file. */
async function shipped(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BASE_URL': '"/"', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('../../src/stores/log.ts', import.meta.url)), formats: ['es'] },
      minify: true,
    },
  });
  const chunk = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('The log could not be built.');
  return chunk.code;
}

/** Opens the log once, in a new browser profile. Milliseconds on the wall, and by the clock of the page's thread. */
async function open(
  browser: Browser,
  origin: string,
  code: string,
  slowdown: number,
): Promise<{ wall: number; thread: number }> {
  const { page, cdp, close } = await newPhone(browser, 1);
  await page.route('**/bench-log/*', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>log</title>' }),
  );
  const address = `${origin}bench-log/`;
  await page.goto(address);
  const lines = longLog(LENGTH).map((entry) => [`byp:/:log:0:${entry.id}`, JSON.stringify(entry)] as const);
  await page.evaluate((all) => all.forEach(([key, line]) => localStorage.setItem(key, line)), lines);
  // Another page, so that nothing of this one is left in memory.
  await page.goto('about:blank');
  await page.goto(address);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(async (script) => {
    // The head of every page has read a setting before: storage is loaded.
    localStorage.getItem('byp:/:theme');
    Object.assign(globalThis, await import(script));
  }, `${address}log.js`);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const busy = async () =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const before = await busy();
  const [wall, length] = await page.evaluate(() => {
    const { log } = globalThis as unknown as { log: OpeningLog };
    const begun = performance.now();
    log.open();
    return [performance.now() - begun, log.entries.get().length] as const;
  });
  const thread = (await busy()) - before;
  await close();
  if (length !== LENGTH) throw new Error(`Of ${LENGTH} entries ${length} were opened.`);
  return { wall, thread };
}
