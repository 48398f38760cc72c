import type { Response } from '../item.ts';

/** What grading one response comes to. */
export interface Verdict {
  /** True only for a wholly right response. */
  readonly right: boolean;
  /** Chosen options that are not keys. */
  readonly wrongly: readonly string[];
  /** Keys that were not chosen. */
  readonly missed: readonly string[];
}

/**
 * Compares a set of chosen options with a set of keys. The order of either does not matter and a repeat counts once.
 * An empty choice is never right.
 */
export function gradeChoice(keys: readonly string[], response: Response): Verdict {
  const chosen = new Set(response.chosen);
  const wrongly = [...chosen].filter((option) => !keys.includes(option));
  const missed = keys.filter((option) => !chosen.has(option));
  return { right: chosen.size > 0 && wrongly.length === 0 && missed.length === 0, wrongly, missed };
}
