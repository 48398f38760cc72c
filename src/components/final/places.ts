import type { Form, FormItem } from '../../domain/assessment/form.ts';
import type { BankItem } from '../../domain/assessment/item.ts';

/** The places of a form with their items; a place whose item has left the bank is left out. */
export function placesOf(form: Form, bank: readonly BankItem[]): { place: FormItem; entry: BankItem }[] {
  return form.items.flatMap((place) => {
    const entry = bank.find(({ item }) => item.id === place.id);
    return entry ? [{ place, entry }] : [];
  });
}
