import { add, multiply, ONE, ratio, ZERO, type Ratio } from './ratio.ts';

/**
 * How many of some places come right: entry k is the chance that exactly k do. Read as the polynomial Σ entry·xᵏ (the
 * count's generating function), counts that do not depend on each other are added by multiplying their polynomials.
 */
export type Spread = readonly Ratio[];

/** Of no places none comes right. */
export const NO_PLACES: Spread = [ONE];

/** One place: (1 − right) + right·x. */
export function onePlace(right: Ratio): Spread {
  return [add(ONE, multiply(ratio(-1n), right)), right];
}

/** Both at once, neither depending on the other: the product of the polynomials. */
export function together(a: Spread, b: Spread): Spread {
  const product = Array.from({ length: a.length + b.length - 1 }, () => ZERO);
  for (const [i, one] of a.entries())
    for (const [j, other] of b.entries()) product[i + j] = add(product[i + j]!, multiply(one, other));
  return product;
}

/**
 * A draw of `count` of the places without replacement, every draw equally likely: the average, over all draws, of the
 * product of the drawn places' polynomials. The sum over all draws is an elementary symmetric polynomial, here of
 * polynomials p₁ … pₙ, and grows place by place: eₖ(p₁ … pₙ) = eₖ(p₁ … pₙ₋₁) + pₙ·eₖ₋₁(p₁ … pₙ₋₁). Each product is 1 at
 * x = 1, so the sum of all entries of eₖ is the number of draws, by which it is divided.
 *
 * @throws RangeError when there are fewer places than are drawn
 */
export function drawOf(places: readonly Ratio[], count: number): Spread {
  const sums: Spread[] = Array.from({ length: count + 1 }, (_, size) =>
    size === 0 ? NO_PLACES : Array.from({ length: size + 1 }, () => ZERO),
  );
  for (const right of places)
    for (let size = count; size > 0; size -= 1)
      sums[size] = plus(sums[size]!, together(sums[size - 1]!, onePlace(right)));
  const sum = sums[count]!;
  const draws = total(sum);
  return sum.map((entry) => multiply(entry, ratio(draws.d, draws.n)));
}

/** The chance that at least so many come right. */
export function atLeast(spread: Spread, count: number): Ratio {
  return total(spread.slice(Math.max(0, count)));
}

/** The sum of two polynomials of the same length. */
function plus(a: Spread, b: Spread): Spread {
  return a.map((entry, power) => add(entry, b[power]!));
}

function total(entries: Spread): Ratio {
  return entries.reduce((sum, entry) => add(sum, entry), ZERO);
}
