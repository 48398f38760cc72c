import { describe, expect, it } from 'vitest';
import { didYouMean } from './nearest.ts';

describe('didYouMean', () => {
  it('offers the nearest id to a mistyped one', () => {
    expect(didYouMean('mori-2002', ['sun-2022', 'mori-2020', 'grays'])).toBe('did you mean "mori-2020"?');
    expect(didYouMean('gary', ['sun-2022', 'gray'])).toBe('did you mean "gray"?');
  });

  it('allows more slips in a longer id', () => {
    expect(didYouMean('belly-is-not-floor', ['a-belly-is-not-a-floor'])).toBe('did you mean "a-belly-is-not-a-floor"?');
  });

  it('lists what there is when nothing is near', () => {
    expect(didYouMean('xyz', ['grays', 'moore'])).toBe('known: grays, moore');
  });

  it('lists no more than twelve, and says how many more there are', () => {
    const known = Array.from({ length: 14 }, (_, at) => `source-${at}`);
    expect(didYouMean('x', known)).toBe(`known: ${known.slice(0, 12).join(', ')}, and 2 more`);
    expect(didYouMean('x', known.slice(0, 12))).toBe(`known: ${known.slice(0, 12).join(', ')}`);
  });

  it('says so when there is none at all', () => {
    expect(didYouMean('x', [])).toBe('there are none yet');
  });
});
