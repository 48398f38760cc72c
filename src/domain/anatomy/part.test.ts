import { describe, expect, it } from 'vitest';
import { oval } from './geometry.ts';
import { bothSides, middle, nameOf, oneSided } from './part.ts';

describe('parts', () => {
  it('are named with their side where that says something', () => {
    const [left, right] = bothSides('ureter', oval([30, 10], 5));
    expect([nameOf(left!), nameOf(right!)]).toEqual(['left ureter', 'right ureter']);
    expect(nameOf(middle('aorta', oval([8, 31], 18)))).toBe('aorta');
    expect(nameOf(oneSided('appendix', 'right', oval([-60, 54], 6)))).toBe('appendix');
  });

  it('of a pair lie at the same height on either side', () => {
    expect(bothSides('ureter', oval([30, 10], 5)).map(({ side, shape }) => [side, shape])).toEqual([
      ['left', oval([30, 10], 5)],
      ['right', oval([-30, 10], 5)],
    ]);
  });
});
