import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericItem } from '../../testing/fixtures.ts';
import type { NumericItem } from '../item.ts';
import {
  allowedWords,
  canonicalNumber,
  countAllowed,
  numeric,
  rightWords,
  thousandths,
  type NumericKey,
} from './numeric.ts';

/** Thousandths written out as a person would. */
function written(value: number): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

const sizes = fc.integer({ min: -999_999, max: 999_999 });

/** Keys of questions that can be asked: the answer may be entered. */
const keys = fc
  .record({
    from: sizes,
    step: fc.integer({ min: 1, max: 5000 }),
    steps: fc.integer({ min: 1, max: 400 }),
    answerAt: fc.nat(),
    tolerance: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ from, step, steps, answerAt, tolerance }): NumericKey => {
    const answer = from + (answerAt % (steps + 1)) * step;
    return { kind: 'numeric', from, to: from + steps * step, step, answer, tolerance };
  });

describe('thousandths', () => {
  it.each([
    ['12', 12_000],
    [' 12 ', 12_000],
    ['12.', 12_000],
    ['.5', 500],
    ['0,5', 500],
    ['-0.125', -125],
    ['−3', -3000],
    ['007', 7000],
    ['1.2500', 1250],
    ['-0', 0],
  ])('reads "%s"', (text, value) => {
    expect(thousandths(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    ',',
    'twelve',
    '1e3',
    '0x10',
    '1 000',
    '1.2345',
    '1.2.3',
    '--1',
    '1234567890',
    'Infinity',
    'NaN',
  ])('does not take "%s" for a number', (text) => {
    expect(thousandths(text)).toBeUndefined();
  });

  it('is exact where a sum of floating-point tenths is not', () => {
    expect(thousandths('0.1')! + thousandths('0.2')!).toBe(thousandths('0.3'));
  });

  it('reads every number back that has three places, with a comma too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (value) => {
        expect(thousandths(written(value))).toBe(value);
        expect(thousandths(written(value).replace('.', ','))).toBe(value);
      }),
    );
  });

  it('gives a whole number or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-−]?[\d.,]{0,14}$/)), (text) => {
        const value = thousandths(text);
        expect(value === undefined || Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });
});

