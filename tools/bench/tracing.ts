import type { Browser } from '@playwright/test';
import type { TraceEvent } from './trace.ts';

/** Records what the browser does while something runs. Only the coarse events: finer ones slow down what they measure. */
export async function traced(browser: Browser, run: () => Promise<void>): Promise<TraceEvent[]> {
  const cdp = await browser.newBrowserCDPSession();
  const trace: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => trace.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await run();
  await cdp.send('Tracing.end');
  await ended;
  await cdp.detach();
  return trace;
}
