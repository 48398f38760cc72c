import type { GradeRecord } from './record.ts';

/**
 * Records with the same work in them: id of a record to the ids of the others that hold a form of the final that it holds.
 * Forms are drawn by chance, so that it was handed on, or that two people sat at one device. Records without any are left
 * out.
 */
export function sharedWork(records: readonly GradeRecord[]): Map<string, string[]> {
  const holders = new Map<string, Set<string>>();
  for (const { id, handIns } of records)
    for (const attempt of handIns.flatMap(({ graded }) => graded.attempts))
      holders.set(attempt, (holders.get(attempt) ?? new Set()).add(id));
  const shared = new Map<string, Set<string>>();
  for (const ids of holders.values()) {
    if (ids.size < 2) continue;
    for (const id of ids) shared.set(id, new Set([...(shared.get(id) ?? []), ...ids]));
  }
  return new Map([...shared].map(([id, all]) => [id, [...all].filter((other) => other !== id)]));
}
