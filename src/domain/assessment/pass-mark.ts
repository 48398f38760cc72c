import { compare, multiply, ratio, type Ratio } from './ratio.ts';
import type { FormResult } from './result.ts';

/* The mark of a final. (Apart from the grading, so that the first page can read a result without every grader.) */

/** True when a score is at least the pass mark, in whole per cent, of so many places; none is reached on an empty form. */
export function reaches(score: Ratio, total: number, passMark: number): boolean {
  return total > 0 && compare(multiply(score, ratio(100n)), ratio(BigInt(passMark * total))) >= 0;
}

/** True when a stored result reached its form's pass mark, whatever became of its critical objectives. */
export function reachedMark({ right, total, score }: FormResult, passMark: number): boolean {
  const { n, d } = score ?? { n: right, d: 1 };
  return reaches(ratio(BigInt(n), BigInt(d)), total, passMark);
}

/** The fewest right places that reach the pass mark. */
export function neededToPass(total: number, passMark: number): number {
  return Math.ceil((passMark * total) / 100);
}
