import type { Asked, Item, ItemBase } from './item.ts';

/** Fields of an item that are for authors and for the joins of the build. */
const NOT_ASKED: readonly (keyof ItemBase)[] = ['objective', 'passage', 'sources', 'reviewed', 'waivers'];
const REASONS = ['rationale', 'misconception'];

/** As much of an item as it takes to ask it and to grade it; the reasons are left out. */
export function asked<I extends Item>(item: I): Asked<I> {
  const own = Object.entries(item).filter(([field]) => !(NOT_ASKED as string[]).includes(field));
  return unexplained(Object.fromEntries(own)) as Asked<I>;
}

function unexplained(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unexplained);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([field, inner]) => !REASONS.includes(field) && inner !== undefined);
  return Object.fromEntries(kept.map(([field, inner]) => [field, unexplained(inner)]));
}
