import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase58, toBase58 } from './base58.ts';
import { didOf, keyOf, methodOf } from './did-key.ts';

const hex = (text: string) => Uint8Array.from(text.match(/../g)!, (two) => parseInt(two, 16));

describe('base 58', () => {
  it('writes what the draft of the encoding gives as examples', () => {
    // draft-msporny-base58-03, section 5
    expect(toBase58(new TextEncoder().encode('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(toBase58(hex('0000287fb4cd'))).toBe('11233QC4');
    expect(toBase58(new Uint8Array())).toBe('');
  });

  it('reads what it writes, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase58(toBase58(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const bytes = fromBase58(text);
        if (bytes) expect(toBase58(bytes)).toBe(text);
      }),
    );
    for (const text of ['0', 'O', 'I', 'l', 'a b', 'é', '1'.repeat(200)]) expect(fromBase58(text)).toBeUndefined();
  });
});

describe('a key as a name', () => {
  it('is the one of the specification', () => {
    // did:key, test vectors of Ed25519: the key of a seed of zeros.
    const key = hex('3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29');
    const did = 'did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';
    expect(didOf(key)).toBe(did);
    expect(keyOf(did)).toEqual(key);
    expect(methodOf(key)).toBe(`${did}#${did.slice(8)}`);
  });

  it('is of 32 bytes, and of this sort', () => {
    expect(() => didOf(new Uint8Array(31))).toThrow(RangeError);
    // A key of P-256, one of X25519, no key, and a longer one.
    for (const did of [
      'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv',
      'did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW',
      'did:key:z',
      'did:key:6Mk',
      'did:web:example.org',
      '',
      `did:key:z${toBase58(new Uint8Array([0xed, 1, ...new Uint8Array(33)]))}`,
    ])
      expect(keyOf(did)).toBeUndefined();
  });
});
