import type { BankItem } from '../../domain/assessment/item.ts';
import type { Attempt } from '../../domain/progress/final.ts';

/** The passages behind what a submitted form missed of an objective, each once, in form order. */
export function missedPassages(
  { form, result }: Attempt,
  objective: string,
  bank: readonly BankItem[],
): BankItem['passage'][] {
  const missed = form.items.filter((place) => place.objective === objective && !result?.rightItems.includes(place.id));
  const passages = missed.flatMap(({ id }) => bank.find(({ item }) => item.id === id)?.passage ?? []);
  return [...new Map(passages.map((passage) => [`${passage.lesson}#${passage.id}`, passage])).values()];
}
