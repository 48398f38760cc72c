import { deckItem, type DeckItem } from '../domain/review/deck.ts';
import type { Course } from './course.ts';
import { digest } from './digest.ts';

/**
 * What it takes to know which items are due, as one small static file, `/deck/<name>.json`: for the home page, which
 * only counts and has no use for the questions themselves.
 */
export function deckFile(course: Course): { name: string; items: readonly DeckItem[] } {
  const items = course.bank.map(deckItem);
  return { name: digest(items), items };
}
