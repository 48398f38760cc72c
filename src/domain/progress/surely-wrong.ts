import { isChecked } from './checked.ts';
import type { Entry } from './entry.ts';

/**
 * Ids of the items whose latest checked answer was wrong though it was given with the highest certainty, the latest
 * first. Such mistakes are mended by feedback more readily than others, and come back more readily too (Butler, Fazio &
 * Marsh 2011), so they are asked again before all others.
 */
export function surelyWrong(log: readonly Entry[]): string[] {
  const latest = new Map<string, boolean>();
  for (const entry of log.filter(isChecked)) {
    // Taken out first, so that the map keeps the order of the latest answers.
    latest.delete(entry.item);
    latest.set(entry.item, !entry.right && entry.certainty === 3);
  }
  return [...latest].flatMap(([item, sure]) => (sure ? [item] : [])).reverse();
}
