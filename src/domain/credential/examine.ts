import { CONTEXTS, CREDENTIALS_CONTEXT } from './contexts.ts';
import type { Verify } from './keys.ts';
import { notPlain } from './plain.ts';
import { isDocument, isSignature, issuerId, issuerKey, methodKey, proofOf, type KnownProof } from './proof-of.ts';
import type { Findings } from './report.ts';
import { isProof, meaningOf, SUITE, type Document } from './suite.ts';

/* Whether a document of unknown origin is genuine: the first six checks, which certificates and status lists share. */

/** The checks that say whether a document is genuine. */
export type Genuine = 'readable' | 'contexts' | 'terms' | 'proof' | 'issuer' | 'signature';

/** What one check found; `about` is what its message names. */
export interface Finding<N extends keyof Findings> {
  readonly found: Findings[N] | 'not-reached';
  readonly about?: string | undefined;
}

/** What was found of a document. */
export interface Examined {
  readonly checks: { readonly [N in Genuine]: Finding<N> };
  /** The document, where it is one. */
  readonly document?: Document | undefined;
  readonly proof?: KnownProof | undefined;
  /** Id of the issuer and its key, where there are such. */
  readonly issuer?: { readonly did: string; readonly key: Uint8Array } | undefined;
  /** True where all of it is signed by the issuer's key. */
  readonly holds: boolean;
}

/** Where the vocabulary of the first edition of credentials stands, which Open Badges 2 and early 3 have. */
const OLDER_CONTEXTS = ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/openbadges/v2'];

/** Examines a document. It never throws, and looks nothing up. */
export async function examine(value: unknown, verify: Verify): Promise<Examined> {
  const readable = readableFinding(value);
  if (!isDocument(value) || readable.found !== 'readable') {
    const open = { found: 'not-reached' } as const;
    return {
      checks: { readable, contexts: open, terms: open, proof: open, issuer: open, signature: open },
      holds: false,
    };
  }
  const contexts = contextsFinding(value);
  const terms = contexts.found === 'contexts-known' ? await termsFinding(value) : ({ found: 'not-reached' } as const);
  const read = proofOf(value, SUITE);
  const proof: Finding<'proof'> = 'fault' in read ? { found: read.fault, about: read.about } : { found: 'proof-known' };
  const known = 'fault' in read ? undefined : read;
  const id = issuerId(value);
  const key = issuerKey(id);
  const issuer = issuerFinding(id, key, known?.method);
  const reached = terms.found === 'terms-defined' && known && 'key' in key;
  const signature: Finding<'signature'> = reached
    ? await signatureFinding(value, known, verify)
    : {
        found:
          terms.found === 'not-reached' && contexts.found === 'contexts-known'
            ? 'signature-unsupported'
            : 'not-reached',
      };
  return {
    checks: { readable, contexts, terms, proof, issuer, signature },
    document: value,
    proof: known,
    issuer: id !== undefined && 'key' in key ? { did: id, key: key.key } : undefined,
    holds: issuer.found === 'issuer-is-key' && signature.found === 'signature-holds',
  };
}

function readableFinding(value: unknown): Finding<'readable'> {
  if (!isDocument(value)) return { found: 'not-a-credential' };
  const [first] = contextsOf(value);
  if (typeof first === 'string' && OLDER_CONTEXTS.includes(first)) return { found: 'older-format' };
  const { type, issuer, credentialSubject } = value;
  const types = Array.isArray(type) ? type : [type];
  const isCredential =
    first === CREDENTIALS_CONTEXT &&
    types.includes('VerifiableCredential') &&
    issuer !== undefined &&
    credentialSubject !== undefined;
  if (!isCredential) return { found: 'not-a-credential' };
  return { found: notPlain(value)?.fault === 'too-large' ? 'too-large' : 'readable' };
}

function contextsFinding(document: Document): Finding<'contexts'> {
  for (const one of contextsOf(document)) {
    if (typeof one !== 'string') return { found: 'context-inline' };
    if (!CONTEXTS.has(one)) return { found: 'context-unknown', about: one };
  }
  return { found: 'contexts-known' };
}

function contextsOf(document: Document): readonly unknown[] {
  const context = document['@context'];
  return Array.isArray(context) ? context : [context];
}

async function termsFinding(document: Document): Promise<Finding<'terms'>> {
  const { proof, ...rest } = document;
  void proof;
  const odd = notPlain(rest);
  if (odd) return { found: odd.fault === 'unsigned' ? 'term-unsigned' : 'term-undefined', about: odd.about };
  const { fault, ...said } = await meaningOf(rest);
  if (fault === 'undefined') return { found: 'term-undefined', ...said };
  return { found: fault === 'unsupported' ? 'not-reached' : 'terms-defined' };
}

function issuerFinding(
  id: string | undefined,
  key: ReturnType<typeof issuerKey>,
  method: string | undefined,
): Finding<'issuer'> {
  if ('fault' in key) return { found: key.fault, about: id };
  if (method === undefined) return { found: 'not-reached' };
  const other = methodKey(method);
  if (other && method.startsWith(`${id}#`)) return { found: 'issuer-is-key' };
  return other
    ? { found: 'issuer-other-key', about: method.split('#')[0]! }
    : { found: 'issuer-malformed', about: method };
}

/** By the key that the proof names: whether that is the issuer's is another check. */
async function signatureFinding(document: Document, known: KnownProof, verify: Verify): Promise<Finding<'signature'>> {
  const key = methodKey(known.method);
  if (!key) return { found: 'not-reached' };
  if (!isSignature(known.proof['proofValue'])) return { found: 'signature-malformed' };
  const holds = await isProof(document, known.proof, key, verify).catch(() => undefined);
  if (holds === undefined) return { found: 'signature-unsupported' };
  return { found: holds ? 'signature-holds' : 'signature-broken' };
}
