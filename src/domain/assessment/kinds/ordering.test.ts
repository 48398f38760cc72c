import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderingItem } from '../../testing/fixtures.ts';
import { asked } from '../asked.ts';
import { shuffler } from '../draw.ts';
import { practiceOrder, shownOrder } from '../shown-order.ts';
import { nth, ordering } from './ordering.ts';

const RIGHT = ['skin', 'fat', 'muscle', 'gut'];
const key = ordering.key(orderingItem());
const orders = fc.shuffledSubarray(RIGHT, { minLength: RIGHT.length });
/** Anything a log may hold: too little, too much, named twice, or of another item. */
const anything = fc.array(fc.oneof(fc.constantFrom(...RIGHT, 'bone', '', '__proto__'), fc.string()), { maxLength: 8 });

describe('an order', () => {
  it('is right for the one right order alone', () => {
    expect(ordering.grade(key, RIGHT)).toEqual({ right: true, earned: 1, possible: 1 });
    expect(ordering.grade(key, ['fat', 'skin', 'muscle', 'gut'])).toEqual({ right: false, earned: 0, possible: 1 });
  });

  it('is right, and earns its one point, when and only when it is the right order', () => {
    fc.assert(
      fc.property(fc.oneof(orders, anything), (chosen) => {
        const right = JSON.stringify(chosen) === JSON.stringify(RIGHT);
        expect(ordering.grade(key, chosen)).toEqual({ right, earned: right ? 1 : 0, possible: 1 });
      }),
    );
  });

  it('earns nothing when steps are missing, named twice, or not of the item', () => {
    for (const chosen of [[], ['skin', 'fat', 'muscle'], [...RIGHT, 'bone'], [...RIGHT, 'gut'], ['skin', ...RIGHT]])
      expect(ordering.grade(key, chosen).earned, chosen.join()).toBe(0);
  });

  it('is answered by every order of all steps, and by nothing else', () => {
    fc.assert(
      fc.property(orders, (chosen) => {
        expect(ordering.isAnswered(key, chosen)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(anything, (chosen) => {
        const whole = chosen.toSorted().join('\n') === RIGHT.toSorted().join('\n');
        expect(ordering.isAnswered(key, chosen)).toBe(whole);
      }),
    );
    expect(ordering.isAnswered(key, [])).toBe(false);
  });

  it('whose grade counts is an answered one', () => {
    fc.assert(
      fc.property(fc.oneof(orders, anything), (chosen) => {
        if (ordering.grade(key, chosen).right) expect(ordering.isAnswered(key, chosen)).toBe(true);
      }),
    );
  });

  it('has a key that holds the order and no words', () => {
    expect(key).toEqual({ kind: 'ordering', order: RIGHT });
    expect(ordering.key(asked(orderingItem()))).toEqual(key);
  });
});

describe('the order shown at first', () => {
  it('holds every step and is never the right one, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 3, max: 4 }), (seed, count) => {
        const item = orderingItem({ steps: orderingItem().steps.slice(0, count) });
        const shown = shownOrder(item, shuffler(seed));
        expect(shown.toSorted()).toEqual(RIGHT.slice(0, count).toSorted());
        expect(shown).not.toEqual(RIGHT.slice(0, count));
      }),
    );
  });

  it('is the same each time in practice', () => {
    expect(practiceOrder(orderingItem())).toEqual(practiceOrder(orderingItem()));
  });
});

describe('a guesser', () => {
  it('gives every order once, each as likely, so one in all is right', () => {
    const guesses = [...ordering.guesses(orderingItem())];
    expect(new Set(guesses.map(({ response }) => response.chosen.join())).size).toBe(24);
    expect(guesses).toHaveLength(24);
    expect(new Set(guesses.map(({ weight }) => weight))).toEqual(new Set([1n]));
    expect(guesses.every(({ response }) => ordering.isAnswered(key, response.chosen))).toBe(true);
    expect(guesses.filter(({ response }) => ordering.grade(key, response.chosen).right)).toHaveLength(1);
  });
});

describe('the reasons', () => {
  it('stand in the right order, each with its place', () => {
    const [group] = ordering.reasons(orderingItem());
    expect(group?.reasons.map(({ id, lead, right }) => [id, lead, right])).toEqual([
      ['skin', '1st', true],
      ['fat', '2nd', true],
      ['muscle', '3rd', true],
      ['gut', '4th', true],
    ]);
  });

  it('count to the seventh step', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(nth)).toEqual(['1st', '2nd', '3rd', '4th', '5th', '6th', '7th']);
  });
});
