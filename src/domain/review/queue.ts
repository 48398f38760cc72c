import type { Card } from './deck.ts';

/** Questions a session asks at most: a few minutes. */
export const SESSION_SIZE = 8;

/**
 * The cards that are due, most in need first: those of objectives on which a critical item was answered wrongly and
 * surely, then critical ones, then those longest overdue.
 */
export function queue(cards: readonly Card[], today: number): Card[] {
  const alarming = new Set(cards.filter((card) => card.critical && card.surelyWrong).map(({ objective }) => objective));
  const need = ({ objective, critical }: Card) => (alarming.has(objective) ? 0 : critical ? 1 : 2);
  return cards.filter(({ due }) => due <= today).sort((a, b) => need(a) - need(b) || a.due - b.due);
}

/** A day to come, and how many cards are due on it. */
export interface DueDay {
  readonly day: number;
  readonly count: number;
}

/** The days to come on which cards are due, soonest first. What is due already stands at none of them. */
export function comingDays(cards: readonly Card[], today: number): DueDay[] {
  const counts = new Map<number, number>();
  for (const { due } of cards) if (due > today) counts.set(due, (counts.get(due) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}
