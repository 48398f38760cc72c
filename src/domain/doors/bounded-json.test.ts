import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedJson } from './bounded-json.ts';

const roomy = { longest: 10_000_000, deepest: 32 };
const nested = (depth: number, inside = '') => '['.repeat(depth) + inside + ']'.repeat(depth);

describe('boundedJson', () => {
  it('reads whatever JSON writes within its bounds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(boundedJson(JSON.stringify(value), roomy)).toEqual({
          value: JSON.parse(JSON.stringify(value)) as unknown,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:\\ 1ntu\ud800') }), (text) => {
        expect(Object.keys(boundedJson(text, roomy))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a text longer than it may be, to the character', () => {
    expect(boundedJson('[1,2]', { ...roomy, longest: 5 })).toEqual({ value: [1, 2] });
    expect(boundedJson('[1,2] ', { ...roomy, longest: 5 })).toEqual({ fault: 'too-long' });
  });

  it('refuses a nesting deeper than it may be, to the bracket', () => {
    expect(boundedJson(nested(32), roomy)).toHaveProperty('value');
    expect(boundedJson(nested(33), roomy)).toEqual({ fault: 'too-deep' });
    expect(boundedJson('{"a":'.repeat(33) + '1' + '}'.repeat(33), roomy)).toEqual({ fault: 'too-deep' });
  });

  it('refuses a million brackets without parsing them', () => {
    expect(boundedJson(nested(1_000_000), roomy)).toEqual({ fault: 'too-deep' });
    expect(boundedJson('['.repeat(1_000_000), roomy)).toEqual({ fault: 'too-deep' });
  });

  it('counts no bracket in a text of it, whatever is escaped there', () => {
    for (const inside of ['['.repeat(99), '"'.repeat(3) + '{'.repeat(99), '\\'.repeat(3) + '['.repeat(99)])
      expect(boundedJson(JSON.stringify([inside]), roomy)).toEqual({ value: [inside] });
    expect(boundedJson(`["\\\\",${nested(32)}]`, roomy)).toEqual({ fault: 'too-deep' });
  });

  it('counts what is open at once, not what there is of it', () => {
    expect(boundedJson(JSON.stringify(Array(99).fill([])), roomy)).toHaveProperty('value');
  });

  it.each(['', '{', 'undefined', '"', '"\\', 'NaN', '{"a":1,}'])('calls %j no JSON', (text) => {
    expect(boundedJson(text, roomy)).toEqual({ fault: 'not-json' });
  });
});
