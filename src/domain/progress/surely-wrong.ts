import { isChecked } from './checked.ts';
import type { Entry } from './entry.ts';
import { finalAttempts } from './final.ts';

/**
 * Ids of the items whose latest answer, checked or handed in with a final, was wrong though it was given with the highest
 * certainty, the latest first. Such mistakes are mended by feedback more readily than others, and come back more readily
 * too (Butler, Fazio & Marsh 2011), so they are asked again before all others.
 */
export function surelyWrong(log: readonly Entry[]): string[] {
  const attempts = new Map(finalAttempts(log).map((attempt) => [attempt.id, attempt]));
  const latest = new Map<string, boolean>();
  const note = (item: string, sureAndWrong: boolean) => {
    // Taken out first, so that the map keeps the order of the latest answers.
    latest.delete(item);
    latest.set(item, sureAndWrong);
  };
  for (const entry of log) {
    if (isChecked(entry)) note(entry.item, !entry.right && entry.certainty === 3);
    if (entry.kind !== 'final-submitted') continue;
    const { form, responses = {}, certainties = {}, result } = attempts.get(entry.attempt) ?? {};
    for (const { id } of form?.items ?? [])
      if (responses[id]) note(id, certainties[id] === 3 && !result?.rightItems.includes(id));
  }
  return [...latest].flatMap(([item, sure]) => (sure ? [item] : [])).reverse();
}
