import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffler } from './draw.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const members = fc.array(fc.integer());

describe('shuffler', () => {
  it('draws the same orders again from the same seed', () => {
    fc.assert(
      fc.property(seeds, members, members, (seed, first, second) => {
        const one = shuffler(seed);
        const other = shuffler(seed);
        expect([other.shuffle(first), other.shuffle(second)]).toEqual([one.shuffle(first), one.shuffle(second)]);
      }),
    );
  });

  it('draws for good what it drew when the course was first published', () => {
    const order = shuffler(4_026_531_839);
    expect([1, 2].map(() => order.shuffle(['a', 'b', 'c', 'd', 'e', 'f']).join(''))).toEqual(['efcdba', 'dbefac']);
  });

  it('neither loses nor invents a member, and leaves the list it was given alone', () => {
    fc.assert(
      fc.property(seeds, members, (seed, list) => {
        const before = [...list];
        const drawn = shuffler(seed).shuffle(list);
        expect(drawn.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
        expect(list).toEqual(before);
      }),
    );
  });

  it('can bring every member to every place, about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffler(seed * 2_654_435)
        .shuffle(['a', 'b', 'c'])
        .join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(800);
      expect(count).toBeLessThan(1200);
    }
  });

  it('draws different orders from the two ends of the seeds', () => {
    const list = Array.from({ length: 30 }, (_, at) => at);
    expect(shuffler(2 ** 32 - 1).shuffle(list)).not.toEqual(shuffler(0).shuffle(list));
  });
});
