import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankItem, bankOf, caseItem, formOf, singleItem } from '../testing/fixtures.ts';
import { drawForm, replacements, shortfalls, type Blueprint } from './form.ts';

const about = { seed: 1, version: '1.0.0', passMark: 80, earlier: [] };
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** A blueprint, and a bank that fills it with some to spare. */
const fillable: fc.Arbitrary<{ blueprint: Blueprint; counts: Record<string, number> }> = fc
  .dictionary(
    fc.constantFrom('the-call', 'no-feet', 'layer-order', 'depth'),
    fc.record({ wanted: fc.integer({ min: 1, max: 3 }), spare: fc.integer({ min: 0, max: 3 }) }),
    { minKeys: 1, noNullPrototype: true },
  )
  .map((objectives) => ({
    blueprint: Object.fromEntries(Object.entries(objectives).map(([id, { wanted }]) => [id, wanted])),
    counts: Object.fromEntries(Object.entries(objectives).map(([id, { wanted, spare }]) => [id, wanted + spare])),
  }));

/** As many cases of an objective; they are for practice only. */
const casesOf = (objective: string, count: number) =>
  Array.from({ length: count }, (_, at) => bankItem(caseItem({ id: `${objective}-case-${at}`, objective })));

describe('shortfalls', () => {
  it('names each objective with too few items, and how many are missing', () => {
    expect(shortfalls(bankOf({ 'the-call': 1, 'no-feet': 2 }), { 'the-call': 3, 'no-feet': 2, depth: 1 })).toEqual([
      { objective: 'the-call', wanted: 3, found: 1 },
      { objective: 'depth', wanted: 1, found: 0 },
    ]);
  });

  it('does not count items that tell something of the outcome', () => {
    const bank = [...bankOf({ depth: 1 }), ...casesOf('depth', 2)];
    expect(shortfalls(bank, { depth: 2 })).toEqual([{ objective: 'depth', wanted: 2, found: 1 }]);
  });

  it('wants two more items of an objective that may be tested again', () => {
    const bank = bankOf({ 'the-call': 3, 'no-feet': 4, depth: 1 });
    expect(shortfalls(bank, { 'the-call': 2, 'no-feet': 2, depth: 1 }, ['the-call', 'no-feet'])).toEqual([
      { objective: 'the-call', wanted: 4, found: 3, forRetest: 2 },
    ]);
  });
});

