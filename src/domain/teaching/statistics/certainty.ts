import type { Certainty } from '../../assessment/item.ts';
import type { Calibration } from '../../progress/calibration.ts';
import { ENOUGH_FOR_CALIBRATION } from './honesty.ts';
import type { ItemStatistic } from './item-statistics.ts';

const LEVELS: readonly Certainty[] = [1, 2, 3];

/** How sure a cohort was against how right it was, over its first answers. */
export function cohortCalibration(statistics: readonly ItemStatistic[]): Calibration[] {
  return LEVELS.map((certainty) => ({
    certainty,
    right: statistics.reduce((sum, { rated }) => sum + rated[certainty].right, 0),
    total: statistics.reduce((sum, { rated }) => sum + rated[certainty].total, 0),
  }));
}

/** What a level of certainty turned out to be worth. */
export type LevelReading = 'too-few' | 'fits' | 'surer-than-right' | 'righter-than-sure';

/**
 * Reads one level by the bounds of certainty-based marking (Gardner-Medwin): level 3 pays from 80 % right on, level 2 from
 * two thirds, level 1 below. Whole numbers are compared, so that no share is rounded over a bound.
 */
export function levelReading({ certainty, right, total }: Calibration): LevelReading {
  if (total < ENOUGH_FOR_CALIBRATION) return 'too-few';
  const [from, to] = BOUNDS[certainty];
  if (right * from.d < total * from.n) return 'surer-than-right';
  return right * to.d > total * to.n ? 'righter-than-sure' : 'fits';
}

const [NONE, TWO_THIRDS, FOUR_FIFTHS, ALL] = [
  { n: 0, d: 1 },
  { n: 2, d: 3 },
  { n: 4, d: 5 },
  { n: 1, d: 1 },
] as const;

const BOUNDS = {
  1: [NONE, TWO_THIRDS],
  2: [TWO_THIRDS, FOUR_FIFTHS],
  3: [FOUR_FIFTHS, ALL],
} as const;
