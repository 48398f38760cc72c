import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';

it('writes what Node writes, and reads it back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = toBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(text)).toEqual(bytes);
    }),
    { numRuns: 500 },
  );
});

it('reads no text that it would not have written', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCZaz019-_+/=. \n\u212a') });
  fc.assert(
    fc.property(letters, (text) => {
      const bytes = fromBase64url(text);
      if (bytes) expect(toBase64url(bytes)).toBe(text);
      else expect(Buffer.from(text, 'base64url').toString('base64url')).not.toBe(text);
    }),
    { numRuns: 500 },
  );
});

it.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'AA+/', ' AA', 'AAA\u00c1'])('refuses %j', (text) => {
  expect(fromBase64url(text)).toBeUndefined();
});