describe('drawForm', () => {
  it('draws the same form again from the same seed, in whatever order the bank was loaded', () => {
    fc.assert(
      fc.property(seeds, fillable, (seed, { blueprint, counts }) => {
        const bank = bankOf(counts);
        const turned = Object.fromEntries(Object.entries(blueprint).reverse());
        const form = drawForm(bank, blueprint, { ...about, seed });
        expect(drawForm(bank.toReversed(), turned, { ...about, seed })).toEqual(form);
      }),
    );
  });

  it('asks of each objective as many items as the blueprint says, and no item twice', () => {
    fc.assert(
      fc.property(seeds, fillable, (seed, { blueprint, counts }) => {
        const { items } = drawForm(bankOf({ ...counts, other: 5 }), blueprint, { ...about, seed });
        const asked = Object.fromEntries(
          Object.keys(blueprint).map((id) => [id, items.filter((place) => place.objective === id).length]),
        );
        expect(asked).toEqual(blueprint);
        expect(items).toHaveLength(Object.values(blueprint).reduce((sum, count) => sum + count, 0));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it('asks nothing that tells something of the outcome', () => {
    fc.assert(
      fc.property(seeds, fillable, (seed, { blueprint, counts }) => {
        const bank = bankOf(counts);
        const withCases = [...Object.keys(counts).flatMap((objective) => casesOf(objective, 3)), ...bank];
        const first = withCases.map(({ item }) => item.id).filter((id) => id.includes('case'));
        expect(drawForm(withCases, blueprint, { ...about, seed, first })).toEqual(
          drawForm(bank, blueprint, { ...about, seed }),
        );
      }),
    );
  });

  it('shows all options of an item, each once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { items } = drawForm(bankOf({ 'the-call': 2 }), { 'the-call': 2 }, { ...about, seed });
        for (const { options } of items) expect(options.toSorted()).toEqual(['go', 'tea', 'wait']);
      }),
    );
  });

  it('does not always put the right option in the same place, nor the objectives in the same order', () => {
    // Seeds spread over all 32 bits, as the browser's are.
    const forms = Array.from({ length: 40 }, (_, at) =>
      drawForm(
        bankOf({ 'the-call': 1, 'no-feet': 1 }),
        { 'the-call': 1, 'no-feet': 1 },
        { ...about, seed: (at * 2_654_435_769) % 2 ** 32 },
      ),
    );
    expect(new Set(forms.map(({ items }) => items[0]?.options.indexOf('go')))).toEqual(new Set([0, 1, 2]));
    expect(new Set(forms.map(({ items }) => items[0]?.objective))).toEqual(new Set(['the-call', 'no-feet']));
  });

  it('freezes with each place what an update of the bank is compared with', () => {
    const entry = bankItem(singleItem(), { critical: true });
    expect(drawForm([entry], { 'the-call': 1 }, { ...about, seed: 5 })).toEqual({
      seed: 5,
      version: '1.0.0',
      passMark: 80,
      items: [
        {
          id: 'caller',
          lesson: 'the-phone-call',
          objective: 'the-call',
          critical: true,
          keyDigest: 'key-of-caller',
          textDigest: 'text-of-caller',
          options: expect.arrayContaining(['go', 'wait', 'tea']) as string[],
        },
      ],
    });
  });

  it('repeats no item in a retake while there are others', () => {
    fc.assert(
      fc.property(seeds, fillable, (seed, { blueprint, counts }) => {
        const bank = bankOf(counts);
        const first = drawForm(bank, blueprint, { ...about, seed }).items.map(({ id }) => id);
        const retake = drawForm(bank, blueprint, { ...about, seed, earlier: [first] }).items;
        for (const [objective, wanted] of Object.entries(blueprint)) {
          const repeats = retake.filter((place) => place.objective === objective && first.includes(place.id)).length;
          expect(repeats).toBe(Math.max(0, 2 * wanted - counts[objective]!));
        }
      }),
    );
  });

  it('brings back the items shown longest ago when all were shown', () => {
    const bank = bankOf({ depth: 3 });
    const earlier = [['depth-1', 'depth-2'], ['depth-3'], ['depth-1']];
    for (let seed = 0; seed < 10; seed += 1) {
      const { items } = drawForm(bank, { depth: 2 }, { ...about, seed, earlier });
      expect(items.map(({ id }) => id).sort()).toEqual(['depth-2', 'depth-3']);
    }
  });

  it('refuses a bank that cannot fill the blueprint, and says what is missing', () => {
    expect(() => drawForm(bankOf({ depth: 1 }), { depth: 2 }, about)).toThrow(
      new RangeError('The bank has 1 of 2 items for "depth".'),
    );
  });
});

describe('replacements', () => {
  const bank = bankOf({ depth: 3, 'no-feet': 1 });
  const [one, two, three, feet] = bank;
  const open = formOf([one!, feet!]);

  it('keeps a form whose items are all as they were', () => {
    expect(replacements(open, bank)).toEqual([]);
  });

  it('keeps an item that only changed its wording', () => {
    expect(replacements(open, [{ ...one!, textDigest: 'reworded' }, two!, three!, feet!])).toEqual([]);
  });

  it('replaces an item that vanished by one of the same objective that is not on the form yet', () => {
    const [replacement, ...others] = replacements(formOf([one!, two!]), [two!, three!, feet!]);
    expect(others).toEqual([]);
    expect(replacement?.voided).toBe('depth-1');
    expect(replacement?.by?.id).toBe('depth-3');
  });

  it('replaces an item whose key changed, and not by itself', () => {
    const [replacement] = replacements(open, [{ ...one!, keyDigest: 'other key' }, two!, feet!]);
    expect(replacement).toMatchObject({ voided: 'depth-1', by: { id: 'depth-2', keyDigest: 'key-of-depth-2' } });
  });

  it('voids a place for which there is no parallel item', () => {
    expect(replacements(open, [one!, two!])).toEqual([{ voided: 'no-feet-1' }]);
  });

  it('puts no item in its place that tells something of the outcome', () => {
    expect(replacements(formOf([one!]), casesOf('depth', 3))).toEqual([{ voided: 'depth-1' }]);
  });

  it('never uses one item to replace two', () => {
    const replaced = replacements(formOf([one!, two!]), [three!, feet!]);
    expect(replaced.map(({ voided, by }) => [voided, by?.id])).toEqual([
      ['depth-1', 'depth-3'],
      ['depth-2', undefined],
    ]);
  });

  it('comes to the same replacements in two tabs', () => {
    const today = [...bankOf({ depth: 6 }).slice(2), feet!];
    expect(replacements(formOf([one!, two!]), today.toReversed())).toEqual(replacements(formOf([one!, two!]), today));
  });
});
