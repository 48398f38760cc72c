import type { Choice, ItemBase } from '../item.ts';
import type { Kind } from './kind.ts';

/* A choice for each row. A response holds an entry `row=choice` for each row that has one, in any order. */

/** One row of a matching question. */
export interface MatchingRow extends Choice {
  /** The id of its right choice. */
  readonly choice: string;
  /** Why that choice is right, in whole sentences. */
  readonly rationale: string;
}

/** A choice for each row, out of one list for all rows. */
export interface MatchingItem extends ItemBase {
  readonly kind: 'matching';
  /** Each may serve one row, several or none. */
  readonly choices: readonly Choice[];
  readonly rows: readonly MatchingRow[];
}

/** What decides the grade of a matching. */
export interface MatchingKey {
  readonly kind: 'matching';
  /** All choice ids, sorted. */
  readonly choices: readonly string[];
  /** The right entry of each row, sorted. */
  readonly pairs: readonly string[];
}

/** Part credit: a point for each row with its right choice. A wrong choice costs no more than its own row. */
export const matching: Kind<MatchingItem, MatchingKey> = {
  key: ({ kind, choices, rows }) => ({
    kind,
    choices: choices.map(({ id }) => id).sort(),
    pairs: rows.map((row) => pairOf(row.id, row.choice)).sort(),
  }),
  grade(key, chosen) {
    const given = choicesByRow(key, chosen);
    const earned = key.pairs.filter((pair) => given?.get(rowOf(pair)) === choiceOf(pair)).length;
    return { right: earned === key.pairs.length, earned, possible: key.pairs.length };
  },
  isAnswered: (key, chosen) => choicesByRow(key, chosen)?.size === key.pairs.length,
  parts: ({ choices }) => choices.map(({ id }) => id),
  // Choices that stand as their rows do would give every row away.
  mayShow({ rows }, order) {
    const right = rows.map(({ choice }) => choice);
    if (new Set(right).size < right.length) return true;
    return order.filter((id) => right.includes(id)).some((id, at) => id !== right[at]);
  },
  *guesses({ kind, choices, rows }) {
    for (const chosen of fillings(rows, choices)) yield { response: { kind, chosen }, weight: 1n };
  },
  reasons: ({ choices, rows }) => [
    {
      reasons: rows.map(({ id, text, choice, rationale }) => ({
        id: pairOf(id, choice),
        right: true,
        text: `${text} → ${choices.find((one) => one.id === choice)?.text ?? ''}`,
        rationale,
      })),
    },
  ],
  closedQuestions: () => [],
  choiceLists: ({ choices, rows }) => [choices, rows],
  instruction: 'Match',
  unanswered: 'Choose for every row first.',
  creditRule: () => 'Part credit: one point for each row that is right.',
};

/** The entry of a response that gives a row a choice. Ids have no "=". */
export function pairOf(row: string, choice: string): string {
  return `${row}=${choice}`;
}

/** The choice that a response gives a row, if any. */
export function choiceFor(row: string, chosen: readonly string[]): string | undefined {
  return chosen.find((pair) => rowOf(pair) === row)?.slice(row.length + 1);
}

function rowOf(pair: string): string {
  return pair.slice(0, pair.indexOf('='));
}

function choiceOf(pair: string): string {
  return pair.slice(pair.indexOf('=') + 1);
}

/** What a response gives each row; nothing when it names what the item does not have, or gives a row two choices. */
function choicesByRow({ choices, pairs }: MatchingKey, chosen: readonly string[]): Map<string, string> | undefined {
  const rows = pairs.map(rowOf);
  const entries = [...new Set(chosen)];
  const given = new Map(entries.map((pair) => [rowOf(pair), choiceOf(pair)]));
  const isKnown = (pair: string) =>
    pair.includes('=') && rows.includes(rowOf(pair)) && choices.includes(choiceOf(pair));
  return entries.every(isKnown) && given.size === entries.length ? given : undefined;
}

/** Every way to give each row a choice. */
function* fillings(rows: readonly Choice[], choices: readonly Choice[]): Generator<string[]> {
  const [row, ...others] = rows;
  if (!row) {
    yield [];
    return;
  }
  for (const rest of fillings(others, choices)) for (const { id } of choices) yield [pairOf(row.id, id), ...rest];
}
