import fc from 'fast-check';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { checksum } from './checksum.ts';

it('is the CRC-32 of the text as UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(checksum(text)).toBe(crc32(Buffer.from(text, 'utf16le')).toString(16).padStart(8, '0'));
    }),
    { numRuns: 500 },
  );
});

it('tells lone surrogates apart, which no encoding of text could', () => {
  expect(checksum('\ud800')).not.toBe(checksum('\ud801'));
});

it('changes with every single character', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, place) => {
      const at = place % text.length;
      const other = text[at] === 'x' ? 'y' : 'x';
      expect(checksum(text.slice(0, at) + other + text.slice(at + 1))).not.toBe(checksum(text));
    }),
  );
});
