import type { BankItem } from '../../../domain/assessment/item.ts';
import { decisionOf } from '../../../domain/assessment/kinds/case.ts';
import type { Distractors } from '../../../domain/teaching/statistics/misconceptions.ts';

/* What the reports need of the bank. */

/** What the wrong options of each question stand for, by what stands in a response. */
export function distractorsOf(bank: readonly BankItem[]): Distractors[] {
  return bank.map(({ item }) => {
    const options =
      item.kind === 'case'
        ? item.steps.flatMap(({ id, options }) =>
            options.map(({ id: option, misconception }) => [decisionOf(id, option), misconception] as const),
          )
        : 'options' in item
          ? item.options.map(({ id, misconception }) => [id, misconception] as const)
          : [];
    return { id: item.id, misconceptions: Object.fromEntries(options.filter((one) => isNamed(one))) };
  });
}

function isNamed(one: readonly [string, string | undefined]): one is readonly [string, string] {
  return one[1] !== undefined;
}

/** Id of a question to its words, as the bank has them today. */
export function questionsOf(bank: readonly BankItem[]): Map<string, string> {
  return new Map(bank.map(({ item: { id, stem, question } }) => [id, `${stem} ${question}`.trim()]));
}
