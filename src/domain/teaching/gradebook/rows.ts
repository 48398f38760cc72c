import type { GradedFinal, GradedHandIn } from '../graded.ts';
import { current, type GradeRecord } from './record.ts';
import { sharedWork } from './shared-work.ts';

/** How a record stands. All of it is self-reported and re-graded; none of it is a judgement of the person. */
export type Standing = 'passed' | 'critical-missed' | 'failed' | 'incomplete';

/** One line of the gradebook. */
export interface Row {
  readonly record: GradeRecord;
  /** The hand-in that counts. */
  readonly graded: GradedHandIn;
  readonly received: number;
  readonly standing: Standing;
  readonly late: boolean;
  /** True when the file says something that its answers do not earn. */
  readonly edited: boolean;
  /** Ids of other records with the same work in them. */
  readonly sharedWith: readonly string[];
  /** Earlier hand-ins. */
  readonly earlier: number;
}

/** The gradebook's lines, in the order of its records. */
export function rows(records: readonly GradeRecord[]): Row[] {
  const shared = sharedWork(records);
  return records.map((record) => {
    const graded = current(record);
    return {
      record,
      graded,
      received: record.handIns[0].received,
      standing: standing(graded),
      late: graded.late === true,
      edited: graded.disagreements.length > 0,
      sharedWith: shared.get(record.id) ?? [],
      earlier: record.handIns.length - 1,
    };
  });
}

/** How a hand-in stands. An assignment without a final is passed when nothing is missing. */
export function standing({ missing, final }: GradedHandIn): Standing {
  if (missing.length > 0) return 'incomplete';
  if (!final || final.passed) return 'passed';
  // Where the assignment does not ask for them, it was the mark that was not reached.
  return final.critical !== false && final.criticalMissed.length > 0 ? 'critical-missed' : 'failed';
}

/** Share of the points, in whole per cent and rounded down, so that nobody is shown to have reached what they missed. */
export function wholePercent({ score, total }: GradedFinal): number {
  return total === 0 ? 0 : Number((BigInt(score.n) * 100n) / (BigInt(score.d) * BigInt(total)));
}
