import { inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64url } from '../doors/base64url.ts';
import { boundedJson } from '../doors/bounded-json.ts';
import type { Assignment } from './assignment.ts';
import { fromWire } from './wire.ts';

/*
 * The door of an assignment link. What comes through it was written by anyone: a signature proves that the holder of a key
 * wrote it, and the key may be anyone's.
 *
 * `#1.<payload>.<public key>.<signature>`: base64url all three; the payload is deflated JSON, see wire.ts.
 */

/** The path of the page that opens links, below the site's base. */
export const LINK_PATH = 'assign/';

/** The format of links made now. */
export const LINK_VERSION = 1;

/** Characters of a link's part behind `#`: with it they are a thousand. */
export const FRAGMENT_LONGEST = 999;

/** Bytes of the JSON, more than the longest assignment has; inflating stops there. */
const INFLATED_LONGEST = 8000;

/** A list of lists. */
const DEEPEST = 2;

/** Bytes of an Ed25519 public key. */
export const KEY_BYTES = 32;

/** Bytes of an Ed25519 signature. */
export const SIGNATURE_BYTES = 64;

/** Why a link was not opened. */
export type LinkFault =
  /** There is nothing of an assignment in it. */
  | 'not-a-link'
  /** It was one: letters are missing or changed. */
  | 'damaged'
  /** Longer than any link of this course. */
  | 'too-long'
  /** A later version of the course made it. */
  | 'newer'
  /** It can be read, and is not what was signed. */
  | 'forged'
  /** It can be read, and this browser can check no signature. */
  | 'unchecked';

/** A link that was opened, or why it was not. */
export type OpenedLink =
  | {
      readonly ok: true;
      readonly assignment: Assignment;
      /** The key that signed it: whose it is, its fingerprint tells. */
      readonly publicKey: Uint8Array;
      /** The link's part behind `#`, as it goes into the log and the hand-in. */
      readonly fragment: string;
    }
  | { readonly ok: false; readonly reason: LinkFault };

/** Checks an Ed25519 signature; nothing where the browser cannot. */
export type Verify = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
) => Promise<boolean | undefined>;

/** The bytes that a signature is over: what they are for, so that it serves for nothing else, and the payload's letters. */
export function signedMessage(payload: string): Uint8Array {
  return strToU8(`byp-assignment-${LINK_VERSION}.${payload}`);
}

/** Opens the part of a link behind `#`, with or without the sign. It never throws. */
export async function openLink(hash: string, verify: Verify): Promise<OpenedLink> {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  const read = readFragment(fragment);
  if ('reason' in read) return { ok: false, reason: read.reason };
  const { assignment, payload, publicKey, signature } = read;
  const valid = await verify(signature, signedMessage(payload), publicKey).catch(() => undefined);
  if (valid === undefined) return { ok: false, reason: 'unchecked' };
  return valid ? { ok: true, assignment, publicKey, fragment } : { ok: false, reason: 'forged' };
}

/**
 * Reads again what was accepted on this device, and so was checked then: without asking for the signature, which some
 * browsers need a library for. Nothing where it cannot be read.
 */
export function readAgain(fragment: string): Pick<Parts, 'assignment' | 'publicKey'> | undefined {
  const read = readFragment(fragment);
  return 'reason' in read ? undefined : read;
}

/** What may be pasted for a link, a whole address or its end, broken into lines on its way: the part behind `#`. */
export function pastedFragment(pasted: string): string {
  const joined = pasted.slice(0, 5000).replace(/[\s<>"\u200b\ufeff]+/g, '');
  return joined.slice(joined.indexOf('#') + 1);
}

interface Parts {
  readonly assignment: Assignment;
  readonly payload: string;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

function readFragment(fragment: string): Parts | { readonly reason: LinkFault } {
  const version = /^([1-9]\d{0,3})\./.exec(fragment)?.[1];
  if (version === undefined) return { reason: 'not-a-link' };
  if (Number(version) > LINK_VERSION) return { reason: 'newer' };
  if (fragment.length > FRAGMENT_LONGEST) return { reason: 'too-long' };
  const [, payload = '', key = '', signed = '', ...more] = fragment.split('.');
  const publicKey = fromBase64url(key);
  const signature = fromBase64url(signed);
  if (publicKey?.length !== KEY_BYTES || signature?.length !== SIGNATURE_BYTES || more.length > 0)
    return { reason: 'damaged' };
  const read = readPayload(payload);
  return 'reason' in read ? read : { ...read, payload, publicKey, signature };
}

function readPayload(payload: string): Pick<Parts, 'assignment'> | { readonly reason: LinkFault } {
  const packed = fromBase64url(payload);
  // (Of nothing fflate makes an empty place as large as it may be.)
  const bytes = packed?.length ? inflated(packed) : undefined;
  if (!bytes) return { reason: 'damaged' };
  if (bytes.length > INFLATED_LONGEST) return { reason: 'too-long' };
  const parsed = boundedJson(strFromU8(bytes), { longest: INFLATED_LONGEST, deepest: DEEPEST });
  const assignment = 'value' in parsed ? fromWire(parsed.value) : undefined;
  return assignment ? { assignment } : { reason: 'damaged' };
}

/** What was deflated, or the beginning of it where it is more than an assignment can be; nothing where it is damaged. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  try {
    // Into a place of its own size: what goes beyond it is written nowhere, and one byte too many tells.
    return inflateSync(packed, { out: new Uint8Array(INFLATED_LONGEST + 1) });
  } catch {
    return undefined;
  }
}
