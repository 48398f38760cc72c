import { KEY_BYTES } from '../teaching/link.ts';
import { fromBase58, toBase58 } from './base58.ts';

/* An Ed25519 key as the name of its holder: `did:key:z6Mk…`. Nobody has to be asked for it, and nobody can say whose it is. */

const PREFIX = 'did:key:';

/** What stands before the bytes of an Ed25519 key (Multicodec). */
const ED25519 = [0xed, 0x01];

/** The name of a key. */
export function didOf(publicKey: Uint8Array): string {
  return PREFIX + multibaseOf(publicKey);
}

/** The address under which a key's proofs name it: the name, `#`, and the key again. */
export function methodOf(publicKey: Uint8Array): string {
  return `${didOf(publicKey)}#${multibaseOf(publicKey)}`;
}

/** The 32 bytes of a `did:key` of Ed25519; nothing where it is none. */
export function keyOf(did: string): Uint8Array | undefined {
  if (!did.startsWith(`${PREFIX}z`)) return undefined;
  const bytes = fromBase58(did.slice(PREFIX.length + 1));
  const isKey = bytes?.length === ED25519.length + KEY_BYTES && ED25519.every((byte, at) => bytes[at] === byte);
  return isKey ? bytes.slice(ED25519.length) : undefined;
}

/** (`z` says that base 58 follows.) */
function multibaseOf(publicKey: Uint8Array): string {
  if (publicKey.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes, not ${publicKey.length}.`);
  return `z${toBase58(new Uint8Array([...ED25519, ...publicKey]))}`;
}
