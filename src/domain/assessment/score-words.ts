import type { FormResult } from './result.ts';

/** The score of a result as people write it: `16`, `16 1/2`. Never rounded. */
export function scoreWords({ right, score }: FormResult): string {
  const { n, d } = score ?? { n: right, d: 1 };
  const whole = Math.floor(n / d);
  const rest = n % d;
  if (rest === 0) return String(whole);
  return whole === 0 ? `${rest}/${d}` : `${whole} ${rest}/${d}`;
}
