import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { CONTEXTS } from './contexts.ts';
import { methodOf } from './did-key.ts';
import type { Signer, Verify } from './keys.ts';

/*
 * The only file that knows the JSON-LD library. A proof of `eddsa-rdfc-2022` is over what a document means, not over its
 * letters: over the list of its statements, put in order. So the same certificate may be written in many ways, and every
 * word in it needs a meaning that a vocabulary gives.
 */

/** The suite of proofs that is made and checked here. */
export const SUITE = cryptosuite.name;

/** A JSON object. */
export type Document = Readonly<Record<string, unknown>>;

/** Whether everything in a document has a meaning, or what has none. */
export type Meaning =
  | { readonly fault?: undefined }
  /** A term that no vocabulary defines, or what is no absolute address where one has to be. */
  | { readonly fault: 'undefined'; readonly about?: string | undefined }
  /** This browser cannot tell: it has no cryptography, or the document is a knot that would take too long to untie. */
  | { readonly fault: 'unsupported' };

/** Asks for no more than what is bundled: any other address is an error. */
const documentLoader = async (url: string) => {
  const document = CONTEXTS.get(url);
  if (!document) throw new Error(`Nothing is fetched: ${url}`);
  return { documentUrl: url, document, contextUrl: null };
};

/** Whether everything in a document has a meaning that a proof would cover. */
export async function meaningOf(document: Document): Promise<Meaning> {
  try {
    await cryptosuite.canonize(withoutProof(document), { documentLoader, base: null, safe: true });
    return {};
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * A document with its proof; nothing where the key did not sign. It throws where something in the document has no meaning.
 *
 * @param created the moment of signing, in UTC to the second
 */
export async function signDocument(
  document: Document,
  key: Signer,
  created: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  let refused = false;
  const signer = {
    id: methodOf(key.publicKey),
    algorithm: cryptosuite.requiredAlgorithm,
    async sign({ data }: { data: Uint8Array }) {
      const signature = await key.sign(data).catch(() => undefined);
      refused = signature?.length !== 64;
      return signature ?? new Uint8Array();
    },
  };
  const purpose = { update: async (proof: object) => ({ ...proof, proofPurpose: 'assertionMethod' }) };
  const suite = new DataIntegrityProof({ cryptosuite, signer, date: created });
  const proof = await suite.createProof({ document, purpose, proofSet: [], documentLoader });
  return refused ? undefined : { ...document, proof };
}

/** Whether a proof is that of a key over a document; nothing where the browser cannot tell. */
export async function isProof(
  document: Document,
  proof: Document,
  publicKey: Uint8Array,
  verify: Verify,
): Promise<boolean | undefined> {
  let answer: boolean | undefined;
  const verifier = {
    algorithm: cryptosuite.requiredAlgorithm,
    async verify({ data, signature }: { data: Uint8Array; signature: Uint8Array }) {
      answer = await verify(signature, data, publicKey).catch(() => undefined);
      return answer === true;
    },
  };
  // The browser's own cryptography, and the key that was found before: nothing is looked up.
  const suite = new DataIntegrityProof({ cryptosuite: { ...cryptosuite, createVerifier: async () => verifier } });
  const method = { id: methodOf(publicKey) };
  const loader = async (url: string) =>
    url === method.id ? { documentUrl: url, document: method, contextUrl: null } : documentLoader(url);
  const { verified } = await suite.verifyProof({ document: withoutProof(document), proof, documentLoader: loader });
  return answer === true ? verified : answer;
}

function withoutProof(document: Document): Document {
  const { proof, ...rest } = document;
  void proof;
  return rest;
}

function faultOf(error: unknown): Meaning {
  const { name, details } = error as { name?: string; details?: { event?: { details?: Record<string, unknown> } } };
  if (!name?.startsWith('jsonld.')) return { fault: 'unsupported' };
  const said = details?.event?.details ?? {};
  const about = [said['property'], said['value'], said['id'], said['type'], said['expandedProperty']];
  return { fault: 'undefined', about: about.find((one) => typeof one === 'string') };
}
