import type { ItemBase } from '../item.ts';
import { allOrNothing, type Kind } from './kind.ts';

/* A number to enter. A response holds its text. All is reckoned in whole thousandths, so that 0.1 is exactly a tenth. */

/** A common wrong number. */
export interface Miss {
  readonly value: number;
  /** How one comes to it, and why it is not right. */
  readonly rationale: string;
}

/** A number to enter. */
export interface NumericItem extends ItemBase {
  readonly kind: 'numeric';
  /** What is counted or measured; absent for a bare number. */
  readonly unit?: string | undefined;
  /** The same for one of them; absent where it does not change. */
  readonly unitOfOne?: string | undefined;
  readonly answer: number;
  /** How far from the answer is still right, on both sides, itself included. */
  readonly tolerance: number;
  /** What may be entered; the learner is told. */
  readonly range: { readonly from: number; readonly to: number };
  /** Numbers that may be entered lie so far apart, counted from the lowest. */
  readonly step: number;
  /** Why the answer is right. */
  readonly rationale: string;
  /** Absent when there is none to expect. */
  readonly misses?: readonly Miss[] | undefined;
}

/** What decides the grade of a number, in whole thousandths. */
export interface NumericKey {
  readonly kind: 'numeric';
  readonly answer: number;
  readonly tolerance: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** As much of a number question as says what may be entered. */
export type Allowed = Pick<NumericItem, 'range' | 'step'>;

/** What a number counts. */
export type Units = Pick<NumericItem, 'unit' | 'unitOfOne'>;

/** A number to enter: right within the tolerance. */
export const numeric: Kind<NumericItem, NumericKey> = {
  key: ({ kind, answer, tolerance, range, step }) => ({
    kind,
    answer: exact(answer),
    tolerance: exact(tolerance),
    from: exact(range.from),
    to: exact(range.to),
    step: exact(step),
  }),
  grade(key, chosen) {
    const entered = enteredIn(key, chosen);
    return allOrNothing(entered !== undefined && Math.abs(entered - key.answer) <= key.tolerance);
  },
  isAnswered: (key, chosen) => enteredIn(key, chosen) !== undefined,
  // There is nothing to shuffle.
  parts: () => [],
  *guesses({ kind, range, step }) {
    for (let entered = exact(range.from); entered <= exact(range.to); entered += exact(step))
      yield { response: { kind, chosen: [inWords(entered)] }, weight: 1n };
  },
  reasons(item) {
    const reason = (value: number, right: boolean, rationale: string) => {
      const id = inWords(exact(value));
      return { id, right, text: right ? rightWords(item) : withUnit(id, item), rationale };
    };
    return [
      {
        reasons: [
          reason(item.answer, true, item.rationale),
          ...(item.misses ?? []).map(({ value, rationale }) => reason(value, false, rationale)),
        ],
      },
    ];
  },
  // The rules about options have nothing to look at.
  closedQuestions: () => [],
  unanswered: 'Enter a number first.',
};

/** The longest part before the point: far above any question, and its thousandths are still exact. */
const DIGITS = 9;

/**
 * A decimal text as whole thousandths; nothing when it is no number or has more than three places. A comma is read as a
 * point, and spaces around it do not count.
 */
export function thousandths(text: string): number | undefined {
  const match = /^([-−]?)(\d*)(?:[.,](\d*))?$/.exec(text.trim());
  const [, minus = '', whole = '', typed = ''] = match ?? [];
  const places = typed.replace(/0+$/, '');
  if (!match || whole + typed === '' || whole.length > DIGITS || places.length > 3) return undefined;
  const size = Number(whole) * 1000 + Number(places.padEnd(3, '0'));
  return minus && size > 0 ? -size : size;
}

/** What a learner typed, in the one way it is stored; nothing when it may not be entered. */
export function canonicalNumber(typed: string, { range, step }: Allowed): string | undefined {
  const bounds = { from: exact(range.from), to: exact(range.to), step: exact(step) };
  const entered = enteredIn(bounds, [typed]);
  return entered === undefined ? undefined : inWords(entered);
}

/** How many numbers may be entered. */
export function countAllowed({ range, step }: Allowed): number {
  return Math.floor((exact(range.to) - exact(range.from)) / exact(step)) + 1;
}

/** What may be entered, to stand after "Enter". */
export function allowedWords({ range, step }: Allowed): string {
  const [from, to, by] = [range.from, range.to, step].map((number) => inWords(exact(number)));
  return by === '1' && exact(range.from) % 1000 === 0
    ? `a whole number from ${from} to ${to}`
    : `a number from ${from} to ${to}, in steps of ${by}`;
}

/** A number with what it counts. */
export function withUnit(number: string, { unit, unitOfOne = unit }: Units): string {
  return unit === undefined ? number : `${number} ${number === '1' ? unitOfOne : unit}`;
}

/** The right number, with how far from it is right too. */
export function rightWords(item: Units & Pick<NumericItem, 'answer' | 'tolerance'>): string {
  const right = withUnit(inWords(exact(item.answer)), item);
  const tolerance = exact(item.tolerance);
  return tolerance === 0 ? right : `${right}, give or take ${inWords(tolerance)}`;
}

/** The one number of a response, if it may be entered. */
function enteredIn(
  { from, to, step }: Pick<NumericKey, 'from' | 'to' | 'step'>,
  chosen: readonly string[],
): number | undefined {
  const entered = chosen.length === 1 ? thousandths(chosen[0] ?? '') : undefined;
  const allowed = entered !== undefined && entered >= from && entered <= to && (entered - from) % step === 0;
  return allowed ? entered : undefined;
}

/** A number as it was authored, in thousandths; the schema lets no other stand. */
function exact(number: number): number {
  return thousandths(String(number)) ?? Number.NaN;
}

function inWords(value: number): string {
  const size = Math.abs(value);
  const places = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${Math.floor(size / 1000)}${places && `.${places}`}`;
}
