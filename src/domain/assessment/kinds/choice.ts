import type { ItemBase, Option, Response } from '../item.ts';
import { allOrNothing, type Kind, type ReasonGroup } from './kind.ts';

/* One best answer, and every right answer. A response holds the ids of the chosen options. */

/** One best answer. */
export interface SingleChoiceItem extends ItemBase {
  readonly kind: 'single';
  readonly options: readonly Option[];
  /** The id of the one right option. */
  readonly key: string;
}

/** Every right answer, and no other. */
export interface MultipleChoiceItem extends ItemBase {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  /** The ids of all right options; at least one, never all. */
  readonly key: readonly string[];
}

/** What decides the grade of a choice. */
export interface ChoiceKey<K extends 'single' | 'multiple' = 'single' | 'multiple'> {
  readonly kind: K;
  /** All option ids, sorted. */
  readonly options: readonly string[];
  /** The right ones, sorted. */
  readonly key: readonly string[];
}

/** One best answer: right for the one key alone. */
export const single: Kind<SingleChoiceItem, ChoiceKey<'single'>> = {
  key: ({ kind, options, key }) => ({ kind, options: sortedIds(options), key: [key] }),
  grade({ key }, chosen) {
    const { rightly, wrongly } = compared(key, chosen);
    return allOrNothing(rightly === 1 && wrongly === 0);
  },
  isAnswered: (_, chosen) => chosen.length > 0,
  parts: ({ options }) => options.map(({ id }) => id),
  guesses: ({ kind, options }) => options.map(({ id }) => ({ response: { kind, chosen: [id] }, weight: 1n })),
  reasons: ({ options, key }) => optionReasons(options, [key]),
  closedQuestions: ({ stem, question, options, key }) => [{ stem, question, options, keys: [key], several: false }],
};

/**
 * Every right answer. Part credit: a point for each key chosen, less one for each distractor chosen, never below none;
 * so ticking everything earns no more than knowing does.
 */
export const multiple: Kind<MultipleChoiceItem, ChoiceKey<'multiple'>> = {
  key: ({ kind, options, key }) => ({ kind, options: sortedIds(options), key: key.toSorted() }),
  grade({ key }, chosen) {
    const { rightly, wrongly } = compared(key, chosen);
    const earned = Math.max(0, rightly - wrongly);
    return { right: earned === key.length, earned, possible: key.length };
  },
  isAnswered: (_, chosen) => chosen.length > 0,
  parts: ({ options }) => options.map(({ id }) => id),
  // A question left untouched is never an answer, so a guesser ticks something.
  *guesses({ kind, options }) {
    for (let set = 1; set < 2 ** options.length; set += 1) {
      const chosen = options.flatMap(({ id }, at) => ((set >> at) & 1 ? [id] : []));
      yield { response: { kind, chosen } satisfies Response, weight: 1n };
    }
  },
  reasons: ({ options, key }) => optionReasons(options, key),
  closedQuestions: ({ stem, question, options, key }) => [{ stem, question, options, keys: key, several: true }],
  instruction: 'Choose every',
  creditRule: () => 'Part credit: one point for each right choice, less one for each wrong one.',
};

/** The reasons of options, in their order. */
export function optionReasons(options: readonly Option[], keys: readonly string[]): ReasonGroup[] {
  return [{ reasons: options.map(({ id, text, rationale }) => ({ id, right: keys.includes(id), text, rationale })) }];
}

/** How many of the keys were chosen, and how many others. The order does not matter, and a repeat counts once. */
function compared(keys: readonly string[], chosen: readonly string[]): { rightly: number; wrongly: number } {
  const ids = [...new Set(chosen)];
  const rightly = ids.filter((id) => keys.includes(id)).length;
  return { rightly, wrongly: ids.length - rightly };
}

function sortedIds(options: readonly { readonly id: string }[]): string[] {
  return options.map(({ id }) => id).sort();
}
