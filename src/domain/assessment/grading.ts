import type { Item, ItemKind, Response } from './item.ts';
import { gradeChoice, type Verdict } from './kinds/choice.ts';

export type { Verdict };

/** As much of an item as a grade depends on. */
export type Gradable<I extends Item = Item> = I extends Item ? Pick<I, 'kind' | 'key'> : never;

/** The one grader of each kind. Adding a kind adds a line here. */
const graders: { readonly [K in ItemKind]: (item: Extract<Gradable, { kind: K }>, response: Response) => Verdict } = {
  single: (item, response) => gradeChoice([item.key], response),
  multiple: (item, response) => gradeChoice(item.key, response),
};

/**
 * Grades a raw response. A response of another kind is wrong, and so is one that names an option the item does not
 * have: bad input earns nothing and throws nothing.
 */
export function grade(item: Gradable, response: Response): Verdict {
  if (response.kind !== item.kind) return gradeChoice(keysOf(item), { kind: item.kind, chosen: [] });
  const grader = graders[item.kind] as (item: Gradable, response: Response) => Verdict;
  return grader(item, response);
}

/** True when there is something to grade: a question left untouched is never answered. */
export function isAnswered(response: Response | undefined): response is Response {
  return response !== undefined && response.chosen.length > 0;
}

/** The ids of the right options of an item. */
export function keysOf(item: Gradable): readonly string[] {
  return item.kind === 'single' ? [item.key] : item.key;
}
