/** What a number of the benchmark counts. */
export type Unit = 'ms' | 's' | 'B' | 'times' | 'count' | 'score';

/** One line of the benchmark. */
export interface Row {
  /** What was measured, and where: `explorer: script for a move of the pad, 95th percentile`. */
  readonly name: string;
  readonly unit: Unit;
  readonly measured: number;
  /** The most it may be; absent where a number is only watched. */
  readonly bound?: number;
}

/** How a row stands to its bound. */
export type Verdict = 'met' | 'missed' | 'watched';

/** A row is met when it is not above its bound. */
export function verdictOn({ measured, bound }: Row): Verdict {
  if (bound === undefined) return 'watched';
  return measured <= bound ? 'met' : 'missed';
}
