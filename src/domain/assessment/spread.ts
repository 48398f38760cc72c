import { ratio, type Ratio } from './ratio.ts';

/**
 * How the points earned on some places spread, in whole numbers: the chance to earn exactly k points is `weights[k]` in
 * `of`. Every place has the same number of points, and the last weight is that of all of them. The weights may sum to
 * less than `of`: what is missing cannot pass any more, whatever it earned.
 *
 * Read as the polynomial Σ weights[k]·xᵏ, spreads that do not depend on each other are joined by multiplying them.
 * Nothing is brought to lowest terms on the way, which would cost more than the long numbers do.
 */
export interface Spread {
  readonly weights: readonly bigint[];
  /** Above zero. */
  readonly of: bigint;
}

/** On no places nothing is earned. */
export const NO_PLACES: Spread = { weights: [1n], of: 1n };

/** What one place may earn. */
export interface Outcome {
  /** Share of the place, 0 to 1. */
  readonly credit: Ratio;
  /** How likely it is beside the place's other outcomes: a whole number, not below zero. */
  readonly weight: bigint;
}

/**
 * One place of so many points.
 *
 * @param points a multiple of every credit's denominator
 */
export function onePlace(outcomes: readonly Outcome[], points: number): Spread {
  const weights = zeros(points + 1);
  for (const { credit, weight } of outcomes) weights[Number((credit.n * BigInt(points)) / credit.d)]! += weight;
  return { weights, of: outcomes.reduce((sum, { weight }) => sum + weight, 0n) };
}

/** Both at once, neither depending on the other: the product of the polynomials. */
export function together(a: Spread, b: Spread): Spread {
  const weights = zeros(a.weights.length + b.weights.length - 1);
  addProduct(weights, a.weights, b.weights);
  return { weights, of: a.of * b.of };
}

/**
 * A draw of `count` of the places without replacement, every draw equally likely: the average, over all draws, of the
 * product of the drawn places' polynomials. The sum over all draws is an elementary symmetric polynomial, here of
 * polynomials p₁ … pₙ, and grows place by place: eₖ(p₁ … pₙ) = eₖ(p₁ … pₙ₋₁) + pₙ·eₖ₋₁(p₁ … pₙ₋₁). The weights of all
 * places are first brought to one `of`, so that no draw counts for more than another.
 *
 * @throws RangeError when there are fewer places than are drawn
 */
export function drawOf(places: readonly Spread[], count: number): Spread {
  if (count > places.length) throw new RangeError(`${count} places cannot be drawn of ${places.length}.`);
  const each = places.reduce((all, { of }) => leastCommonMultiple(all, of), 1n);
  const points = (places[0]?.weights.length ?? 1) - 1;
  const sums = Array.from({ length: count + 1 }, (_, size) => zeros(size * points + 1));
  sums[0]![0] = 1n;
  for (const { weights, of } of places) {
    const scaled = weights.map((weight) => weight * (each / of));
    for (let size = count; size > 0; size -= 1) addProduct(sums[size]!, scaled, sums[size - 1]!);
  }
  return { weights: sums[count]!, of: each ** BigInt(count) * draws(places.length, count) };
}

/** The same with a second chance, of so much, for all that did not earn every point. It adds no points. */
export function withSecondChance({ weights, of }: Spread, chance: Ratio): Spread {
  return {
    weights: weights.map((weight, points) => weight * (points === weights.length - 1 ? chance.d : chance.n)),
    of: of * chance.d,
  };
}

/** The chance to earn at least so many points. */
export function atLeast({ weights, of }: Spread, points: number): Ratio {
  return ratio(
    weights.slice(Math.max(0, points)).reduce((sum, weight) => sum + weight, 0n),
    of,
  );
}

/** The least number that both divide. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return a * ratio(b, a).n;
}

/** Adds the product of two polynomials to a sum. */
function addProduct(sum: bigint[], a: readonly bigint[], b: readonly bigint[]): void {
  for (const [i, one] of a.entries()) {
    // Most numbers of points cannot be earned on a single place.
    if (one === 0n) continue;
    for (const [j, other] of b.entries()) if (other !== 0n) sum[i + j]! += one * other;
  }
}

/** How many draws of `count` out of so many there are. */
function draws(total: number, count: number): bigint {
  let found = 1n;
  for (let taken = 0; taken < count; taken += 1) found = (found * BigInt(total - taken)) / BigInt(taken + 1);
  return found;
}

function zeros(length: number): bigint[] {
  return Array.from({ length }, () => 0n);
}
