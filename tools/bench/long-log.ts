import { entryOf, eventOfEveryKind } from '../../src/domain/testing/fixtures.ts';
import type { Entry, Event } from '../../src/domain/progress/entry.ts';
import type { DeckItem } from '../../src/domain/review/deck.ts';

/** Questions that the learner of the long log goes through again and again. */
export const LONG_LOG_ITEMS: readonly DeckItem[] = Array.from({ length: 400 }, (_, at) => ({
  id: `a-question-of-the-bank-${at}`,
  lesson: 'twelve-layers',
  objective: 'layer-order',
  critical: at % 4 === 0,
  keyDigest: (at * 2_654_435_761).toString(16).padStart(16, '0'),
}));

/** Entries that one tab writes before the next is opened. */
const ENTRIES_A_TAB = 50;

/**
 * The log of a learner who goes on for years: of ten entries four are answers of the review, five of practice, and one is
 * of a lesson. The same every time, in order.
 */
export function longLog(length: number): Entry[] {
  return Array.from({ length }, (_, at) => {
    const n = at + 1;
    const tab = (78_364_164_095 - Math.floor(at / ENTRIES_A_TAB) * 7919).toString(36).padStart(7, '0');
    return { ...entryOf(eventAt(at), tab, n), at: 1_700_000_000_000 + n * 60_000 };
  });
}

function eventAt(at: number): Event {
  const place = at % 10;
  const item = LONG_LOG_ITEMS[(at * 31) % LONG_LOG_ITEMS.length]!;
  const answered = { item: item.id, keyDigest: item.keyDigest, textDigest: item.keyDigest };
  if (place < 3) return { ...eventOfEveryKind['practice-chosen'], item: answered.item };
  if (place < 5) return { ...eventOfEveryKind['practice-answered'], ...answered };
  if (place < 9) return { ...eventOfEveryKind['review-answered'], ...answered };
  const rare = ['lesson-opened', 'lesson-read', 'passage-opened', 'practice-started'] as const;
  return eventOfEveryKind[rare[Math.floor(at / 10) % rare.length]!];
}
