import type { Entry } from '../../domain/progress/entry.ts';
import { deck, type DeckItem } from '../../domain/review/deck.ts';
import { queue } from '../../domain/review/queue.ts';
import { calendarNow } from '../../stores/calendar.ts';

/** How many questions are due now. None where the list of questions cannot be had: the page says it again next time. */
export async function countDue(log: readonly Entry[], deckAddress: string): Promise<number> {
  try {
    const answer = await fetch(deckAddress);
    if (!answer.ok) return 0;
    const calendar = calendarNow();
    return queue(deck(log, (await answer.json()) as DeckItem[], calendar), calendar.today).length;
  } catch {
    return 0;
  }
}
