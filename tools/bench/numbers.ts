/**
 * The value below which a share of the measurements lies: 0.5 gives the median. Always one that was measured, never one
 * between two, so that a number in the table has been seen.
 *
 * @throws RangeError when nothing was measured
 */
export function quantile(measured: readonly number[], share: number): number {
  if (measured.length === 0) throw new RangeError('Nothing was measured.');
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** The middle one of the measurements; the lower of two. */
export const median = (measured: readonly number[]): number => quantile(measured, 0.5);
