import type { Browser } from '@playwright/test';
import { between, distance, type Point } from '../../src/domain/anatomy/geometry.ts';
import { quantile } from './numbers.ts';
import { AWAKE, newPhone, SLOWDOWN } from './phone.ts';
import type { Row } from './row.ts';
import { type Clock, type Move, movesIn } from './trace.ts';
import { traced } from './tracing.ts';

/** The way of a finger over the map of the belly, in its millimetres: through every zone, and over both slices. */
const WAY: readonly Point[] = [
  [80, 30], // where a search may begin, on the left
  [60, 40], // over the rectus edge
  [0, 50], // onto the midline
  [90, -40], // back over the window, low
  [70, -100], // the groin
  [-80, 20], // across to the other side's window
  [-130, 60], // the flank
  [-60, 120], // above the navel, where the list is read off the view from the front
  [60, 120],
];

/** How far the finger gets from one move to the next: some 24 cm of the drawing a second. */
const STRIDE = 4;

/** A frame of a screen that shows sixty a second. */
const FRAME_MS = 16;

/** Between moves, so that each is seen apart: longer than the slowed page needs for one. */
const PAUSE_MS = 60;

/**
 * Script for each move of the pad under a finger, on a slowed phone: milliseconds of the page's main thread. The bound is a
 * frame of a screen that shows sixty a second: a picture that follows the hand later lags behind it.
 *
 * @param runs drags of each sort; the quietest is told, because whatever else the machine does only ever adds
 */
export async function dragRows(browser: Browser, address: string, runs: number): Promise<Row[]> {
  const slowed = await drags(runs, () => drag(browser, address, SLOWDOWN, 'wall'));
  const reckoned = await drags(runs, async () =>
    (await drag(browser, address, 1, 'thread')).map(({ toPicture, script, whole }) => ({
      toPicture: toPicture * SLOWDOWN,
      script: script * SLOWDOWN,
      whole: whole * SLOWDOWN,
    })),
  );
  const row = (name: string, measured: number, bound?: number): Row => ({
    name: `explorer: ${name}`,
    unit: 'ms',
    measured,
    ...(bound !== undefined && { bound }),
  });
  return [
    row('script from a move of the pad to its picture, median', quietest(slowed, 'toPicture', 0.5)),
    row('the same, 95th percentile', quietest(slowed, 'toPicture', 0.95), FRAME_MS),
    row('by the thread’s own clock, median', quietest(reckoned, 'toPicture', 0.5)),
    row('by the thread’s own clock, 95th percentile', quietest(reckoned, 'toPicture', 0.95), FRAME_MS),
    row('all script up to the next move, by that clock, 95th percentile', quietest(reckoned, 'script', 0.95)),
    row('script, layout and paint up to the next move, by that clock, median', quietest(reckoned, 'whole', 0.5)),
  ];
}

type Drag = readonly Move[];

async function drags(runs: number, drag: () => Promise<Drag>): Promise<readonly Drag[]> {
  const all: Drag[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await drag());
  return all;
}

/** The lowest that a quantile was in any drag. */
const quietest = (drags: readonly Drag[], of: keyof Move, share: number): number =>
  Math.min(
    ...drags.map((moves) =>
      quantile(
        moves.map((move) => move[of]),
        share,
      ),
    ),
  );

/** One drag along the whole way. */
async function drag(browser: Browser, address: string, slowdown: number, clock: Clock): Promise<Drag> {
  const { page, cdp, close } = await newPhone(browser, slowdown);
  await page.goto(`${address}explorer/`);
  const map = page.locator('.x-map');
  await map.scrollIntoViewIfNeeded();
  await page.locator(AWAKE).first().waitFor();
  const { pad, scale, origin } = await map.evaluate((svg: SVGSVGElement) => {
    svg.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { a, e, f } = svg.getScreenCTM()!;
    const box = svg.querySelector('[data-pad]')!.getBoundingClientRect();
    return { pad: [box.x + box.width / 2, box.y + box.height / 2] as const, scale: a, origin: [e, f] as const };
  });
  const start: Point = [(pad[0] - origin[0]) / scale, (origin[1] - pad[1]) / scale];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [{ x: origin[0] + at[0] * scale, y: origin[1] - at[1] * scale }] : [],
    });

  await touch('touchStart', start);
  const trace = await traced(browser, async () => {
    for (const at of strides(start)) {
      await touch('touchMove', at);
      await page.waitForTimeout(PAUSE_MS);
    }
  });
  await touch('touchEnd');
  await close();
  return movesIn(trace, clock);
}

/** The points of the way, a stride apart. */
function strides(start: Point): Point[] {
  return WAY.flatMap((to, at) => {
    const from = WAY[at - 1] ?? start;
    const count = Math.max(1, Math.round(distance(from, to) / STRIDE));
    return Array.from({ length: count }, (_, step) => between(from, to, (step + 1) / count));
  });
}
