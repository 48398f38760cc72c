import { isChecked } from './checked.ts';
import type { Entry } from './entry.ts';
import { finalAttempts } from './final.ts';

/** As much of an item as it takes to tell what an answer to it shows. */
export interface ShownBy {
  readonly id: string;
  readonly objective: string;
  readonly keyDigest: string;
}

/**
 * When each objective was last shown: the latest time, in milliseconds since 1970, at which an item of it was answered
 * right, in practice, in review, or on a final that was handed in. Objectives never shown are absent. In practice and
 * review a right answer to a key that has changed since shows nothing; a final keeps its result.
 *
 * @param items those of the objectives that are asked about
 */
export function lastShown(log: readonly Entry[], items: readonly ShownBy[]): Readonly<Record<string, number>> {
  const objectives = new Set(items.map(({ objective }) => objective));
  const latest: Record<string, number> = {};
  const show = (objective: string, at: number) => {
    if (objectives.has(objective)) latest[objective] = Math.max(latest[objective] ?? 0, at);
  };
  const known = new Map(items.map((item) => [item.id, item]));
  for (const { item: id, keyDigest, right, at } of log.filter(isChecked)) {
    const item = known.get(id);
    if (right && item?.keyDigest === keyDigest) show(item.objective, at);
  }
  for (const { form, result, submittedAt = 0 } of finalAttempts(log))
    for (const { id, objective } of form.items) if (result?.rightItems.includes(id)) show(objective, submittedAt);
  return latest;
}
