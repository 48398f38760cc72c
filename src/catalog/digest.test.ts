import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';

describe('digest', () => {
  it('is the same for equal values, whatever the order of their fields', () => {
    expect(digest({ b: 2, a: [1] })).toBe(digest({ a: [1], b: 2 }));
  });

  it('differs for different values', () => {
    const lists = fc.array(fc.string());
    fc.assert(
      fc.property(lists, lists, (one, other) => {
        expect(digest(one) === digest(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('is short enough to stand twice in a page for every question, and fit for the name of a file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digest(value)).toMatch(/^[\w-]{8}$/);
      }),
    );
  });
});
