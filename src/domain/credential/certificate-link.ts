import { deflateSync, inflateSync, strToU8 } from 'fflate';
import { fromBase64url, toBase64url } from '../doors/base64url.ts';
import { boundedJson } from '../doors/bounded-json.ts';
import { DICTIONARY_1 } from './link-dictionary.ts';
import { utf8 } from './utf8.ts';

/*
 * A whole certificate in a link: behind `#` of the page of checks, so that no server ever sees it. `#1.` and base 64 of its
 * JSON, deflated with a dictionary (RFC 1951), so that only what differs from any other certificate takes room.
 */

/** The path of the page that checks, below the site's base. */
export const VERIFY_PATH = 'verify/';

/** The format of links made now; it names the dictionary too. */
const VERSION = 1;

/** Characters of a link's part behind `#`: more no code of squares holds. */
const FRAGMENT_LONGEST = 8000;

/** Bytes of the JSON; inflating stops there. */
const INFLATED_LONGEST = 60_000;

/** Lists and objects within each other. */
const DEEPEST = 24;

/** Why a link was not opened. */
export type CertificateLinkFault = 'not-a-link' | 'damaged' | 'too-long' | 'newer';

let dictionary: Uint8Array | undefined;

/** The part of a link behind `#` for a credential. Nothing where it is too long for a link. */
export function certificateFragment(credential: unknown): string | undefined {
  const bytes = strToU8(JSON.stringify(credential));
  if (bytes.length > INFLATED_LONGEST) return undefined;
  dictionary ??= strToU8(DICTIONARY_1);
  const fragment = `${VERSION}.${toBase64url(deflateSync(bytes, { level: 9, dictionary }))}`;
  return fragment.length > FRAGMENT_LONGEST ? undefined : fragment;
}

/** Opens the part of a link behind `#`, with or without the sign. It never throws. */
export function openCertificateLink(
  hash: string,
): { readonly ok: true; readonly credential: unknown } | { readonly ok: false; readonly fault: CertificateLinkFault } {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  const version = /^([1-9]\d{0,3})\./.exec(fragment)?.[1];
  if (version === undefined) return { ok: false, fault: 'not-a-link' };
  if (Number(version) > VERSION) return { ok: false, fault: 'newer' };
  if (fragment.length > FRAGMENT_LONGEST) return { ok: false, fault: 'too-long' };
  const packed = fromBase64url(fragment.slice(version.length + 1));
  // (Of nothing fflate makes an empty place as large as it may be.)
  const bytes = packed?.length ? inflated(packed) : undefined;
  if (!bytes) return { ok: false, fault: 'damaged' };
  if (bytes.length > INFLATED_LONGEST) return { ok: false, fault: 'too-long' };
  const text = utf8(bytes);
  const parsed = text === undefined ? undefined : boundedJson(text, { longest: INFLATED_LONGEST, deepest: DEEPEST });
  return parsed && 'value' in parsed ? { ok: true, credential: parsed.value } : { ok: false, fault: 'damaged' };
}

/** What was deflated, or the beginning of it where it is too much; nothing where it is damaged. */
function inflated(packed: Uint8Array): Uint8Array | undefined {
  dictionary ??= strToU8(DICTIONARY_1);
  try {
    // Into a place of its own size: what goes beyond it is written nowhere, and one byte too many tells.
    return inflateSync(packed, { out: new Uint8Array(INFLATED_LONGEST + 1), dictionary });
  } catch {
    return undefined;
  }
}