describe('a number to enter', () => {
  const key = numeric.key(numericItem());

  it('is kept in whole thousandths', () => {
    const half = numericItem({ answer: 2.5, tolerance: 0.25, range: { from: -1, to: 9.5 }, step: 0.5 });
    expect(numeric.key(half)).toEqual({
      kind: 'numeric',
      answer: 2500,
      tolerance: 250,
      from: -1000,
      to: 9500,
      step: 500,
    });
  });

  it('is right for the answer, however it is written, and wrong for another number', () => {
    for (const text of ['12', '12.0', '12,000', ' 012 ']) expect(numeric.grade(key, [text]).right).toBe(true);
    expect(numeric.grade(key, ['13'])).toEqual({ right: false, earned: 0, possible: 1 });
  });

  it.each([[[]], [['']], [['twelve']], [['0']], [['21']], [['12.5']], [['12', '13']], [['12', '12']], [['__proto__']]])(
    'takes %j for no answer, and gives it nothing',
    (chosen) => {
      expect(numeric.isAnswered(key, chosen)).toBe(false);
      expect(numeric.grade(key, chosen)).toEqual({ right: false, earned: 0, possible: 1 });
    },
  );

  it('takes the ends of the range', () => {
    expect(numeric.isAnswered(key, ['1'])).toBe(true);
    expect(numeric.isAnswered(key, ['20'])).toBe(true);
  });

  it('is guessed by every number that may be entered, each as likely', () => {
    const rightOf = (item: NumericItem) => {
      const guesses = [...numeric.guesses(item)];
      expect(new Set(guesses.map(({ weight }) => weight))).toEqual(new Set([1n]));
      const right = guesses.filter(({ response }) => numeric.grade(numeric.key(item), response.chosen).right);
      return [right.length, guesses.length];
    };
    expect(rightOf(numericItem())).toEqual([1, 20]);
    expect(rightOf(numericItem({ tolerance: 1 }))).toEqual([3, 20]);
    expect(
      [...numeric.guesses(numericItem({ range: { from: -0.5, to: 1 }, step: 0.5 }))].map(
        ({ response }) => response.chosen,
      ),
    ).toEqual([['-0.5'], ['0'], ['0.5'], ['1']]);
  });

  it('gives the reason of the answer and of every miss, under what would be entered', () => {
    expect(numeric.reasons(numericItem({ tolerance: 0.5 }))).toEqual([
      {
        reasons: [
          { id: '12', right: true, text: '12 layers, give or take 0.5', rationale: 'The psoas is the thirteenth.' },
          { id: '13', right: false, text: '13 layers', rationale: 'That is the psoas itself.' },
        ],
      },
    ]);
    expect(numeric.reasons(numericItem({ misses: undefined }))[0]?.reasons).toHaveLength(1);
  });

  it('has every point when, and only when, it is right, whatever is put in', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.oneof(fc.string(), sizes.map(written)), { maxLength: 3 }), (some, chosen) => {
        const { right, earned, possible } = numeric.grade(some, chosen);
        expect([earned, possible]).toEqual([right ? 1 : 0, 1]);
        if (right) expect(numeric.isAnswered(some, chosen)).toBe(true);
      }),
    );
  });

  it('is right within the tolerance, both ends included, and no farther', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 400 }), (some, at) => {
        const entered = some.from + ((at * some.step) % (some.to - some.from + some.step));
        const distance = Math.abs(entered - some.answer);
        expect(numeric.grade(some, [written(entered)]).right).toBe(distance <= some.tolerance);
        expect(numeric.grade({ ...some, tolerance: distance }, [written(entered)]).right).toBe(true);
        if (distance > 0)
          expect(numeric.grade({ ...some, tolerance: distance - 1 }, [written(entered)]).right).toBe(false);
      }),
    );
  });

  it('is as right so far above the answer as so far below', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 40 }), (some, steps) => {
        const wide = { ...some, from: some.answer - 50 * some.step, to: some.answer + 50 * some.step };
        const [above, below] = [1, -1].map((side) =>
          numeric.grade(wide, [written(some.answer + side * steps * some.step)]),
        );
        expect(above).toEqual(below);
      }),
    );
  });

  it('never turns wrong by a wider tolerance', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 400 }), fc.nat(10_000), (some, at, more) => {
        const entered = written(some.from + ((at * some.step) % (some.to - some.from + some.step)));
        const [narrow, wide] = [some.tolerance, some.tolerance + more].map(
          (tolerance) => numeric.grade({ ...some, tolerance }, [entered]).earned,
        );
        expect(wide).toBeGreaterThanOrEqual(narrow!);
      }),
    );
  });
});

describe('what may be entered', () => {
  it('is told in words', () => {
    expect(allowedWords(numericItem())).toBe('a whole number from 1 to 20');
    expect(allowedWords({ range: { from: 0, to: 10 }, step: 0.5 })).toBe('a number from 0 to 10, in steps of 0.5');
    expect(allowedWords({ range: { from: 0.5, to: 9.5 }, step: 1 })).toBe('a number from 0.5 to 9.5, in steps of 1');
  });

  it('is counted', () => {
    expect(countAllowed(numericItem())).toBe(20);
    expect(countAllowed({ range: { from: 0, to: 1 }, step: 0.3 })).toBe(4);
  });

  it('is stored in one way, however it was typed', () => {
    expect(['12', ' 12,0', '012.'].map((typed) => canonicalNumber(typed, numericItem()))).toEqual(['12', '12', '12']);
    expect(['', '0', '12.5', 'ten'].map((typed) => canonicalNumber(typed, numericItem()))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('is graded as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 22_000 }).map(written), (typed) => {
        const item = numericItem({ step: 0.5, tolerance: 1.5 });
        const stored = canonicalNumber(typed, item);
        const key = numeric.key(item);
        expect(stored !== undefined).toBe(numeric.isAnswered(key, [typed]));
        if (stored === undefined) return;
        expect(numeric.grade(key, [stored])).toEqual(numeric.grade(key, [typed]));
        expect(canonicalNumber(stored, item)).toBe(stored);
      }),
    );
  });
});

describe('the right number in words', () => {
  it('tells its unit and its tolerance, where it has them', () => {
    expect(rightWords(numericItem())).toBe('12 layers');
    expect(rightWords(numericItem({ answer: 1, unitOfOne: 'layer' }))).toBe('1 layer');
    expect(rightWords(numericItem({ answer: 1 }))).toBe('1 layers');
    expect(rightWords(numericItem({ unit: undefined, answer: 0.25, tolerance: 0.05 }))).toBe('0.25, give or take 0.05');
  });
});
