import type { Certificate, CertificateFault, HashedEmail } from './certificate.ts';
import type { Sha256, Signer } from './keys.ts';

/* The desk's side. It loads the JSON-LD library: a page imports it when it is needed. */

/** A signed credential: frozen, and the same text every time. */
export interface SignedCredential {
  readonly id: string;
  /** The document, frozen all through. */
  readonly credential: Readonly<Record<string, unknown>>;
  /** The document as a file, indented and with a line's end. */
  readonly file: string;
}

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
  throw new Error(`Not written yet: ${certificate.id} ${key.publicKey.length} ${now}`);
}

/** The hash of an e-mail address, for a certificate. Nothing where the browser cannot hash. */
export async function hashedEmail(email: string, salt: string, sha256: Sha256): Promise<HashedEmail | undefined> {
  throw new Error(`Not written yet: ${email} ${salt} ${sha256.name}`);
}

/** The `urn:uuid:` of a new certificate, from sixteen bytes drawn by chance. */
export function certificateId(chance: Uint8Array): string {
  throw new Error(`Not written yet: ${chance.length}`);
}

/** The name of a certificate's file, without its ending: `certificate-` and the first eight letters of its id. */
export function certificateFileName(id: string): string {
  throw new Error(`Not written yet: ${id}`);
}
