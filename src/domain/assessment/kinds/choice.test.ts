import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multipleItem, singleItem } from '../../testing/fixtures.ts';
import { multiple, single, type ChoiceKey } from './choice.ts';

const keyOf = (...key: string[]): ChoiceKey<'multiple'> => ({
  kind: 'multiple',
  options: ['a', 'b', 'c', 'd', 'e', 'f'],
  key,
});

describe('one best answer', () => {
  const key = single.key(singleItem());

  it('is right for the one key alone', () => {
    expect(single.grade(key, ['go'])).toEqual({ right: true, earned: 1, possible: 1 });
    expect(single.grade(key, ['tea'])).toEqual({ right: false, earned: 0, possible: 1 });
  });

  it('earns nothing for naming two options, one of them right', () => {
    expect(single.grade(key, ['go', 'wait']).earned).toBe(0);
  });

  it('is answered by any option, and untouched is no answer', () => {
    expect(single.isAnswered(key, ['tea'])).toBe(true);
    expect(single.isAnswered(key, [])).toBe(false);
  });

  it('is guessed by one option of all', () => {
    expect([...single.guesses(singleItem())].map(({ response, weight }) => [response.chosen, weight])).toEqual([
      [['go'], 1n],
      [['wait'], 1n],
      [['tea'], 1n],
    ]);
  });
});

describe('every right answer', () => {
  it('is right for exactly the keys', () => {
    expect(multiple.grade(keyOf('a', 'b'), ['b', 'a'])).toEqual({ right: true, earned: 2, possible: 2 });
  });

  it('earns a point for each key, less one for each distractor', () => {
    expect(multiple.grade(keyOf('a', 'b', 'c'), ['a', 'b'])).toEqual({ right: false, earned: 2, possible: 3 });
    expect(multiple.grade(keyOf('a', 'b', 'c'), ['a', 'b', 'c', 'd'])).toEqual({
      right: false,
      earned: 2,
      possible: 3,
    });
  });

  it('earns nothing, and never less, for ticking everything or only wrong ones', () => {
    expect(multiple.grade(multiple.key(multipleItem()), ['skin', 'fat', 'bone', 'air']).earned).toBe(0);
    expect(multiple.grade(keyOf('a'), ['b', 'c', 'd']).earned).toBe(0);
  });

  it('takes an option that the item does not have for wrong, and does not throw', () => {
    expect(multiple.grade(keyOf('a', 'b'), ['a', 'b', '__proto__'])).toEqual({ right: false, earned: 1, possible: 2 });
  });

  it('is guessed by every set of options but the empty one', () => {
    const sets = [...multiple.guesses(multipleItem())].map(({ response }) => response.chosen.join());
    expect(sets).toHaveLength(15);
    expect(new Set(sets).size).toBe(15);
    expect(sets).not.toContain('');
  });

  const optionIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });

  it('gives the same verdict in whatever order the options were ticked, and however often one is named', () => {
    const answers = optionIds.chain((chosen) =>
      fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    );
    fc.assert(
      fc.property(optionIds, answers, (keys, [chosen, reordered]) => {
        expect(multiple.grade(keyOf(...keys), [...reordered, ...chosen])).toEqual(
          multiple.grade(keyOf(...keys), chosen),
        );
      }),
    );
  });

  it('stays within no and all points, and is right when, and only when, it has all', () => {
    fc.assert(
      fc.property(optionIds, optionIds, (keys, chosen) => {
        const { right, earned, possible } = multiple.grade(keyOf(...keys), chosen);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(possible);
        expect(right).toBe(keys.toSorted().join() === chosen.toSorted().join());
        expect(earned === possible).toBe(right);
      }),
    );
  });

  it('never falls for one more right choice, and never rises for one more wrong one', () => {
    fc.assert(
      fc.property(optionIds, optionIds, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), (keys, chosen, more) => {
        fc.pre(!chosen.includes(more));
        const before = multiple.grade(keyOf(...keys), chosen).earned;
        const after = multiple.grade(keyOf(...keys), [...chosen, more]).earned;
        if (keys.includes(more)) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
