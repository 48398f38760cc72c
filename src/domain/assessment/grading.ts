import type { Asked, Item, Response } from './item.ts';
import { kindOf, type GradingKey } from './kinds/kinds.ts';
import type { Verdict } from './kinds/kind.ts';

export type { GradingKey, Verdict };

/** What decides the grade of an item. */
export function keyOf(item: Asked | Item): GradingKey {
  return kindOf(item).key(item as Asked) as GradingKey;
}

/**
 * Grades a raw response by the item's key, of today or of an earlier version. A response of another kind is wrong, and so
 * is one that names what the item does not have: bad input earns nothing and throws nothing.
 */
export function grade(key: GradingKey, response: Response): Verdict {
  return kindOf(key).grade(key, response.kind === key.kind ? response.chosen : []);
}

/** True when there is something whole to grade: a question left untouched is never answered. */
export function isAnswered(key: GradingKey, response: Response | undefined): response is Response {
  return response?.kind === key.kind && kindOf(key).isAnswered(key, response.chosen);
}
