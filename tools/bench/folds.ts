import { completion } from '../../src/domain/credential/completion.ts';
import { mergeLogs, type Entry } from '../../src/domain/progress/entry.ts';
import { finalAttempts } from '../../src/domain/progress/final.ts';
import { overview } from '../../src/domain/progress/overview.ts';
import { practiceState } from '../../src/domain/progress/practice.ts';
import { deck } from '../../src/domain/review/deck.ts';
import { LONG_LOG_ITEMS, longLog } from './long-log.ts';
import type { Row } from './row.ts';

/**
 * Lengths of log that are compared, and how much dearer an entry of the longer one may be. What goes through a log once for
 * each of its entries would make it ten times as dear; that the long log fits into no cache of a processor, about twice.
 */
const SHORT = 10_000;
const LONG = 100_000;
const DEARER = 2.5;

/**
 * What pages work out from a log, in memory, for logs of two lengths: an entry of a long one may not cost much more than one
 * of a short one, or a learner who goes on for years waits ever longer.
 *
 * @param runs how often each is measured; the quickest is told, because whatever else the machine does only ever adds
 */
export function foldRows(runs: number): Row[] {
  const short = quickest(longLog(SHORT), runs);
  const long = quickest(longLog(LONG), runs);
  return [
    { name: `log of ${SHORT.toLocaleString('en-GB')}, in memory: folds of all pages`, unit: 'ms', measured: short },
    { name: `log of ${LONG.toLocaleString('en-GB')}, in memory: folds of all pages`, unit: 'ms', measured: long },
    {
      name: 'an entry of the longer log beside one of the shorter',
      unit: 'times',
      measured: long / LONG / (short / SHORT),
      bound: DEARER,
    },
  ];
}

/** Milliseconds of the quickest run. */
function quickest(log: readonly Entry[], runs: number): number {
  // Compiled first: a page that goes on reading long logs is, too.
  foldAll(log);
  const times = Array.from({ length: Math.max(3, runs) }, () => {
    const begun = performance.now();
    foldAll(log);
    return performance.now() - begun;
  });
  return Math.min(...times);
}

/** Merging a log, and what the home page, a lesson, the review, the final and the certificate make of it. */
function foldAll(log: readonly Entry[]): void {
  const merged = mergeLogs(log, log.slice(log.length / 2));
  overview(merged, ['twelve-layers', 'the-phone-call']);
  practiceState(merged, ['twelve-layers'], LONG_LOG_ITEMS.slice(0, 20), 5);
  completion(merged);
  finalAttempts(merged);
  deck(merged, LONG_LOG_ITEMS, { today: 30_000, dayOf: (at) => Math.floor(at / 86_400_000) });
}
