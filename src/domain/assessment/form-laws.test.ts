import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bankItem,
  bankOf,
  caseItem,
  choice,
  formOf,
  hotspotItem,
  matchingItem,
  multipleItem,
  numericItem,
  orderingItem,
  padItem,
  singleItem,
} from '../testing/fixtures.ts';
import { drawForm, type Form } from './form.ts';
import { grade, isAnswered, keyOf } from './grading.ts';
import type { Asked, BankItem, Item, ItemBase, ItemKind, Response } from './item.ts';
import { pairOf } from './kinds/matching.ts';
import { KIND_NAMES } from './kinds/names.ts';
import { kindOf } from './kinds/kinds.ts';
import { add, compare, ratio, type Ratio } from './ratio.ts';
import { gradeForm, type FormResult } from './result.ts';

/* What holds for every form, whatever kinds of questions are on it. */

/** An item of each kind; a new kind does not compile until it has its line here. */
const ITEMS: Readonly<Record<ItemKind, (changes: Partial<ItemBase>) => Item>> = {
  single: singleItem,
  multiple: multipleItem,
  ordering: orderingItem,
  matching: matchingItem,
  hotspot: hotspotItem,
  numeric: numericItem,
  case: caseItem,
  pad: padItem,
};

const guessesAt = (item: Item) => [...kindOf(item).guesses(item as Asked)].map(({ response }) => response);

/** The wholly right answer to an item. */
function rightAnswer(item: Item): Response {
  const right = guessesAt(item).find((response) => grade(keyOf(item), response).right);
  if (!right) throw new Error(`No guess at ${item.id} is right.`);
  return right;
}

/** What a place may have been answered with: any guess, nothing, or what is no answer to it. */
const answers = fc.oneof(
  fc.nat().map((pick) => ({ pick })),
  fc.constant('untouched' as const),
  fc.constantFrom<Response>(
    choice('nothing-there'),
    { kind: 'multiple', chosen: [] },
    { kind: 'case', chosen: ['x=y'] },
  ),
);

/** A form of any kinds and objectives, with the answers to it. */
const sittings = fc
  .record({
    places: fc.array(
      fc.record({
        kind: fc.constantFrom(...KIND_NAMES),
        objective: fc.constantFrom('the-call', 'no-feet', 'depth'),
        answer: answers,
      }),
      { minLength: 1, maxLength: 9 },
    ),
    critical: fc.subarray(['the-call', 'no-feet']),
    passMark: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ places, critical, passMark }) => {
    const bank: BankItem[] = places.map(({ kind, objective }, at) =>
      bankItem(ITEMS[kind]({ id: `${kind}-${at}`, objective }), { critical: critical.includes(objective) }),
    );
    const responses = Object.fromEntries(
      bank.flatMap(({ item }, at) => {
        const { answer } = places[at]!;
        if (answer === 'untouched') return [];
        const guesses = guessesAt(item);
        return [[item.id, 'pick' in answer ? guesses[answer.pick % guesses.length]! : answer] as const];
      }),
    );
    return { bank, form: formOf(bank, { passMark }), responses };
  });

const scoreOf = ({ score }: FormResult): Ratio => ratio(BigInt(score!.n), BigInt(score!.d));
/** A result without the order of its lists. */
const unordered = ({ rightItems, objectives, ...rest }: FormResult) => ({
  ...rest,
  rightItems: rightItems.toSorted(),
  objectives: objectives.toSorted((a, b) => (a.objective < b.objective ? -1 : 1)),
});

