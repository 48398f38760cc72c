import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A repeatable source of order: the same seed always gives the same shuffles. */
export interface Shuffler {
  /** A new array with the same members in a drawn order (Fisher-Yates). */
  shuffle<T>(members: readonly T[]): T[];
}

/** @param seed a whole number from 0 to 2³²−1 */
export function shuffler(seed: number): Shuffler {
  const generator = xoroshiro128plus(seed | 0);
  return {
    shuffle(members) {
      const drawn = [...members];
      for (let last = drawn.length - 1; last > 0; last -= 1) {
        const pick = uniformInt(generator, 0, last);
        [drawn[last], drawn[pick]] = [drawn[pick]!, drawn[last]!];
      }
      return drawn;
    },
  };
}
