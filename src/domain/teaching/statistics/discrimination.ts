import { add, multiply, ratio, toNumber, type Ratio } from '../../assessment/ratio.ts';
import { differenceRange, ENOUGH_FOR_DISCRIMINATION, type Range } from './honesty.ts';

/** One person's answer to a question, beside how they did on all the others. */
export interface Standing {
  readonly right: boolean;
  /** Right answers to the other questions, and how many those were. */
  readonly others: { readonly right: number; readonly total: number };
}

/** How well a question tells apart those who know much from those who know little. */
export type Discrimination =
  /** Too few answers, or nothing to rank people by. */
  | { readonly kind: 'too-few'; readonly answers: number; readonly wanted: number }
  /** Everyone was right, or everyone wrong: no question can tell people apart so. In a safety course that may be the aim. */
  | { readonly kind: 'alike' }
  | {
      readonly kind: 'index';
      /** From -1 to 1: the share right in the upper group, less that in the lower one. */
      readonly index: Ratio;
      /** People in each group. */
      readonly group: number;
      /** Where the true index lies, nineteen times of twenty, roughly. */
      readonly range: Range;
      /**
       * `apart`: those who did better elsewhere were right more often. `backwards`: they were wrong more often, which says
       * that the key or the wording wants a look. `unclear`: it could be either.
       */
      readonly says: 'apart' | 'backwards' | 'unclear';
    };

/**
 * The upper–lower index D of discrimination with groups of 27 %, the share for which the groups are most surely different
 * (T. L. Kelley, The selection of upper and lower groups for the validation of test items, Journal of Educational
 * Psychology 30, 1939, 17–24). People are ranked by the share right of the *other* questions, so that no question vouches
 * for itself. Where the edge of a group falls among equals, each of them counts in part: the result does not depend on
 * anyone's place in a list.
 */
export function discrimination(standings: readonly Standing[]): Discrimination {
  const ranked = standings.filter(({ others }) => others.total > 0);
  const answers = ranked.length;
  if (answers < ENOUGH_FOR_DISCRIMINATION) return { kind: 'too-few', answers, wanted: ENOUGH_FOR_DISCRIMINATION };
  const right = ranked.filter((one) => one.right).length;
  if (right === 0 || right === answers) return { kind: 'alike' };

  const group = Math.floor((27 * answers + 50) / 100);
  const best = ranked.toSorted((a, b) => compared(b, a));
  const [upper, lower] = [rightAmong(best, group), rightAmong(best.toReversed(), group)];
  const range = differenceRange(toNumber(upper), toNumber(lower), group);
  return {
    kind: 'index',
    index: multiply(add(upper, multiply(ratio(-1n), lower)), ratio(1n, BigInt(group))),
    group,
    range,
    says: range.low > 0 ? 'apart' : range.high < 0 ? 'backwards' : 'unclear',
  };
}

function compared(a: Standing, b: Standing): number {
  return a.others.right * b.others.total - b.others.right * a.others.total;
}

/** Right answers of the first so many; those who are equal at the edge share the places that are left. */
function rightAmong(ranked: readonly Standing[], places: number): Ratio {
  const edge = ranked[places - 1]!;
  const [inside, equals] = [
    ranked.filter((one, at) => at < places && compared(one, edge) !== 0),
    ranked.filter((one) => compared(one, edge) === 0),
  ];
  const count = (some: readonly Standing[]) => BigInt(some.filter(({ right }) => right).length);
  const left = BigInt(places - inside.length);
  return add(ratio(count(inside)), ratio(left * count(equals), BigInt(equals.length)));
}
