import type { CriticalKeys } from '../../progress/changed-since.ts';
import type { Learner } from '../graded.ts';
import { learnerOf, type GradeRecord } from '../gradebook/record.ts';

/** Someone who learned a safety-critical answer that is another one today. */
export interface Correction {
  readonly record: string;
  readonly learner: Learner;
  /** Content versions they studied in which it was otherwise, in the order in which they are known. */
  readonly versions: readonly string[];
  /** Ids of the critical questions whose key changed since; what the course no longer teaches is not among them. */
  readonly items: readonly string[];
  /** Ids of the objectives they belong to. */
  readonly objectives: readonly string[];
  /** Those of the questions that they were themselves asked with the older key. */
  readonly asked: readonly string[];
}

/**
 * Who studied an older version of a fact whose critical answer has changed, and has not shown in a later hand-in to know
 * the new one: whom to write to. All hand-ins of a person count, not only the newest, because what was learned once stays.
 */
export function corrections(records: readonly GradeRecord[], { items, changedSince }: CriticalKeys): Correction[] {
  const now = new Map(items.map((item) => [item.id, item]));
  const changed = new Map(
    Object.entries(changedSince).map(([version, ids]) => [version, ids.filter((id) => now.has(id))] as const),
  );
  return records.flatMap((record) => {
    const graded = record.handIns.map((one) => one.graded);
    const answers = graded.flatMap((one) => one.items);
    const shown = new Set(
      answers.filter(({ id, right, keyDigest }) => right && now.get(id)?.keyDigest === keyDigest).map(({ id }) => id),
    );
    const studied = [
      ...new Set(
        graded.flatMap(({ version, studied = [], items: own }) => [
          version,
          ...studied,
          ...own.map((one) => one.version),
        ]),
      ),
    ];
    const older = studied.map((version) => ({
      version,
      ids: (changed.get(version) ?? []).filter((id) => !shown.has(id)),
    }));
    const wrong = new Set(older.flatMap(({ ids }) => ids));
    if (wrong.size === 0) return [];
    const known = items.filter(({ id }) => wrong.has(id));
    const asked = new Set(
      answers.filter(({ id, keyDigest }) => wrong.has(id) && now.get(id)?.keyDigest !== keyDigest).map(({ id }) => id),
    );
    const versions = older.filter(({ ids }) => ids.length > 0).map(({ version }) => version);
    return {
      record: record.id,
      learner: learnerOf(record),
      versions: [...changed.keys()].filter((version) => versions.includes(version)),
      items: known.map(({ id }) => id),
      objectives: [...new Set(known.map(({ objective }) => objective))],
      asked: known.filter(({ id }) => asked.has(id)).map(({ id }) => id),
    };
  });
}
