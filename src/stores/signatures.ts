import type { Sha256 } from '../domain/teaching/fingerprint.ts';
import type { Verify } from '../domain/teaching/link.ts';

/* A part of the platform, as environment.ts is: with desk-key.ts the place that names cryptography. Learners have it too. */

/** A browser's cryptography; it has none where a page did not come over https. */
export type FindSubtle = () => SubtleCrypto | undefined;

/** Checking and hashing by what a browser has. */
export interface Signatures {
  readonly verify: Verify;
  readonly sha256: Sha256;
}

/** The cryptography of this browser. */
export const findSubtle: FindSubtle = () => (globalThis.crypto as Crypto | undefined)?.subtle;

/**
 * Checks Ed25519 signatures by the browser itself, or by a library where it does not know them: Chrome before 137, Firefox
 * before 129, Safari before 17. The library is fetched only then.
 */
export function signatures(find: FindSubtle, fetchLibrary = () => import('@noble/ed25519')): Signatures {
  let known: Promise<boolean> | undefined;

  return {
    async verify(signature, message, publicKey) {
      const subtle = find();
      if (!subtle) return undefined;
      known ??= knowsEd25519(subtle);
      if (await known) return bySubtle(subtle, signature, message, publicKey).catch(() => false);
      try {
        const { verifyAsync } = await fetchLibrary();
        // Strictly by RFC 8032, as browsers do. It throws at what can be no key or signature.
        return await verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false);
      } catch {
        return undefined;
      }
    },

    async sha256(bytes) {
      const digest = await find()?.digest('SHA-256', copyOf(bytes));
      return digest && new Uint8Array(digest);
    },
  };
}

/** Those of this browser. */
export const { verify, sha256 } = signatures(findSubtle);

/** Bytes that a browser takes, whatever they are a part of. */
export function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

async function bySubtle(subtle: SubtleCrypto, signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) {
  const key = await subtle.importKey('raw', copyOf(publicKey), 'Ed25519', false, ['verify']);
  return subtle.verify('Ed25519', key, copyOf(signature), copyOf(message));
}

/** Asked with a signature that is right (the first of RFC 8032, section 7.1): what a browser throws at a wrong one differs. */
async function knowsEd25519(subtle: SubtleCrypto): Promise<boolean> {
  const [key, signature] = [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ].map((hex) => Uint8Array.from(hex.match(/../g)!, (two) => parseInt(two, 16))) as [Uint8Array, Uint8Array];
  return bySubtle(subtle, signature, new Uint8Array(), key).catch(() => false);
}
