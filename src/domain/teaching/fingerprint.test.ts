import { createHash } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const sha256 = (bytes: Uint8Array) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

describe('the fingerprint of a key', () => {
  it('begins like the words that BIP-39 makes of the hash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (key) => {
        const words = await fingerprintOf(key, sha256);
        expect(words).toEqual(
          entropyToMnemonic(await sha256(key), wordlist)
            .split(' ')
            .slice(0, 6),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for good', async () => {
    // Key of the first test of RFC 8032; hash and words made apart from this code.
    const key = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
    expect((await fingerprintOf(key, sha256))?.join(' ')).toBe('capable various jewel dress enforce cost');
  });

  it('is not there where the browser cannot hash', async () => {
    const key = new Uint8Array(32);
    expect(await fingerprintOf(key, () => Promise.resolve(undefined))).toBeUndefined();
    expect(await fingerprintOf(key, () => Promise.reject(new Error('no')))).toBeUndefined();
  });
});
