import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankItem, bankOf, caseItem, formOf, multipleItem, singleItem } from '../testing/fixtures.ts';
import { shuffler, type Shuffler } from './draw.ts';
import { drawForm, RETEST_ITEMS, type Blueprint } from './form.ts';
import type { Asked, BankItem, Item, Option, Response } from './item.ts';
import { kindOf } from './kinds/kinds.ts';
import { competentPasses, guesserPasses, guesserPassesAtOnce, guessOutcomes } from './odds.ts';
import { add, compare, multiply, ONE, ratio, toNumber, ZERO, type Ratio } from './ratio.ts';
import { reachedMark } from './pass-mark.ts';
import { gradeForm, missedObjectives, type FormResult } from './result.ts';

const half = ratio(1n, 2n);
const rates = fc.integer({ min: 0, max: 60 }).map((n) => ratio(BigInt(n), 60n));
const passMarks = fc.integer({ min: 1, max: 100 });

describe('guessOutcomes', () => {
  it('is one option of all for one best answer', () => {
    expect(guessOutcomes(single('a', 'a', 4))).toEqual([
      { credit: ONE, weight: 1n },
      { credit: ZERO, weight: 3n },
    ]);
  });

  it('counts what part of the credit each set of options earns', () => {
    // Two keys of four options: both; one, or both and a distractor; all other sets but the empty one.
    expect(byCredit(guessOutcomes(multiple('a', 'a', 4, 2)))).toEqual([
      { credit: ZERO, weight: 10n },
      { credit: half, weight: 4n },
      { credit: ONE, weight: 1n },
    ]);
  });

  it('leaves no guess out', () => {
    for (const item of [singleItem(), multipleItem(), multiple('a', 'a', 5, 3)])
      expect(guessOutcomes(item).reduce((sum, { weight }) => sum + weight, 0n)).toBe(BigInt(guessesAt(item).length));
  });
});