describe('any form', () => {
  it('scores no less than its right places and no more than all, and all exactly when every place is right', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form, responses }) => {
        const result = gradeForm(form, bank, responses);
        const score = scoreOf(result);
        expect(compare(score, ratio(BigInt(result.right)))).toBeGreaterThanOrEqual(0);
        expect(compare(score, ratio(BigInt(result.total)))).toBeLessThanOrEqual(0);
        expect(compare(score, ratio(BigInt(result.total))) === 0).toBe(result.right === result.total);
      }),
    );
  });

  it('scores the sum of what each question earns by itself', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form, responses }) => {
        const alone = bank.map((entry) => scoreOf(gradeForm(formOf([entry]), bank, responses)));
        expect(scoreOf(gradeForm(form, bank, responses))).toEqual(alone.reduce(add));
      }),
    );
  });

  it('comes to the same result in whatever order its places stand, were answered, and lie in the bank', () => {
    fc.assert(
      fc.property(
        sittings.chain((sitting) =>
          fc.record({
            sitting: fc.constant(sitting),
            bank: fc.shuffledSubarray(sitting.bank, { minLength: sitting.bank.length }),
            items: fc.shuffledSubarray([...sitting.form.items], { minLength: sitting.bank.length }),
          }),
        ),
        ({ sitting: { bank, form, responses }, bank: otherBank, items }) => {
          const reversed = Object.fromEntries(Object.entries(responses).reverse());
          const other = gradeForm({ ...form, items }, otherBank, reversed);
          expect(unordered(other)).toEqual(unordered(gradeForm(form, bank, responses)));
        },
      ),
    );
  });

  it('comes to the same result again when form and answers were stored and read back', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form, responses }) => {
        const stored = JSON.stringify({ bank, form, responses });
        const again = JSON.parse(stored) as { bank: BankItem[]; form: Form; responses: Record<string, Response> };
        expect(gradeForm(again.form, again.bank, again.responses)).toEqual(gradeForm(form, bank, responses));
      }),
    );
  });

  it('never loses score or pass by a right answer in place of another', () => {
    fc.assert(
      fc.property(sittings, fc.nat(), ({ bank, form, responses }, pick) => {
        const { item } = bank[pick % bank.length]!;
        const before = gradeForm(form, bank, responses);
        const after = gradeForm(form, bank, { ...responses, [item.id]: rightAnswer(item) });
        expect(after.rightItems).toContain(item.id);
        expect(compare(scoreOf(after), scoreOf(before))).toBeGreaterThanOrEqual(0);
        expect(before.passed && !after.passed).toBe(false);
      }),
    );
  });

  it('passes with every place right, and with none answered earns nothing', () => {
    fc.assert(
      fc.property(sittings, ({ bank, form }) => {
        const all = Object.fromEntries(bank.map(({ item }) => [item.id, rightAnswer(item)]));
        expect(gradeForm(form, bank, all).passed).toBe(true);
        expect(gradeForm(form, bank, {})).toMatchObject({ right: 0, score: { n: 0, d: 1 }, passed: false });
      }),
    );
  });
});

describe('failure stories of drawn forms', () => {
  it('a form of 12 is scored over its 12 questions, not over the bank', () => {
    const bank = bankOf({ 'no-feet': 10, depth: 30 }, ['no-feet']);
    const form = drawForm(bank, { 'no-feet': 4, depth: 8 }, { seed: 7, version: '1.0.0', passMark: 80, earlier: [] });
    const all = Object.fromEntries(bank.map(({ item }) => [item.id, choice('go')]));
    expect(gradeForm(form, bank, all)).toMatchObject({ right: 12, total: 12, score: { n: 12, d: 1 }, passed: true });

    const others = bank.filter(({ item }) => !form.items.some(({ id }) => id === item.id));
    const elsewhere = Object.fromEntries(others.map(({ item }) => [item.id, choice('go')]));
    expect(gradeForm(form, bank, elsewhere)).toMatchObject({ right: 0, total: 12, passed: false });
  });
});

describe('failure stories of untouched questions', () => {
  it.each(KIND_NAMES)('an untouched question of the kind %s is no answer, and earns nothing on a form', (kind) => {
    const entry = bankItem(ITEMS[kind]({}));
    const untouched: Response = { kind, chosen: [] };
    expect(isAnswered(keyOf(entry.item), untouched)).toBe(false);
    expect(isAnswered(keyOf(entry.item), undefined)).toBe(false);
    const { id } = entry.item;
    expect(gradeForm(formOf([entry]), [entry], { [id]: untouched }).score).toEqual({ n: 0, d: 1 });
  });

  it('a matching question handed in with one row open earns nothing for the rows that are matched', () => {
    const item = matchingItem();
    const entry = bankItem(item);
    const [first, second] = item.rows;
    const half: Response = {
      kind: 'matching',
      chosen: [pairOf(first!.id, first!.choice), pairOf(second!.id, second!.choice)],
    };
    expect(isAnswered(keyOf(item), half)).toBe(false);
    expect(gradeForm(formOf([entry]), [entry], { [item.id]: half }).score).toEqual({ n: 0, d: 1 });
  });
});
