/* An Ed25519 key as the name of its holder: `did:key:z6Mk…`. Nobody has to be asked for it, and nobody can say whose it is. */

/** The name of a key. */
export function didOf(publicKey: Uint8Array): string {
  throw new Error(`Not written yet: ${publicKey.length}`);
}

/** The address under which a key's proofs name it: the name, `#`, and the key again. */
export function methodOf(publicKey: Uint8Array): string {
  throw new Error(`Not written yet: ${publicKey.length}`);
}

/** The 32 bytes of a `did:key` of Ed25519; nothing where it is none. */
export function keyOf(did: string): Uint8Array | undefined {
  throw new Error(`Not written yet: ${did}`);
}
