import type { Score } from '../assessment/result.ts';

/** Points as people write them, and nobody rounded: `34`, `34 1/2`, `1/2`. */
export function pointsWords({ n, d }: Score): string {
  const rest = n % d;
  const whole = (n - rest) / d;
  return rest === 0 ? `${whole}` : whole === 0 ? `${rest}/${d}` : `${whole} ${rest}/${d}`;
}
