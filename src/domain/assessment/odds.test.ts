import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankItem, bankOf, choice, formOf, multipleItem, singleItem } from '../testing/fixtures.ts';
import { shuffler, type Shuffler } from './draw.ts';
import { drawForm } from './form.ts';
import type { BankItem, Item, Option, Response } from './item.ts';
import { competentPasses, guesserPasses, guessingOdds, passOdds, type OddsPlace } from './odds.ts';
import { add, compare, multiply, ONE, ratio, toNumber, ZERO, type Ratio } from './ratio.ts';
import { gradeForm } from './result.ts';

const half = ratio(1n, 2n);
const chances = fc.integer({ min: 0, max: 60 }).map((n) => ratio(BigInt(n), 60n));
const passMarks = fc.integer({ min: 1, max: 100 });

describe('guessingOdds', () => {
  it('is one option of all for one best answer', () => {
    expect([1, 2, 4, 5].map((count) => guessingOdds(single('a', 'a', count)))).toEqual([
      ONE,
      half,
      ratio(1n, 4n),
      ratio(1n, 5n),
    ]);
  });

  it('is one set of options of all but the empty one for every right answer', () => {
    expect([2, 3, 5].map((count) => guessingOdds(multiple('a', 'a', count)))).toEqual([
      ratio(1n, 3n),
      ratio(1n, 7n),
      ratio(1n, 31n),
    ]);
  });

  it('is the share of all answers that are graded right', () => {
    for (const item of [singleItem(), multipleItem(), multiple('a', 'a', 3)]) {
      const graded = answersTo(item).map((response) => {
        const bank = [bankItem(item)];
        return gradeForm(formOf(bank), bank, { [item.id]: response }).passed;
      });
      expect(guessingOdds(item)).toEqual(ratio(BigInt(graded.filter(Boolean).length), BigInt(graded.length)));
    }
  });
});

