import { describe, expect, it } from 'vitest';
import { firstSitting, missedOf, nextSitting } from './sitting.ts';

const items = ['a', 'b', 'c', 'd', 'e'];

describe('firstSitting', () => {
  it('begins with the first questions of the lesson, in authored order', () => {
    expect(firstSitting(items, 3)).toEqual(['a', 'b', 'c']);
  });

  it('takes all there are when they are fewer than a sitting', () => {
    expect(firstSitting(['a'], 3)).toEqual(['a']);
  });
});

describe('nextSitting', () => {
  it('takes questions never answered first', () => {
    expect(nextSitting(items, { a: { right: false, at: 1 }, b: { right: true, at: 2 } }, 3)).toEqual(['c', 'd', 'e']);
  });

  it('then takes those last answered wrongly, also when others were answered longer ago', () => {
    const marks = {
      a: { right: true, at: 1 },
      b: { right: true, at: 2 },
      c: { right: true, at: 3 },
      d: { right: false, at: 4 },
      e: { right: false, at: 5 },
    };
    expect(nextSitting(items, marks, 2)).toEqual(['d', 'e']);
  });

  it('then takes those answered longest ago, and shows them in authored order', () => {
    const marks = {
      a: { right: true, at: 9 },
      b: { right: true, at: 8 },
      c: { right: true, at: 1 },
      d: { right: true, at: 7 },
      e: { right: true, at: 2 },
    };
    expect(nextSitting(items, marks, 3)).toEqual(['c', 'd', 'e']);
  });
});

describe('missedOf', () => {
  it('offers again only those of the sitting whose latest answer was wrong', () => {
    const marks = { a: { right: false, at: 1 }, b: { right: true, at: 2 }, d: { right: false, at: 3 } };
    expect(missedOf(['a', 'b', 'c'], marks)).toEqual(['a']);
  });
});
