import { KEY_BYTES } from '../teaching/link.ts';
import { fromBase58, toBase58 } from './base58.ts';
import { hexOf } from './email.ts';

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
  const key = isKey ? bytes.slice(ED25519.length) : undefined;
  return key && !isForEverything(key) ? key : undefined;
}

/**
 * Points of the curve of so small an order that anybody can make a signature under them, and one for all texts (RFC 8032
 * leaves it to the reader to refuse them, and browsers differ). By their bytes, without the sign.
 */
const SMALL = [
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
];

function isForEverything(key: Uint8Array): boolean {
  return SMALL.includes(hexOf(key.map((byte, at) => (at === KEY_BYTES - 1 ? byte & 0x7f : byte))));
}

/** (`z` says that base 58 follows.) */
function multibaseOf(publicKey: Uint8Array): string {
  if (publicKey.length !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes, not ${publicKey.length}.`);
  return `z${toBase58(new Uint8Array([...ED25519, ...publicKey]))}`;
}
