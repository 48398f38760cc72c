import { keyOf, type GradingKey } from './grading.ts';
import type { Item, ItemBase } from './item.ts';

/** What an old response needs to be graded again: kept for every released version of the course. */
export type ReleasedKey = GradingKey & { readonly critical: boolean };

/** All that decides a grade. When its digest changes, an old answer no longer counts and the item is asked again. */
export function releasedKey(item: Item, critical: boolean): ReleasedKey {
  return { ...keyOf(item), critical };
}

/** Fields that no learner is shown, or that only decide the grade. */
const NOT_SHOWN: readonly (keyof ItemBase | 'key' | 'misconception')[] = [
  'id',
  'objective',
  'passage',
  'sources',
  'reviewed',
  'waivers',
  'key',
  'misconception',
];

/** All that a learner is shown. A change of wording changes only this digest, and old answers stand. */
export function shownText(item: Item): unknown {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([field]) => !(NOT_SHOWN as string[]).includes(field))
      .map(([field, value]) => [field, shown(value)]),
  );
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([field]) => field !== 'misconception' && field !== 'key');
  return Object.fromEntries(kept.map(([field, inner]) => [field, shown(inner)]));
}

/**
 * JSON with sorted object keys and no spaces, so that equal values always give equal text.
 * (The idea of RFC 8785; numbers here are written as JavaScript writes them, which is its number rule too.)
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
