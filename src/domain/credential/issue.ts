import { achievementCredential } from './achievement.ts';
import { certificateFaults } from './certificate-faults.ts';
import type { Certificate, CertificateFault } from './certificate.ts';
import { hexOf } from './email.ts';
import type { Signer } from './keys.ts';
import { signed, type SignedCredential } from './signed.ts';

/* The desk's side. It loads the JSON-LD library: a page imports it when it is needed. */

export { hashedEmail } from './email.ts';
export type { SignedCredential };

/** A certificate that was signed, or why it was not. */
export type Issued =
  | ({ readonly ok: true } & SignedCredential)
  | { readonly ok: false; readonly problem: 'faults'; readonly faults: readonly CertificateFault[] }
  /** The browser did not sign. */
  | { readonly ok: false; readonly problem: 'unsigned' };

/**
 * Signs a certificate as an Open Badges 3.0 credential. It never throws, and what it makes `verifyCredential` finds whole.
 *
 * @param now the moment of signing, in milliseconds since 1970
 */
export async function issueCertificate(certificate: Certificate, key: Signer, now: number): Promise<Issued> {
  const faults = certificateFaults(certificate);
  if (faults.length > 0) return { ok: false, problem: 'faults', faults };
  try {
    const document = achievementCredential(certificate, key.publicKey);
    const made = await signed({ ...document, id: certificate.id }, key, now);
    return made ? { ok: true, ...made } : { ok: false, problem: 'unsigned' };
  } catch {
    // A key of another length, or a browser without any cryptography.
    return { ok: false, problem: 'unsigned' };
  }
}

/** The `urn:uuid:` of a new certificate, from sixteen bytes drawn by chance. */
export function certificateId(chance: Uint8Array): string {
  if (chance.length !== 16) throw new RangeError(`An id takes 16 bytes, not ${chance.length}.`);
  const bytes = Uint8Array.from(chance);
  // Version 4, variant of RFC 9562.
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** The name of a certificate's file, without its ending: `certificate-` and the first eight letters of its id. */
export function certificateFileName(id: string): string {
  return `certificate-${id
    .replace('urn:uuid:', '')
    .replace(/[^0-9a-z-]/gi, '')
    .slice(0, 8)}`;
}
