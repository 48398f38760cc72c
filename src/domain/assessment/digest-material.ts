import type { Item } from './item.ts';
import { keysOf } from './grading.ts';

/** What an old response needs to be graded again: kept for every released version of the course. */
export interface GradingKey {
  readonly kind: Item['kind'];
  /** All option ids, sorted. */
  readonly options: readonly string[];
  /** The right ones, sorted. */
  readonly key: readonly string[];
  readonly critical: boolean;
}

/** All that decides a grade. When its digest changes, an old answer no longer counts and the item is asked again. */
export function gradingKey(item: Item, critical: boolean): GradingKey {
  return {
    kind: item.kind,
    options: item.options.map((option) => option.id).sort(),
    key: [...keysOf(item)].sort(),
    critical,
  };
}

/** All that a learner is shown. A change of wording changes only this digest, and old answers stand. */
export function shownText(item: Item): unknown {
  return {
    stem: item.stem,
    question: item.question,
    options: item.options.map(({ id, text, rationale }) => ({ id, text, rationale })),
  };
}

/**
 * JSON with sorted object keys and no spaces, so that equal values always give equal text.
 * (The idea of RFC 8785; numbers here are whole, so its number rules are not needed.)
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
