import { fromBase58 } from './base58.ts';
import { keyOf, methodOf } from './did-key.ts';
import type { Findings } from './report.ts';
import type { Document } from './suite.ts';

/* The proof of a document of unknown origin, and the key it names. Nothing is worked out yet. */

/** A proof that can be checked. */
export interface KnownProof {
  readonly proof: Document;
  /** When it was made, by the signer's clock, in milliseconds since 1970. */
  readonly created: number;
  /** When it ends; absent where it does not. */
  readonly expires?: number | undefined;
  /** The key's address, as it stands there. */
  readonly method: string;
}

/** Fields of a proof: texts all of them. */
const FIELDS = [
  'type',
  'cryptosuite',
  'created',
  'expires',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'nonce',
  'domain',
  'challenge',
];

/** The proof of a document, or what is wrong with it. */
export function proofOf(
  document: Document,
  suite: string,
): KnownProof | { readonly fault: Exclude<Findings['proof'], 'proof-known'>; readonly about?: string } {
  const { proof } = document;
  if (proof === undefined || proof === null) return { fault: 'proof-missing' };
  if (Array.isArray(proof) && proof.length > 1) return { fault: 'proof-several' };
  const one: unknown = Array.isArray(proof) ? proof[0] : proof;
  if (one === undefined) return { fault: 'proof-missing' };
  if (!isDocument(one)) return { fault: 'proof-malformed' };
  const { type, cryptosuite } = one;
  if (type !== 'DataIntegrityProof' || cryptosuite !== suite) {
    const about = [cryptosuite, type].find((name) => typeof name === 'string');
    return { fault: 'proof-other-suite', ...(about !== undefined && { about }) };
  }
  const odd = Object.entries(one).find(([name, value]) => !FIELDS.includes(name) || typeof value !== 'string');
  if (odd) return { fault: 'proof-malformed', about: odd[0] };
  const { created, expires, verificationMethod, proofPurpose } = one as Record<string, string>;
  if (proofPurpose !== 'assertionMethod') return { fault: 'proof-malformed', about: 'proofPurpose' };
  const from = timeOf(created);
  if (from === undefined) return { fault: 'proof-malformed', about: 'created' };
  const until = timeOf(expires);
  if (expires !== undefined && until === undefined) return { fault: 'proof-malformed', about: 'expires' };
  if (verificationMethod === undefined) return { fault: 'proof-malformed', about: 'verificationMethod' };
  return { proof: one, created: from, expires: until, method: verificationMethod };
}

/** Whether a proof's value can be a signature. */
export function isSignature(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('z') && fromBase58(value.slice(1))?.length === 64;
}

/** The id of a credential's issuer; nothing where it has none. */
export function issuerId({ issuer }: Document): string | undefined {
  const id = isDocument(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : undefined;
}

/** The key of an issuer, or what hinders finding it. */
export function issuerKey(
  id: string | undefined,
):
  { readonly key: Uint8Array } | { readonly fault: Exclude<Findings['issuer'], 'issuer-is-key' | 'issuer-other-key'> } {
  if (id === undefined) return { fault: 'issuer-malformed' };
  if (id.startsWith('did:web:')) return { fault: 'issuer-web' };
  const key = keyOf(id);
  if (key) return { key };
  return { fault: id.startsWith('did:key:z6Mk') ? 'issuer-malformed' : 'issuer-unknown-method' };
}

/** The key that an address of a proof is of; nothing where it is no address of a key. */
export function methodKey(method: string): Uint8Array | undefined {
  const key = keyOf(method.split('#')[0]!);
  return key && methodOf(key) === method ? key : undefined;
}

/** A moment with its zone, in milliseconds since 1970; nothing where it is none. */
export function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const time = isMoment ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** Whether it is a JSON object. */
export function isDocument(value: unknown): value is Document {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