describe('passOdds', () => {
  const place = (right: Ratio, critical = false): OddsPlace => ({ right, critical });

  it('counts the ways to reach the mark: two or three of three coins', () => {
    expect(passOdds({ places: [place(half), place(half), place(half)], passMark: 60 })).toEqual(half);
  });

  it('asks for every critical place besides', () => {
    const places = [place(ratio(1n, 3n), true), place(half), place(half)];
    // The critical one, and one or two of the coins: 1/3 · 3/4.
    expect(passOdds({ places, passMark: 60 })).toEqual(ratio(1n, 4n));
    // The critical one alone reaches a third.
    expect(passOdds({ places, passMark: 33 })).toEqual(ratio(1n, 3n));
  });

  it('rounds no score up over the line', () => {
    // 80 % of 12 are 9.6: ten are needed, and nine sure ones with three impossible ones do not do.
    const places = [...Array<OddsPlace>(9).fill(place(ONE)), ...Array<OddsPlace>(3).fill(place(ZERO))];
    expect(passOdds({ places, passMark: 80 })).toEqual(ZERO);
    expect(passOdds({ places, passMark: 75 })).toEqual(ONE);
  });

  it('never passes an empty form', () => {
    expect(passOdds({ places: [], passMark: 80 })).toEqual(ZERO);
  });

  it('refuses what is not a chance', () => {
    expect(() => passOdds({ places: [place(ratio(4n, 3n))], passMark: 80 })).toThrow(
      new RangeError('4/3 is not a chance: it is not within 0 and 1.'),
    );
    expect(() => passOdds({ places: [place(ratio(-1n, 3n))], passMark: 80 })).toThrow(RangeError);
  });

  const forms = fc.record({
    places: fc.array(fc.record({ right: chances, critical: fc.boolean() }), { minLength: 1, maxLength: 7 }),
    passMark: passMarks,
  });

  it('is the sum over every way a form can go that gradeForm passes', () => {
    fc.assert(
      fc.property(forms, ({ places, passMark }) => {
        const bank = places.map(({ critical }, at) =>
          bankItem(singleItem({ id: `q-${at}`, objective: `o-${at}` }), { critical }),
        );
        let passed = ZERO;
        for (let way = 0; way < 2 ** places.length; way += 1) {
          const isRight = (at: number) => ((way >> at) & 1) === 1;
          const responses = Object.fromEntries(
            places.map((_, at) => [`q-${at}`, choice(isRight(at) ? 'go' : 'tea')] as const),
          );
          if (!gradeForm(formOf(bank, { passMark }), bank, responses).passed) continue;
          passed = add(passed, product(places.map(({ right }, at) => (isRight(at) ? right : complement(right)))));
        }
        expect(passOdds({ places, passMark })).toEqual(passed);
      }),
      { numRuns: 60 },
    );
  });

  it('stays within 0 and 1, and falls for no place that gets likelier', () => {
    fc.assert(
      fc.property(forms, fc.nat(), chances, ({ places, passMark }, pick, other) => {
        const at = pick % places.length;
        const odds = passOdds({ places, passMark });
        expectChance(odds);
        const changed = passOdds({ places: places.with(at, { ...places[at]!, right: other }), passMark });
        const likelier = compare(other, places[at]!.right);
        expect(compare(changed, odds) * likelier).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('guesserPasses', () => {
  it('averages over what may be drawn', () => {
    const bank = [
      bankItem(single('a', 'depth', 2)),
      bankItem(single('b', 'depth', 4)),
      bankItem(single('c', 'feet', 3)),
    ];
    // One of the two depths, 1/2 or 1/4, and the one about feet.
    expect(guesserPasses(bank, { depth: 1, feet: 1 }, 100)).toEqual(ratio(1n, 8n));
    expect(guesserPasses(bank, { depth: 1 }, 100)).toEqual(ratio(3n, 8n));
  });

  it('takes of a critical objective only the chance that all is right', () => {
    const bank = bankOf({ depth: 2, feet: 3 }, ['feet']);
    // Three options each: both about feet; one in two about depth reaches 75 % of four.
    expect(guesserPasses(bank, { depth: 2, feet: 2 }, 75)).toEqual(ratio(5n, 81n));
  });

  it('refuses a bank that cannot fill the blueprint', () => {
    expect(() => guesserPasses(bankOf({ depth: 1 }), { depth: 2 }, 80)).toThrow(
      new RangeError('The bank has 1 of 2 items for "depth".'),
    );
  });

  /** Up to three objectives, each with a few items of two to four options; how many are asked; which is critical. */
  const finals = fc
    .record({
      objectives: fc.dictionary(
        fc.constantFrom('the-call', 'no-feet', 'depth'),
        fc
          .array(fc.record({ kind: fc.constantFrom(single, multiple), options: fc.integer({ min: 2, max: 4 }) }), {
            minLength: 1,
            maxLength: 4,
          })
          .chain((items) => fc.record({ items: fc.constant(items), asked: fc.integer({ min: 1, max: items.length }) })),
        { minKeys: 1, noNullPrototype: true },
      ),
      critical: fc.subarray(['the-call', 'no-feet']),
      passMark: passMarks,
    })
    .map(({ objectives, critical, passMark }) => ({
      passMark,
      critical,
      blueprint: Object.fromEntries(Object.entries(objectives).map(([id, { asked }]) => [id, asked])),
      bank: Object.entries(objectives).flatMap(([id, { items }]) =>
        items.map(({ kind, options }, at) =>
          bankItem(kind(`${id}-${at}`, id, options), { critical: critical.includes(id) }),
        ),
      ),
    }));

  it('is the average of passOdds over every form that can be drawn', () => {
    fc.assert(
      fc.property(finals, ({ bank, blueprint, passMark }) => {
        const forms = formsOf(bank, blueprint);
        const { n, d } = forms
          .map((form) => {
            const places = form.map(({ item, critical }) => ({ critical, right: guessingOdds(item) }));
            return passOdds({ places, passMark });
          })
          .reduce((sum, odds) => add(sum, odds), ZERO);
        const odds = guesserPasses(bank, blueprint, passMark);
        expect(odds).toEqual(ratio(n, d * BigInt(forms.length)));
        expectChance(odds);
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with competentPasses where every item is as easy to guess', () => {
    fc.assert(
      fc.property(finals, ({ blueprint, critical, passMark }) => {
        const bank = bankOf(Object.fromEntries(Object.keys(blueprint).map((id) => [id, 5])), critical);
        const learner = competentPasses(blueprint, critical, passMark, ratio(1n, 3n));
        expect(guesserPasses(bank, blueprint, passMark)).toEqual(learner);
      }),
    );
  });

  it('is what comes of drawing forms, guessing and grading', () => {
    const bank = [
      ...[2, 2, 3].map((options, at) => bankItem(single(`call-${at}`, 'the-call', options), { critical: true })),
      ...[2, 2, 3, 4].map((options, at) => bankItem(single(`depth-${at}`, 'depth', options))),
      ...[2, 3].map((options, at) => bankItem(multiple(`layers-${at}`, 'depth', options))),
      ...[2, 3, 3].map((options, at) => bankItem(single(`feet-${at}`, 'feet', options))),
    ];
    const blueprint = { 'the-call': 1, depth: 3, feet: 2 };
    const draws = 20_000;
    const guesses = shuffler(20_261_120);
    let passed = 0;
    for (let at = 0; at < draws; at += 1) {
      // Seeds spread over all 32 bits, as the browser's are.
      const seed = (at * 2_654_435_769) % 2 ** 32;
      const form = drawForm(bank, blueprint, { seed, version: '1.0.0', passMark: 50, earlier: [] });
      const responses = Object.fromEntries(form.items.map(({ id }) => [id, guess(id, bank, guesses)] as const));
      if (gradeForm(form, bank, responses).passed) passed += 1;
    }
    const odds = toNumber(guesserPasses(bank, blueprint, 50));
    expect(odds).toBeGreaterThan(0.2);
    expect(odds).toBeLessThan(0.6);
    const standardError = Math.sqrt((odds * (1 - odds)) / draws);
    expect(Math.abs(passed / draws - odds)).toBeLessThan(5 * standardError);
  });
});

describe('competentPasses', () => {
  const blueprint = { 'the-call': 1, depth: 3 };

  it('multiplies the critical places with enough of the others', () => {
    // 9/10, and two or three of three: 3 · 81/1000 + 729/1000.
    expect(competentPasses(blueprint, ['the-call'], 75, ratio(9n, 10n))).toEqual(
      multiply(ratio(9n, 10n), ratio(972n, 1000n)),
    );
  });

  it('leaves out critical objectives that the blueprint does not ask for', () => {
    expect(competentPasses({ depth: 2 }, ['the-call'], 50, half)).toEqual(ratio(3n, 4n));
  });

  it('rises with the chance to be right, from never to always', () => {
    expect(competentPasses(blueprint, ['the-call'], 80, ZERO)).toEqual(ZERO);
    expect(competentPasses(blueprint, ['the-call'], 80, ONE)).toEqual(ONE);
    fc.assert(
      fc.property(chances, chances, passMarks, (p, q, passMark) => {
        const [odds, other] = [p, q].map((right) => competentPasses(blueprint, ['the-call'], passMark, right));
        expect(compare(odds!, other!)).toBe(compare(p, q));
      }),
    );
  });
});

function single(id: string, objective: string, count: number): Item {
  return singleItem({ id, objective, options: optionsOf(count), key: 'o1' });
}

function multiple(id: string, objective: string, count: number): Item {
  return multipleItem({ id, objective, options: optionsOf(count), key: ['o1'] });
}

function optionsOf(count: number): Option[] {
  return Array.from({ length: count }, (_, at) => ({ id: `o${at + 1}`, text: 'Text', rationale: 'Reason.' }));
}

/** Every answer a blind guesser may give to an item. */
function answersTo({ kind, options }: Item): Response[] {
  const ids = options.map(({ id }) => id);
  if (kind === 'single') return ids.map((id) => ({ kind, chosen: [id] }));
  return subsets(ids)
    .filter((chosen) => chosen.length > 0)
    .map((chosen) => ({ kind, chosen }));
}

function guess(id: string, bank: readonly BankItem[], by: Shuffler): Response {
  return by.shuffle(answersTo(bank.find(({ item }) => item.id === id)!.item))[0]!;
}

/** Every form of a blueprint, as a set of entries. */
function formsOf(bank: readonly BankItem[], blueprint: Readonly<Record<string, number>>): BankItem[][] {
  return Object.entries(blueprint).reduce<BankItem[][]>(
    (forms, [objective, count]) => {
      const draws = subsets(bank.filter(({ item }) => item.objective === objective)).filter(
        (some) => some.length === count,
      );
      return forms.flatMap((form) => draws.map((draw) => [...form, ...draw]));
    },
    [[]],
  );
}

function subsets<T>(members: readonly T[]): T[][] {
  return members.reduce<T[][]>((all, member) => [...all, ...all.map((some) => [...some, member])], [[]]);
}

function complement(right: Ratio): Ratio {
  return add(ONE, multiply(ratio(-1n), right));
}

function product(factors: readonly Ratio[]): Ratio {
  return factors.reduce((all, factor) => multiply(all, factor), ONE);
}

function expectChance(odds: Ratio): void {
  expect(compare(odds, ZERO)).toBeGreaterThanOrEqual(0);
  expect(compare(odds, ONE)).toBeLessThanOrEqual(0);
}
