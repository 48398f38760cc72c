import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotspotItem } from '../../testing/fixtures.ts';
import { hotspot } from './hotspot.ts';

const key = hotspot.key(hotspotItem());
const anything = fc.array(fc.oneof(fc.constantFrom('behind', 'before', 'wall', '', '__proto__'), fc.string()));

describe('a place in a picture', () => {
  it('is right for the one key alone', () => {
    expect(hotspot.grade(key, ['behind'])).toEqual({ right: true, earned: 1, possible: 1 });
    expect(hotspot.grade(key, ['before'])).toEqual({ right: false, earned: 0, possible: 1 });
  });

  it('earns nothing for naming two places, one of them right', () => {
    expect(hotspot.grade(key, ['behind', 'wall']).earned).toBe(0);
  });

  it('is answered by any place, and untouched is no answer', () => {
    expect(hotspot.isAnswered(key, ['wall'])).toBe(true);
    expect(hotspot.isAnswered(key, [])).toBe(false);
  });

  it('is graded the same when it is drawn anew or its options are listed in another order', () => {
    const item = hotspotItem();
    const redrawn = hotspotItem({
      options: item.options.toReversed(),
      picture: { ...item.picture, shapes: [], height: 200 },
    });
    expect(hotspot.key(redrawn)).toEqual(key);
  });

  it('is guessed by one option of all', () => {
    const guesses = [...hotspot.guesses(hotspotItem())].map(({ response, weight }) => [response.chosen, weight]);
    expect(guesses).toEqual([
      [['before'], 1n],
      [['behind'], 1n],
      [['wall'], 1n],
    ]);
  });

  it('gives the reasons of its options in their order', () => {
    const [group] = hotspot.reasons(hotspotItem());
    expect(group?.reasons.map(({ id, right }) => [id, right])).toEqual([
      ['before', false],
      ['behind', true],
      ['wall', false],
    ]);
  });

  it('has every point when, and only when, it is right, whatever is put in', () => {
    fc.assert(
      fc.property(anything, (chosen) => {
        const { right, earned, possible } = hotspot.grade(key, chosen);
        expect(right).toBe(chosen.length > 0 && new Set(chosen).size === 1 && chosen[0] === 'behind');
        expect([earned, possible]).toEqual([right ? 1 : 0, 1]);
      }),
    );
  });

  it('gives no point for what is no answer', () => {
    fc.assert(
      fc.property(anything, (chosen) => {
        if (hotspot.grade(key, chosen).right) expect(hotspot.isAnswered(key, chosen)).toBe(true);
      }),
    );
  });
});
