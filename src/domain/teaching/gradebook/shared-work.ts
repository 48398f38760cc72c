import { samePerson } from './person.ts';
import { learnerOf, type GradeRecord } from './record.ts';

/**
 * Records of different people with the same work in them: id of a record to the ids of the others that hold a form of the
 * final that it holds. Forms are drawn by chance, so that it was handed on, or that two people sat at one device. Someone who
 * hands one final in for two assignments shares nothing. Records without any are left out.
 */
export function sharedWork(records: readonly GradeRecord[]): Map<string, string[]> {
  const holders = new Map<string, Set<GradeRecord>>();
  for (const record of records)
    for (const attempt of record.handIns.flatMap(({ graded }) => graded.attempts))
      holders.set(attempt, (holders.get(attempt) ?? new Set()).add(record));
  const shared = new Map<string, Set<string>>();
  for (const holding of holders.values())
    for (const record of holding)
      for (const other of holding)
        if (!isOnePerson(record, other)) shared.set(record.id, (shared.get(record.id) ?? new Set()).add(other.id));
  return new Map([...shared].map(([id, others]) => [id, [...others]]));
}

/** By a name alone only within two assignments: in one, they would have been filed together. */
function isOnePerson(a: GradeRecord, b: GradeRecord): boolean {
  const sign = samePerson(learnerOf(a), learnerOf(b));
  return a === b || (sign !== undefined && (sign !== 'name' || a.assignment !== b.assignment));
}