describe('the odds of a guesser', () => {
  it('average over what may be drawn', () => {
    const bank = [
      bankItem(single('a', 'depth', 2)),
      bankItem(single('b', 'depth', 4)),
      bankItem(single('c', 'feet', 3)),
    ];
    // One of the two depths, 1/2 or 1/4, and the one about feet.
    expect(guesserPasses(bank, { depth: 1, feet: 1 }, 100)).toEqual(ratio(1n, 8n));
    expect(guesserPasses(bank, { depth: 1 }, 100)).toEqual(ratio(3n, 8n));
  });

  it('count part credit, to the last point', () => {
    // Halves: 1/15 all, 4/15 half. At 75 % of two: both whole, or one whole and the other half.
    const bank = [bankItem(multiple('a', 'layers', 4, 2)), bankItem(multiple('b', 'layers', 4, 2))];
    expect(guesserPasses(bank, { layers: 2 }, 75)).toEqual(ratio(9n, 225n));
    expect(guesserPasses(bank, { layers: 2 }, 76)).toEqual(ratio(1n, 225n));
  });

  it('ask for the mark alone when critical objectives may be tested again, and for both at once', () => {
    const bank = bankOf({ depth: 2, feet: 3 }, ['feet']);
    // Three options each; three of four are enough for 75 %: 4 · 1/27 · 2/3 and 1/81.
    expect(guesserPasses(bank, { depth: 2, feet: 2 }, 75)).toEqual(ratio(9n, 81n));
    // Both about feet, and one or two about depth: 1/9 · 5/9.
    expect(guesserPassesAtOnce(bank, { depth: 2, feet: 2 }, 75)).toEqual(ratio(5n, 81n));
  });

  it('give nothing at once for the half of a critical item', () => {
    const bank = [bankItem(multiple('a', 'layers', 4, 2), { critical: true })];
    expect(guesserPasses(bank, { layers: 1 }, 50)).toEqual(ratio(5n, 15n));
    expect(guesserPassesAtOnce(bank, { layers: 1 }, 50)).toEqual(ratio(1n, 15n));
  });

  it('round no score up over the line', () => {
    const bank = bankOf({ depth: 12 });
    // 80 % of 12 are 9.6: ten of twelve are needed, so it is as if the mark were 83 %.
    expect(guesserPasses(bank, { depth: 12 }, 80)).toEqual(guesserPasses(bank, { depth: 12 }, 83));
    expect(compare(guesserPasses(bank, { depth: 12 }, 80), guesserPasses(bank, { depth: 12 }, 75))).toBeLessThan(0);
  });

  it('are none for an empty form', () => {
    expect(guesserPasses([], {}, 80)).toEqual(ZERO);
    expect(guesserPassesAtOnce([], {}, 80)).toEqual(ZERO);
  });

  it('refuse a bank that cannot fill the blueprint', () => {
    expect(() => guesserPasses(bankOf({ depth: 1 }), { depth: 2 }, 80)).toThrow(
      new RangeError('The bank has 1 of 2 items for "depth".'),
    );
  });

  it('leave out what no form asks', () => {
    const bank = [...bankOf({ depth: 1 }), bankItem(caseItem({ objective: 'depth' }))];
    expect(guesserPasses(bank, { depth: 1 }, 100)).toEqual(ratio(1n, 3n));
  });

  /** One or two objectives, each with a few items of two or three options; how many are asked; which is critical. */
  const finals = fc
    .record({
      objectives: fc.dictionary(
        fc.constantFrom('the-call', 'depth'),
        fc
          .array(fc.constantFrom(single2, single3, multiple2, multiple3of1, multiple3of2), {
            minLength: 1,
            maxLength: 3,
          })
          .chain((items) =>
            fc.record({ items: fc.constant(items), asked: fc.integer({ min: 1, max: Math.min(2, items.length) }) }),
          ),
        { minKeys: 1, noNullPrototype: true },
      ),
      critical: fc.subarray(['the-call', 'depth']),
      passMark: passMarks,
    })
    .map(({ objectives, critical, passMark }) => ({
      passMark,
      blueprint: Object.fromEntries(Object.entries(objectives).map(([id, { asked }]) => [id, asked])),
      bank: Object.entries(objectives).flatMap(([id, { items }]) =>
        items.map((make, at) => bankItem(make(`${id}-${at}`, id), { critical: critical.includes(id) })),
      ),
    }));

  it('are the share of all guesses at all forms that gradeForm lets pass', () => {
    fc.assert(
      fc.property(finals, ({ bank, blueprint, passMark }) => {
        const forms = formsOf(bank, blueprint);
        const share = (passes: (result: FormResult) => boolean) => {
          const { n, d } = forms
            .map((form) => {
              const results = guessesAtForm(form).map((guess) => gradeForm(formOf(form, { passMark }), bank, guess));
              return ratio(BigInt(results.filter(passes).length), BigInt(results.length));
            })
            .reduce(add, ZERO);
          return ratio(n, d * BigInt(forms.length));
        };
        expect(guesserPasses(bank, blueprint, passMark)).toEqual(share((result) => reachedMark(result, passMark)));
        expect(guesserPassesAtOnce(bank, blueprint, passMark)).toEqual(share(({ passed }) => passed));
      }),
      { numRuns: 60 },
    );
  });

  it('stay within 0 and 1, and are never better for a higher mark or without the re-tests', () => {
    fc.assert(
      fc.property(finals, passMarks, ({ bank, blueprint, passMark }, other) => {
        const [low, high] = [passMark, other].sort((a, b) => a - b);
        for (const odds of [guesserPasses, guesserPassesAtOnce]) {
          const chance = odds(bank, blueprint, high!);
          expectChance(chance);
          expect(compare(chance, odds(bank, blueprint, low!))).toBeLessThanOrEqual(0);
        }
        const withRetests = guesserPasses(bank, blueprint, passMark);
        expect(compare(guesserPassesAtOnce(bank, blueprint, passMark), withRetests)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('fall for an item with one option more', () => {
    const smaller = [2, 3, 4].map((options, at) => bankItem(single(`q-${at}`, 'depth', options)));
    const larger = smaller.with(1, bankItem(single('q-1', 'depth', 4)));
    for (const passMark of [50, 100]) {
      const [before, after] = [smaller, larger].map((bank) => guesserPasses(bank, { depth: 2 }, passMark));
      expect(compare(after!, before!)).toBeLessThan(0);
    }
  });

  it('agree with those of a learner who is as often right, where there is no part credit and no critical objective', () => {
    fc.assert(
      fc.property(finals, ({ blueprint, passMark }) => {
        const bank = bankOf(Object.fromEntries(Object.keys(blueprint).map((id) => [id, 5])));
        const learner = competentPasses(blueprint, [], passMark, ratio(1n, 3n));
        expect(guesserPasses(bank, blueprint, passMark)).toEqual(learner);
      }),
    );
  });

  it('are computed for a whole course: 120 items, 40 on a form, halves to fifths', () => {
    const objectives = Array.from({ length: 20 }, (_, at) => `objective-${at}`);
    const bank = objectives.flatMap((id, at) => [
      ...[3, 4, 5].map((options) => bankItem(single(`${id}-${options}`, id, options), { critical: at < 6 })),
      ...[2, 3, 4].map((keys) => bankItem(multiple(`${id}-of-${keys}`, id, 6, keys + (at % 2)), { critical: at < 6 })),
    ]);
    const blueprint = Object.fromEntries(objectives.map((id) => [id, 2]));
    expect(compare(guesserPasses(bank, blueprint, 80), ratio(1n, 10n ** 12n))).toBeLessThan(0);
    expect(compare(guesserPasses(bank, blueprint, 20), half)).toBeGreaterThan(0);
  });
});

describe('competentPasses', () => {
  const blueprint = { 'the-call': 1, depth: 3 };

  it('gives a missed critical objective one re-test of two fresh items', () => {
    // Three of four, r = 9/10. The call right, and two or three of three: 3 · 81/1000 + 729/1000 = 972/1000.
    const atOnce = multiply(ratio(9n, 10n), ratio(972n, 1000n));
    // The call missed, all three of the others right, and both items of the re-test.
    const later = multiply(multiply(ratio(1n, 10n), ratio(729n, 1000n)), ratio(81n, 100n));
    expect(competentPasses(blueprint, ['the-call'], 75, ratio(9n, 10n))).toEqual(add(atOnce, later));
  });

  it('leaves out critical objectives that the blueprint does not ask for', () => {
    expect(competentPasses({ depth: 2 }, ['the-call'], 50, half)).toEqual(ratio(3n, 4n));
  });

  it('never passes an empty form', () => {
    expect(competentPasses({}, [], 80, ONE)).toEqual(ZERO);
  });

  it('refuses what is not a chance', () => {
    expect(() => competentPasses(blueprint, [], 80, ratio(4n, 3n))).toThrow(
      new RangeError('4/3 is not a chance: it is not within 0 and 1.'),
    );
    expect(() => competentPasses(blueprint, [], 80, ratio(-1n, 3n))).toThrow(RangeError);
  });

  const blueprints = fc.dictionary(fc.constantFrom('the-call', 'no-feet', 'depth'), fc.integer({ min: 1, max: 3 }), {
    minKeys: 1,
    noNullPrototype: true,
  });
  const criticals = fc.subarray(['the-call', 'no-feet']);

  it('is the sum over every way a form can go, with the re-tests it leads to', () => {
    fc.assert(
      fc.property(blueprints, criticals, passMarks, rates, (blueprint, critical, passMark, right) => {
        const bank = bankOf(blueprint, critical);
        let passes = ZERO;
        for (let way = 0; way < 2 ** bank.length; way += 1) {
          const isRight = bank.map((_, at) => ((way >> at) & 1) === 1);
          const responses = Object.fromEntries(bank.map(({ item }, at) => [item.id, answer(item, isRight[at]!)]));
          const result = gradeForm(formOf(bank, { passMark }), bank, responses);
          if (!reachedMark(result, passMark)) continue;
          const retests = missedObjectives(result).filter(({ critical }) => critical);
          const again = retests.flatMap(() => Array.from({ length: RETEST_ITEMS }, () => right));
          passes = add(passes, product([...isRight.map((so) => (so ? right : complement(right))), ...again]));
        }
        expect(competentPasses(blueprint, critical, passMark, right)).toEqual(passes);
      }),
      { numRuns: 40 },
    );
  });

  it('rises with the chance to be right, from never to always, and falls with every critical objective', () => {
    expect(competentPasses(blueprint, ['the-call'], 80, ZERO)).toEqual(ZERO);
    expect(competentPasses(blueprint, ['the-call'], 80, ONE)).toEqual(ONE);
    fc.assert(
      fc.property(blueprints, rates, rates, passMarks, (blueprint, p, q, passMark) => {
        const [odds, other] = [p, q].map((right) => competentPasses(blueprint, ['the-call'], passMark, right));
        expect(compare(odds!, other!)).toBe(compare(p, q));
        expectChance(odds!);
        const stricter = competentPasses(blueprint, ['the-call', 'no-feet'], passMark, p);
        expect(compare(stricter, odds!)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('what comes of drawing forms, answering, grading and testing again', () => {
  const critical = ['the-call', 'no-feet'];
  const bank = [
    ...[2, 2, 3, 2].map((options, at) => bankItem(single(`call-${at}`, 'the-call', options), { critical: true })),
    ...[2, 3, 2, 2].map((options, at) => bankItem(single(`feet-${at}`, 'no-feet', options), { critical: true })),
    bankItem(multiple('feet-4', 'no-feet', 3, 2), { critical: true }),
    ...[2, 2, 3, 4].map((options, at) => bankItem(single(`depth-${at}`, 'depth', options))),
    ...[1, 2, 3].map((keys) => bankItem(multiple(`layers-${keys}`, 'depth', 4, keys))),
  ];
  const blueprint = { 'the-call': 1, 'no-feet': 2, depth: 4 };
  const passMark = 55;
  const draws = 12_000;

  /** How often a sitting is passed with at most so many re-tests of each critical objective. */
  function passedOf(retests: number, respond: (item: Item) => Response): number {
    let passed = 0;
    for (let at = 0; at < draws; at += 1) if (passesSitting(at, retests, respond)) passed += 1;
    return passed / draws;
  }

  function passesSitting(at: number, retests: number, respond: (item: Item) => Response): boolean {
    // Seeds spread over all 32 bits, as the browser's are.
    let seed = (at * 2_654_435_769) % 2 ** 32;
    const shown: string[][] = [];
    const sit = (asked: Blueprint, passMark: number) => {
      const form = drawForm(bank, asked, { seed, version: '1.0.0', passMark, earlier: shown });
      shown.push(form.items.map(({ id }) => id));
      seed = (seed + 1) % 2 ** 32;
      return gradeForm(form, bank, Object.fromEntries(form.items.map(({ id }) => [id, respond(itemOf(id))])));
    };
    const result = sit(blueprint, passMark);
    if (!reachedMark(result, passMark)) return false;
    return missedObjectives(result)
      .filter(({ critical }) => critical)
      .every(({ objective }) => {
        for (let taken = 0; taken < retests; taken += 1)
          if (sit({ [objective]: RETEST_ITEMS }, 100).passed) return true;
        return false;
      });
  }

  function expectShare(share: number, chance: Ratio): void {
    const odds = toNumber(chance);
    // Neither so rare nor so common that a wrong number would hide in the noise.
    expect(odds).toBeGreaterThan(0.02);
    expect(odds).toBeLessThan(0.98);
    expect(Math.abs(share - odds)).toBeLessThan(4 * Math.sqrt((odds * (1 - odds)) / draws));
  }

  const itemOf = (id: string) => bank.find(({ item }) => item.id === id)!.item;
  const guessBy = (by: Shuffler) => (item: Item) => by.shuffle(guessesAt(item))[0]!;

  it('is what a guesser with re-tests without end is said to pass', () => {
    expectShare(passedOf(Infinity, guessBy(shuffler(20_261_120))), guesserPasses(bank, blueprint, passMark));
  });

  it('is what a guesser without a re-test is said to pass', () => {
    expectShare(passedOf(0, guessBy(shuffler(20_261_121))), guesserPassesAtOnce(bank, blueprint, passMark));
  });

  it('is what a learner with one re-test each is said to pass', () => {
    const by = shuffler(20_261_122);
    const share = passedOf(1, (item) => answer(item, by.shuffle([true, true, true, false])[0]!));
    expectShare(share, competentPasses(blueprint, critical, passMark, ratio(3n, 4n)));
  });
});

function single(id: string, objective: string, count: number): Item {
  return singleItem({ id, objective, options: optionsOf(count), key: 'o1' });
}

function multiple(id: string, objective: string, count: number, keys: number): Item {
  const options = optionsOf(count);
  return multipleItem({ id, objective, options, key: options.slice(0, keys).map((option) => option.id) });
}

function single2(id: string, objective: string): Item {
  return single(id, objective, 2);
}

function single3(id: string, objective: string): Item {
  return single(id, objective, 3);
}

function multiple2(id: string, objective: string): Item {
  return multiple(id, objective, 2, 1);
}

function multiple3of1(id: string, objective: string): Item {
  return multiple(id, objective, 3, 1);
}

function multiple3of2(id: string, objective: string): Item {
  return multiple(id, objective, 3, 2);
}

function optionsOf(count: number): Option[] {
  return Array.from({ length: count }, (_, at) => ({ id: `o${at + 1}`, text: 'Text', rationale: 'Reason.' }));
}

/** The right answer, or one that earns nothing: the last option is never a key here. */
function answer(item: Item, right: boolean): Response {
  if (item.kind === 'single') return { kind: item.kind, chosen: [right ? item.key : item.options.at(-1)!.id] };
  if (item.kind === 'multiple') return { kind: item.kind, chosen: right ? item.key : [item.options.at(-1)!.id] };
  throw new Error('The banks of this file hold choices only.');
}

/** Every answer a blind guesser may give to an item; of a choice each is as likely. */
function guessesAt(item: Item): Response[] {
  return [...kindOf(item).guesses(item as Asked)].map(({ response }) => response);
}

/** Every way to guess at all of some items. */
function guessesAtForm(entries: readonly BankItem[]): Record<string, Response>[] {
  return entries.reduce<Record<string, Response>[]>(
    (ways, { item }) => ways.flatMap((way) => guessesAt(item).map((response) => ({ ...way, [item.id]: response }))),
    [{}],
  );
}

/** Every form of a blueprint, as a set of entries. */
function formsOf(bank: readonly BankItem[], blueprint: Blueprint): BankItem[][] {
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

function byCredit(outcomes: ReturnType<typeof guessOutcomes>) {
  return outcomes.toSorted((a, b) => compare(a.credit, b.credit));
}

function complement(right: Ratio): Ratio {
  return add(ONE, multiply(ratio(-1n), right));
}

function product(factors: readonly Ratio[]): Ratio {
  return factors.reduce(multiply, ONE);
}

function expectChance(odds: Ratio): void {
  expect(compare(odds, ZERO)).toBeGreaterThanOrEqual(0);
  expect(compare(odds, ONE)).toBeLessThanOrEqual(0);
}
