import type { Choice, ItemBase } from '../item.ts';
import { allOrNothing, type Kind } from './kind.ts';

/* Steps to be put in order. A response holds the ids of all steps in the learner's order; nothing while untouched. */

/** One step of an ordering question. */
export interface Step extends Choice {
  /** Why it stands where it stands, in whole sentences. */
  readonly rationale: string;
}

/** Steps to be put in order. */
export interface OrderingItem extends ItemBase {
  readonly kind: 'ordering';
  /** In the right order. */
  readonly steps: readonly Step[];
}

/** What decides the grade of an order. */
export interface OrderingKey {
  readonly kind: 'ordering';
  /** All step ids in the right order. */
  readonly order: readonly string[];
}

/** Right for the one right order alone: an order that is nearly right may still have the one wrong step first. */
export const ordering: Kind<OrderingItem, OrderingKey> = {
  key: ({ kind, steps }) => ({ kind, order: idsOf(steps) }),
  grade: ({ order }, chosen) => allOrNothing(isSame(order, chosen)),
  isAnswered: ({ order }, chosen) => isSame([...order].sort(), [...chosen].sort()),
  parts: ({ steps }) => idsOf(steps),
  mayShow: ({ steps }, order) => !isSame(idsOf(steps), order),
  *guesses({ kind, steps }) {
    for (const chosen of ordersOf(idsOf(steps))) yield { response: { kind, chosen }, weight: 1n };
  },
  reasons: ({ steps }) => [
    {
      reasons: steps.map(({ id, text, rationale }, at) => ({ id, right: true, lead: nth(at + 1), text, rationale })),
    },
  ],
  closedQuestions: () => [],
  choiceLists: ({ steps }) => [steps],
  instruction: 'Put',
  unanswered: 'Put them in order first.',
};

/** A place in words as short as can be: "1st", "2nd". Orders of more than twenty steps there are none. */
export function nth(place: number): string {
  return `${place}${['st', 'nd', 'rd'][place - 1] ?? 'th'}`;
}

/** Every order of some ids. */
function* ordersOf(ids: readonly string[]): Generator<string[]> {
  if (ids.length === 0) yield [];
  for (const [at, first] of ids.entries())
    for (const others of ordersOf(ids.toSpliced(at, 1))) yield [first, ...others];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

function idsOf(steps: readonly Choice[]): string[] {
  return steps.map(({ id }) => id);
}
