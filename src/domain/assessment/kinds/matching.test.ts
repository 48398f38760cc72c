import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchingItem } from '../../testing/fixtures.ts';
import { asked } from '../asked.ts';
import { shuffler } from '../draw.ts';
import { practiceOrder, shownOrder } from '../shown-order.ts';
import { choiceFor, matching, pairOf } from './matching.ts';

const RIGHT = ['pulse=stop', 'easy=go', 'tense=wait'];
const ROWS = ['pulse', 'easy', 'tense'];
const CHOICES = ['go', 'stop', 'tea', 'wait'];
const key = matching.key(matchingItem());

/** A choice for each row, or for some of them. */
const matchings = fc
  .tuple(...ROWS.map((row) => fc.constantFrom('', ...CHOICES.map((choice) => pairOf(row, choice)))))
  .map((pairs) => pairs.filter((pair) => pair !== ''));
/** Anything a log may hold. */
const anything = fc.array(
  fc.oneof(fc.constantFrom(...RIGHT, 'pulse=go', 'pulse=', '=stop', 'pulse', 'ghost=stop', '__proto__'), fc.string()),
  { maxLength: 6 },
);

describe('a matching', () => {
  it('is right for every row with its choice', () => {
    expect(matching.grade(key, RIGHT)).toEqual({ right: true, earned: 3, possible: 3 });
  });

  it('earns a point for each right row', () => {
    expect(matching.grade(key, ['pulse=stop', 'easy=wait', 'tense=wait'])).toEqual({
      right: false,
      earned: 2,
      possible: 3,
    });
    expect(matching.grade(key, []).earned).toBe(0);
  });

  it('lets one choice serve several rows', () => {
    const item = matchingItem({ rows: matchingItem().rows.map((row) => ({ ...row, choice: 'stop' })) });
    expect(matching.grade(matching.key(item), ['pulse=stop', 'easy=stop', 'tense=stop']).right).toBe(true);
  });

  it('earns nothing at all with a row named twice, or with what the item does not have', () => {
    for (const bad of ['pulse=go', 'ghost=stop', 'easy=ghost', 'pulse', 'pulse=', '', 'pulse=stop=go', '__proto__=go'])
      expect(matching.grade(key, [...RIGHT, bad]), bad).toEqual({ right: false, earned: 0, possible: 3 });
  });

  it('stays within no and all points, and is right when, and only when, it has all', () => {
    fc.assert(
      fc.property(fc.oneof(matchings, anything), (chosen) => {
        const { right, earned, possible } = matching.grade(key, chosen);
        expect(possible).toBe(3);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(possible);
        expect(earned === possible).toBe(right);
        expect(right).toBe([...new Set(chosen)].sort().join('\n') === RIGHT.toSorted().join('\n'));
      }),
    );
  });

  it('is graded alike in whatever order the rows were matched, and however often an entry is named', () => {
    const reordered = matchings.chain((chosen) =>
      fc.tuple(fc.constant(chosen), fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    );
    fc.assert(
      fc.property(reordered, ([chosen, others]) => {
        expect(matching.grade(key, [...others, ...chosen])).toEqual(matching.grade(key, chosen));
        expect(matching.isAnswered(key, others)).toBe(matching.isAnswered(key, chosen));
      }),
    );
  });

  it('gains exactly one point when a row that was wrong or open is put right', () => {
    fc.assert(
      fc.property(matchings, fc.constantFrom(...RIGHT), (chosen, pair) => {
        fc.pre(!chosen.includes(pair));
        const [row = ''] = pair.split('=');
        const mended = [...chosen.filter((one) => !one.startsWith(`${row}=`)), pair];
        expect(matching.grade(key, mended).earned).toBe(matching.grade(key, chosen).earned + 1);
      }),
    );
  });

  it('is answered when every row has a choice, right or wrong', () => {
    expect(matching.isAnswered(key, ['pulse=tea', 'easy=tea', 'tense=tea'])).toBe(true);
    fc.assert(
      fc.property(matchings, (chosen) => {
        expect(matching.isAnswered(key, chosen)).toBe(chosen.length === ROWS.length);
      }),
    );
    for (const chosen of [[], ['pulse=stop'], [...RIGHT, 'pulse=go'], ['pulse=stop', 'easy=go', 'tense=ghost']])
      expect(matching.isAnswered(key, chosen), chosen.join()).toBe(false);
  });

  it('has a key that does not depend on how rows and choices are listed, and holds no words', () => {
    const { choices, rows } = matchingItem();
    expect(key).toEqual({ kind: 'matching', choices: CHOICES, pairs: RIGHT.toSorted() });
    expect(matching.key(matchingItem({ choices: choices.toReversed(), rows: rows.toReversed() }))).toEqual(key);
    expect(matching.key(asked(matchingItem()))).toEqual(key);
  });
});

describe('choiceFor', () => {
  it('reads a row’s choice out of a response', () => {
    expect(choiceFor('easy', RIGHT)).toBe('go');
    expect(choiceFor('eas', RIGHT)).toBeUndefined();
    expect(choiceFor('tense', ['easy=go'])).toBeUndefined();
  });
});

describe('the order of choices shown', () => {
  const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

  it('holds every choice, and never puts them as the rows stand', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const shown = shownOrder(matchingItem(), shuffler(seed));
        expect(shown.toSorted()).toEqual(CHOICES);
        expect(shown.filter((id) => id !== 'tea')).not.toEqual(['stop', 'go', 'wait']);
      }),
    );
  });

  it('can be any where a choice serves several rows, for then no order gives the rows away', () => {
    const rows = matchingItem().rows.map((row) => ({ ...row, choice: 'stop' }));
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(shownOrder(matchingItem({ rows }), shuffler(seed)).toSorted()).toEqual(CHOICES);
      }),
    );
    expect(matching.mayShow?.(asked(matchingItem({ rows })), CHOICES)).toBe(true);
  });

  it('is the same each time in practice', () => {
    expect(practiceOrder(matchingItem())).toEqual(practiceOrder(matchingItem()));
  });
});

describe('a guesser', () => {
  it('gives each row any choice, all as likely', () => {
    const guesses = [...matching.guesses(matchingItem())];
    expect(new Set(guesses.map(({ response }) => response.chosen.join())).size).toBe(64);
    expect(guesses).toHaveLength(64);
    expect(new Set(guesses.map(({ weight }) => weight))).toEqual(new Set([1n]));
    expect(guesses.every(({ response }) => matching.isAnswered(key, response.chosen))).toBe(true);
    expect(guesses.filter(({ response }) => matching.grade(key, response.chosen).right)).toHaveLength(1);
  });
});

describe('the reasons', () => {
  it('say for each row what belongs to it, as a right response would', () => {
    const [group] = matching.reasons(matchingItem());
    expect(group?.reasons.map(({ id, right }) => [id, right])).toEqual(RIGHT.map((id) => [id, true]));
    expect(group?.reasons[0]).toMatchObject({
      text: 'A strong pulse → Stop and refer',
      rationale: 'It may be a large vessel.',
    });
  });
});
