import { shortfalls, type Blueprint } from './form.ts';
import { grade, keyOf } from './grading.ts';
import type { Asked, BankItem, Item } from './item.ts';
import { kindOf } from './kinds/kinds.ts';
import { compare, multiply, ONE, ratio, ZERO, type Ratio } from './ratio.ts';
import { neededToPass } from './result.ts';
import { atLeast, drawOf, NO_PLACES, onePlace, together, type Spread } from './spread.ts';

/** The chance that a blind guess gets an item wholly right. */
export function guessingOdds(item: Item): Ratio {
  const key = keyOf(item);
  let right = 0n;
  let all = 0n;
  for (const { response, weight } of kindOf(item).guesses(item as Asked)) {
    all += weight;
    if (grade(key, response).right) right += weight;
  }
  return ratio(right, all);
}

/** One place on a form, as far as the odds depend on it. */
export interface OddsPlace {
  readonly critical: boolean;
  /** The chance that it is answered right, 0 to 1. */
  readonly right: Ratio;
}

/**
 * The exact chance to pass a form whose places do not depend on each other: every critical place is right (the product
 * of their chances), and enough of the others to reach the pass mark together with them (their spread, place by place).
 *
 * @throws RangeError when a chance is not within 0 and 1
 */
export function passOdds({ places, passMark }: { places: readonly OddsPlace[]; passMark: number }): Ratio {
  return passing(
    places.map(({ critical, right }) => ({ critical, spread: onePlace(chance(right)) })),
    passMark,
  );
}

/**
 * The exact chance that a blind guesser passes one drawn form. The items of an objective differ in their odds and are
 * drawn without replacement; objectives are drawn independently of each other. So each objective's spread is the
 * average over all its draws, and of a critical objective only the chance that all is right counts.
 *
 * These are the odds of a first form. A retake prefers items not shown before, so what was drawn earlier, and how that
 * went, tells a little about what is drawn next.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function guesserPasses(bank: readonly BankItem[], blueprint: Blueprint, passMark: number): Ratio {
  const [lack] = shortfalls(bank, blueprint);
  if (lack) throw new RangeError(`The bank has ${lack.found} of ${lack.wanted} items for "${lack.objective}".`);
  const parts = Object.entries(blueprint).map(([objective, count]) => {
    const entries = bank.filter(({ item }) => item.objective === objective);
    const guesses = entries.map(({ item }) => guessingOdds(item));
    return { critical: entries.some(({ critical }) => critical), spread: drawOf(guesses, count) };
  });
  return passing(parts, passMark);
}

/**
 * The exact chance that a learner passes one form who is right on every item with the same chance, whatever is drawn.
 *
 * @param critical ids of the critical objectives
 * @param right the chance to be right on one item, 0 to 1
 * @throws RangeError when that chance is not within 0 and 1
 */
export function competentPasses(
  blueprint: Blueprint,
  critical: readonly string[],
  passMark: number,
  right: Ratio,
): Ratio {
  const places = Object.entries(blueprint).flatMap(([objective, count]) =>
    Array.from({ length: count }, () => ({ critical: critical.includes(objective), right })),
  );
  return passOdds({ places, passMark });
}

/** Some places of a form that are critical, or not, as a whole. */
interface Part {
  readonly critical: boolean;
  readonly spread: Spread;
}

/** The rule of `gradeForm`, an empty form included, for parts that do not depend on each other. */
function passing(parts: readonly Part[], passMark: number): Ratio {
  const size = (some: readonly Part[]) => some.reduce((sum, { spread }) => sum + spread.length - 1, 0);
  const critical = parts.filter((part) => part.critical);
  if (size(parts) === 0) return ZERO;
  const allCritical = critical.reduce((product, { spread }) => multiply(product, spread.at(-1)!), ONE);
  const others = parts
    .filter((part) => !part.critical)
    .reduce((product, { spread }) => together(product, spread), NO_PLACES);
  return multiply(allCritical, atLeast(others, neededToPass(size(parts), passMark) - size(critical)));
}

function chance(right: Ratio): Ratio {
  if (compare(right, ZERO) < 0 || compare(right, ONE) > 0)
    throw new RangeError(`${right.n}/${right.d} is not a chance: it is not within 0 and 1.`);
  return right;
}
