import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices } from '../../testing/fixtures.ts';
import { gradeChoice } from './choice.ts';

describe('gradeChoice', () => {
  it('is right for exactly the keys', () => {
    expect(gradeChoice(['a', 'b'], choices('a', 'b'))).toEqual({ right: true, wrongly: [], missed: [] });
  });

  it('is wrong, and says which, when a distractor is chosen too', () => {
    expect(gradeChoice(['a', 'b'], choices('a', 'c', 'b'))).toEqual({ right: false, wrongly: ['c'], missed: [] });
  });

  it('is wrong, and says which, when a key is left out', () => {
    expect(gradeChoice(['a', 'b'], choices('b'))).toEqual({ right: false, wrongly: [], missed: ['a'] });
  });

  it('never takes an empty choice for right', () => {
    expect(gradeChoice(['a'], choices()).right).toBe(false);
    expect(gradeChoice([], choices()).right).toBe(false);
  });

  const optionIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });

  it('gives the same verdict in whatever order the options were ticked', () => {
    fc.assert(
      fc.property(
        optionIds,
        optionIds.chain((chosen) =>
          fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
        ),
        (keys, [chosen, reordered]) => {
          const one = gradeChoice(keys, choices(...chosen));
          const other = gradeChoice(keys, choices(...reordered));
          expect(other.right).toBe(one.right);
          expect(new Set(other.wrongly)).toEqual(new Set(one.wrongly));
          expect(other.missed).toEqual(one.missed);
        },
      ),
    );
  });

  it('counts an option once, however often it is named', () => {
    fc.assert(
      fc.property(optionIds, optionIds, (keys, chosen) => {
        expect(gradeChoice(keys, choices(...chosen, ...chosen))).toEqual(gradeChoice(keys, choices(...chosen)));
      }),
    );
  });

  it('is right when, and only when, nothing was chosen wrongly and nothing missed', () => {
    fc.assert(
      fc.property(optionIds, optionIds, (keys, chosen) => {
        const { right, wrongly, missed } = gradeChoice(keys, choices(...chosen));
        expect(right).toBe(keys.toSorted().join() === chosen.toSorted().join());
        expect(wrongly.length + missed.length === 0).toBe(right);
      }),
    );
  });
});
