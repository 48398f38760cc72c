import { strToU8 } from 'fflate';
import type { HashedEmail } from './certificate.ts';
import type { Sha256 } from './keys.ts';

/** An address as it is hashed: in lower case, and without spaces around it. */
export function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The hash of an e-mail address, for a certificate. Nothing where the browser cannot hash. */
export async function hashedEmail(email: string, salt: string, sha256: Sha256): Promise<HashedEmail | undefined> {
  const digest = await sha256(strToU8(plainEmail(email) + salt)).catch(() => undefined);
  return digest && { hash: `sha256$${hexOf(digest)}`, salt };
}

/** Bytes in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
