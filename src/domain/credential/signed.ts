import { didOf } from './did-key.ts';
import { momentOf } from './certificate-faults.ts';
import type { Signer } from './keys.ts';
import { signDocument, type Document } from './suite.ts';

/** A signed credential: frozen, and the same text every time. */
export interface SignedCredential {
  readonly id: string;
  /** The document, frozen all through. */
  readonly credential: Document;
  /** The document as a file, indented and with a line's end. */
  readonly file: string;
}

/** Signs a document that names this key as its issuer; nothing where the browser did not sign. */
export async function signed(
  document: Document & { readonly id: string },
  key: Signer,
  now: number,
): Promise<SignedCredential | undefined> {
  const credential = await signDocument(document, key, momentOf(now));
  if (!credential) return undefined;
  return { id: document.id, credential: frozen(credential), file: `${JSON.stringify(credential, null, 2)}\n` };
}

/** The issuer of what a key signs. */
export const issuerDid = ({ publicKey }: Signer): string => didOf(publicKey);

function frozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
