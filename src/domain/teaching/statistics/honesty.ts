/* What a figure from few people may be called. Counts are always shown; shares and indices wait until they can say something. */

/** Answers below which a share in per cent is not given: one person more would move it by twenty points or more. */
export const ENOUGH_FOR_SHARE = 5;

/**
 * Answers below which discrimination is not given. Its two groups are then under eight people each. (That a judgement
 * of a question takes 100 to 200 answers, and a hint about thirty, is general knowledge of the field, from no one source.)
 */
export const ENOUGH_FOR_DISCRIMINATION = 30;

/** Rated answers at a level below which it is not judged. */
export const ENOUGH_FOR_CALIBRATION = 20;

/** Evaluations below which a reader may guess who wrote what. */
export const ENOUGH_TO_HIDE = 5;

/** Between which shares the true one lies, nineteen times of twenty. Numbers from 0 to 1, for showing only. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %. */
const Z = 1.959964;

/**
 * The range of a share by Wilson's score interval (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, Journal of the American Statistical Association 22, 1927, 209–212), which stays within 0 and 1 and is fit for
 * few answers.
 */
export function shareRange(right: number, total: number): Range {
  if (total === 0) return { low: 0, high: 1 };
  const share = right / total;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const middle = share + (Z * Z) / (2 * total);
  const whole = 1 + (Z * Z) / total;
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/**
 * The range of a difference of two shares by A. Agresti and B. Caffo (Simple and effective confidence intervals for
 * proportions and differences of proportions result from adding two successes and two failures, The American Statistician
 * 54, 2000, 280–288): one right and one wrong answer are added to each group. Numbers from -1 to 1.
 */
export function differenceRange(upper: number, lower: number, group: number): Range {
  const shares = [upper, lower].map((right) => (right + 1) / (group + 2)) as [number, number];
  const spread = Z * Math.sqrt(shares.reduce((sum, share) => sum + (share * (1 - share)) / (group + 2), 0));
  const difference = shares[0] - shares[1];
  return { low: Math.max(-1, difference - spread), high: Math.min(1, difference + spread) };
}
