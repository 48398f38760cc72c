import { wordlist } from '@scure/bip39/wordlists/english.js';

/* A public key as people can compare it: read out on the telephone, or printed beside a name. */

/** How many words. Eleven bits each make 66: nobody finds a second key with the same ones. */
export const FINGERPRINT_WORDS = 6;

const BITS = 11;

/** Hashes with SHA-256; nothing where the browser cannot. */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array | undefined>;

/**
 * The words of a public key: the first bits of its hash, by the English list of BIP-39, which was made to be told apart by
 * its first four letters. Nothing where the browser cannot hash.
 */
export async function fingerprintOf(publicKey: Uint8Array, sha256: Sha256): Promise<readonly string[] | undefined> {
  const digest = await sha256(publicKey).catch(() => undefined);
  if (digest?.length !== 32) return undefined;
  const bits = Array.from(digest, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: FINGERPRINT_WORDS }, (_, at) => {
    return wordlist[parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2)]!;
  });
}
