import * as ed from '@noble/ed25519';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatures } from './signatures.ts';

const { subtle } = globalThis.crypto;

/** A browser that hashes, and knows nothing of Ed25519. */
const old = {
  digest: subtle.digest.bind(subtle),
  importKey: () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError')),
} as unknown as SubtleCrypto;

const secret = new Uint8Array(32).fill(7);
const publicKey = await ed.getPublicKeyAsync(secret);
const message = new TextEncoder().encode('byp-assignment-1.x');
const signature = await ed.signAsync(message, secret);

/** Bytes with one bit turned. */
const turned = (bytes: Uint8Array, at: number) =>
  bytes.map((byte, place) => (place === at >> 3 ? byte ^ (1 << (at & 7)) : byte));

describe.each([
  [
    'the browser’s own',
    signatures(
      () => subtle,
      () => Promise.reject(new Error('The library is not to be fetched.')),
    ),
  ],
  ['the library', signatures(() => old)],
])('checking by %s', (_, { verify }) => {
  it('knows a right signature', async () => {
    expect(await verify(signature, message, publicKey)).toBe(true);
  });

  it('knows one that was made for bytes within others', async () => {
    const within = new Uint8Array([0, ...message, 0]).subarray(1, message.length + 1);
    expect(await verify(signature, within, publicKey)).toBe(true);
  });

  it('refuses it when one bit of anything is turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1e6), async (bit) => {
        const at = (bytes: Uint8Array) => bit % (bytes.length * 8);
        expect(await verify(turned(signature, at(signature)), message, publicKey)).toBe(false);
        expect(await verify(signature, turned(message, at(message)), publicKey)).toBe(false);
        expect(await verify(signature, message, turned(publicKey, at(publicKey)))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it.each([0, 31, 33, 64])('refuses a key of %i bytes, and a signature of as many', async (length) => {
    expect(await verify(signature, message, new Uint8Array(length))).toBe(false);
    if (length !== 64) expect(await verify(new Uint8Array(length), message, publicKey)).toBe(false);
  });

  it('takes no signature twice: not one with the group’s order added to its second half', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const half = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
    const other = new Uint8Array([
      ...signature.slice(0, 32),
      ...Array.from({ length: 32 }, (_, at) => Number((half >> BigInt(8 * at)) & 255n)),
    ]);
    expect(await verify(other, message, publicKey)).toBe(false);
  });
});

describe('what cannot be told', () => {
  it('is said so where a page has no cryptography', async () => {
    const { verify, sha256 } = signatures(() => undefined);
    expect(await verify(signature, message, publicKey)).toBeUndefined();
    expect(await sha256(message)).toBeUndefined();
  });

  it('is said so where the library cannot be fetched, and asked again', async () => {
    let fetched = 0;
    const { verify } = signatures(
      () => old,
      () => {
        fetched += 1;
        return fetched === 1 ? Promise.reject(new Error('offline')) : import('@noble/ed25519');
      },
    );
    expect(await verify(signature, message, publicKey)).toBeUndefined();
    expect(await verify(signature, message, publicKey)).toBe(true);
  });
});

it('hashes as SHA-256 does', async () => {
  const digest = await signatures(() => subtle).sha256(new TextEncoder().encode('abc'));
  // The example of FIPS 180-2.
  expect(Buffer.from(digest!).toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
