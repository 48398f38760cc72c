import { RETEST_ITEMS, shortfalls, type Blueprint } from './form.ts';
import { grade, keyOf } from './grading.ts';
import type { Asked, BankItem, Item } from './item.ts';
import { kindOf } from './kinds/kinds.ts';
import { compare, multiply, ONE, ratio, ZERO, type Ratio } from './ratio.ts';
import { neededToPass } from './pass-mark.ts';
import {
  atLeast,
  drawOf,
  leastCommonMultiple,
  NO_PLACES,
  onePlace,
  together,
  withSecondChance,
  type Outcome,
  type Spread,
} from './spread.ts';

/** What a blind guess at an item may earn, part credit counted: each credit once, with the weight of all its guesses. */
export function guessOutcomes(item: Item): Outcome[] {
  const key = keyOf(item);
  const outcomes = new Map<string, Outcome>();
  for (const { response, weight } of kindOf(item).guesses(item as Asked)) {
    const { earned, possible } = grade(key, response);
    const credit = ratio(BigInt(earned), BigInt(possible));
    const name = `${credit.n}/${credit.d}`;
    outcomes.set(name, { credit, weight: weight + (outcomes.get(name)?.weight ?? 0n) });
  }
  return [...outcomes.values()];
}

/**
 * The exact chance that a blind guesser passes one sitting of the final, its re-tests included. A re-test may be taken
 * again and again, so a guesser who reached the pass mark gets through every one in the end: this is the chance to reach
 * the mark, part credit counted, whatever becomes of the critical objectives. It counts against the final a guesser who
 * gives up before.
 *
 * The items of an objective differ in what a guess earns and are drawn without replacement; objectives are drawn
 * independently of each other. So each objective's spread is the average over all its draws.
 *
 * These are the odds of a first form. A retake prefers items missed with certainty and items not shown before, so what
 * was drawn earlier, and how that went, tells a little about what is drawn next.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function guesserPasses(bank: readonly BankItem[], blueprint: Blueprint, passMark: number): Ratio {
  return passing(guessed(bank, blueprint), passMark, ONE);
}

/**
 * The exact chance that a blind guesser passes a form as it stands, without any re-test: the mark is reached and every
 * place of a critical objective is right.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function guesserPassesAtOnce(bank: readonly BankItem[], blueprint: Blueprint, passMark: number): Ratio {
  return passing(guessed(bank, blueprint), passMark, ZERO);
}

/**
 * The exact chance that a learner passes one sitting of the final with at most one re-test of each critical objective
 * missed, who is right on every item with the same chance, whatever is drawn. A wrong answer earns nothing here, though
 * part credit might help this learner: the chance is no better than it is.
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
  if (compare(right, ZERO) < 0 || compare(right, ONE) > 0)
    throw new RangeError(`${right.n}/${right.d} is not a chance: it is not within 0 and 1.`);
  const place = onePlace(
    [
      { credit: ONE, weight: right.n },
      { credit: ZERO, weight: right.d - right.n },
    ],
    1,
  );
  const parts = Object.entries(blueprint).map(([objective, count]) => ({
    critical: critical.includes(objective),
    spread: allOf(Array.from({ length: count }, () => place)),
  }));
  const retest = Array.from({ length: RETEST_ITEMS }, () => right).reduce(multiply, ONE);
  return passing(parts, passMark, retest);
}

/** The places of one objective. */
interface Part {
  readonly critical: boolean;
  readonly spread: Spread;
}

/** What a blind guesser earns on each objective of a form. Kinds that tell something of the outcome are never drawn. */
function guessed(bank: readonly BankItem[], blueprint: Blueprint): Part[] {
  const entries = bank.filter(({ item }) => item.objective in blueprint && !kindOf(item).tellsOutcome);
  const [lack] = shortfalls(entries, blueprint);
  if (lack) throw new RangeError(`The bank has ${lack.found} of ${lack.wanted} items for "${lack.objective}".`);

  const guesses = entries.map(({ item, critical }) => ({
    objective: item.objective,
    critical,
    outcomes: guessOutcomes(item),
  }));
  const points = guesses
    .flatMap(({ outcomes }) => outcomes.map(({ credit }) => credit.d))
    .reduce(leastCommonMultiple, 1n);
  return Object.entries(blueprint).map(([objective, count]) => {
    const own = guesses.filter((guess) => guess.objective === objective);
    const places = own.map(({ outcomes }) => onePlace(outcomes, Number(points)));
    return { critical: own.some(({ critical }) => critical), spread: drawOf(places, count) };
  });
}

/**
 * The rule of the final, an empty form included: the mark is reached, and each critical objective is wholly right or its
 * re-test is passed, which has this chance. The objectives do not depend on each other.
 */
function passing(parts: readonly Part[], passMark: number, retest: Ratio): Ratio {
  const form = allOf(parts.map(({ critical, spread }) => (critical ? withSecondChance(spread, retest) : spread)));
  const points = form.weights.length - 1;
  return points === 0 ? ZERO : atLeast(form, neededToPass(points, passMark));
}

function allOf(spreads: readonly Spread[]): Spread {
  return spreads.reduce(together, NO_PLACES);
}
