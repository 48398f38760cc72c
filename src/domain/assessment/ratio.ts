/** An exact fraction in lowest terms, its denominator above zero: equal numbers have equal fields. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/**
 * The fraction n/d.
 *
 * @throws RangeError when d is zero
 */
export function ratio(n: bigint, d = 1n): Ratio {
  if (d === 0n) throw new RangeError(`There is no fraction ${n}/0.`);
  const shared = commonFactor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / shared, d: d / shared };
}

/** No chance at all. */
export const ZERO: Ratio = ratio(0n);

/** Certainty. */
export const ONE: Ratio = ratio(1n);

/** a + b */
export function add(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a · b */
export function multiply(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.n, a.d * b.d);
}

/** Below zero when a < b, zero when they are equal, above zero when a > b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The same number to about 15 digits, also when n and d are far too long for a number of their own. */
export function toNumber({ n, d }: Ratio): number {
  const [leadN, cutN] = leading(n);
  const [leadD, cutD] = leading(d);
  return (leadN / leadD) * 2 ** (cutN - cutD);
}

/** Euclid's algorithm; never below zero. */
function commonFactor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** The leading 64 bits or so, and how many bits were cut off behind them. */
function leading(whole: bigint): [lead: number, cut: number] {
  const cut = Math.max(0, whole.toString(2).length - 64);
  return [Number(whole >> BigInt(cut)), cut];
}
