import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('opens and closes one isolation, whatever the text holds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'א', '\u202e', '\u2066', '\u2069', '\u200f', '\ud800') });
  fc.assert(
    fc.property(text, (any) => {
      expect(isolated(any)).toMatch(/^\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069$/);
    }),
    { numRuns: 500 },
  );
});

it('changes nothing else of a name', () => {
  expect(isolated('Ana María Ñandú')).toBe('\u2068Ana María Ñandú\u2069');
  expect(isolated('دكتورة ليلى\u200f')).toBe('\u2068دكتورة ليلى\u200f\u2069');
});
