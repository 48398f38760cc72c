import type { Page } from '@playwright/test';
import { byOrder, nextEntry, versionOf, type Entry, type Event } from '../src/domain/progress/entry.ts';
import type { Asked } from '../src/domain/assessment/item.ts';
import { kindOf } from '../src/domain/assessment/kinds/kinds.ts';
import { bank } from './bank.ts';

/** Puts a log into a page's storage before the page reads it, as an earlier visit would have left it. */
export async function withLog(page: Page, base: string, events: readonly Event[]): Promise<void> {
  const entries: Entry[] = events.map((event, at) => {
    const n = at + 1;
    return {
      v: versionOf(event.kind),
      id: `earlier-${n}`,
      by: 'earlier',
      n,
      at: Date.UTC(2026, 10, 20, 9, n),
      ...event,
    };
  });
  await page.addInitScript(
    ({ prefix, entries }) => {
      if (sessionStorage.getItem('seeded')) return;
      sessionStorage.setItem('seeded', 'yes');
      for (const entry of entries) localStorage.setItem(`${prefix}${entry.id}`, JSON.stringify(entry));
    },
    { prefix: `byp:${base}:log:0:`, entries },
  );
}

/** The log as it lies in a page's local storage, in order. */
export async function storedLog(page: Page): Promise<Entry[]> {
  const lines = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, line]) => (key.includes(':log:') ? [line as string] : [])),
  );
  return lines.map((line) => JSON.parse(line) as Entry).sort(byOrder);
}

/**
 * Goes on with the log that lies in a page's storage, as another tab would, one event every so many seconds. The page reads
 * it when it is opened the next time.
 *
 * @param from when the first is written, in milliseconds since 1970
 * @returns when the last was
 */
export async function goOn(
  page: Page,
  events: readonly Event[],
  { from, every }: { from: number; every: number },
): Promise<number> {
  const log = await storedLog(page);
  const by = `later${log.length}`;
  const added: Entry[] = [];
  for (const [place, event] of events.entries())
    added.push(nextEntry([...log, ...added], event, by, from + place * every * 1000));
  await page.evaluate((entries) => {
    const key = Object.keys(localStorage).find((one) => one.includes(':log:'))!;
    const epoch = key.slice(0, key.lastIndexOf(':') + 1);
    for (const entry of entries) localStorage.setItem(`${epoch}${entry.id}`, JSON.stringify(entry));
  }, added);
  return from + Math.max(0, added.length - 1) * every * 1000;
}

/** What someone who has passed has done, as far as a certificate shows it. */
export function passedEvents(name: string): Event[] {
  const items = bank.slice(0, 12).map(({ item, lesson, critical, keyDigest, textDigest }) => ({
    id: item.id,
    lesson,
    objective: item.objective,
    critical,
    keyDigest,
    textDigest,
    options: kindOf(item).parts(item as Asked),
  }));
  const objectives = [...new Set(items.map(({ objective }) => objective))].map((objective) => {
    const own = items.filter((item) => item.objective === objective);
    return { objective, critical: own.some(({ critical }) => critical), right: own.length, total: own.length };
  });
  return [
    ...['the-phone-call', 'meet-the-iliopsoas', 'twelve-layers'].map((lesson) => {
      return { kind: 'lesson-opened', lesson, version: '0.1.0' } as const;
    }),
    { kind: 'final-started', form: { seed: 7, version: '0.1.0', passMark: 80, items } },
    {
      kind: 'final-submitted',
      attempt: 'earlier-4',
      result: { right: 12, total: 12, passed: true, rightItems: items.map(({ id }) => id), objectives },
    },
    { kind: 'name-given', name },
  ];
}
