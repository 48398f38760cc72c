import { gunzipSync, gzipSync } from 'fflate';
import { fromBase64url, toBase64url } from '../doors/base64url.ts';
import { isHttps, isMoment, isPlace, STATUS_PLACES } from './certificate-faults.ts';
import { CREDENTIALS_CONTEXT } from './contexts.ts';
import type { Signer } from './keys.ts';
import { issuerDid, signed, type SignedCredential } from './signed.ts';

/*
 * Withdrawn certificates: a signed Bitstring Status List (W3C, 1.0) that the provider hosts as a file. It is one bit a place.
 * Making it loads the JSON-LD library.
 */

export { STATUS_PLACES };

/** The name of the list's file. */
export const STATUS_FILE_NAME = 'certificate-status.json';

/** Bytes that another's list may unpack to: eight million places. Unpacking stops there. */
const UNPACKED_LONGEST = 1 << 20;

/** Letters of another's packed list. */
const PACKED_LONGEST = 2 << 20;

/** What a list is made of. */
export interface StatusFacts {
  /** The https address at which the provider hosts the file. */
  readonly list: string;
  /** The places of the certificates that are withdrawn. */
  readonly withdrawn: readonly number[];
  /** From when it is valid: a moment of UTC to the second. */
  readonly validFrom: string;
  /** Until when it is to be taken for new; absent where it does not run out. */
  readonly validUntil?: string | undefined;
}

/** A list that was signed, or why it was not. */
export type IssuedList =
  ({ readonly ok: true } & SignedCredential) | { readonly ok: false; readonly problem: 'faults' | 'unsigned' };

/** Signs the list of all certificates that are withdrawn. The key must be that of the certificates. It never throws. */
export async function issueStatusList(facts: StatusFacts, key: Signer, now: number): Promise<IssuedList> {
  if (!isFit(facts)) return { ok: false, problem: 'faults' };
  const { list, withdrawn, validFrom, validUntil } = facts;
  try {
    const document = {
      '@context': [CREDENTIALS_CONTEXT],
      id: list,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuerDid(key),
      validFrom,
      ...(validUntil !== undefined && { validUntil }),
      credentialSubject: {
        id: `${list}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: encodedList(withdrawn),
      },
    };
    const made = await signed(document, key, now);
    return made ? { ok: true, ...made } : { ok: false, problem: 'unsigned' };
  } catch {
    return { ok: false, problem: 'unsigned' };
  }
}

/** A free place for a new certificate: four bytes drawn by chance choose it. Nothing where no place is left. */
export function freePlace(taken: ReadonlySet<number>, chance: Uint8Array): number | undefined {
  const drawn = chance.reduce((sum, byte) => sum * 256 + byte, 0) % STATUS_PLACES;
  for (let step = 0; step < STATUS_PLACES; step += 1) {
    const place = (drawn + step) % STATUS_PLACES;
    if (!taken.has(place)) return place;
  }
  return undefined;
}

/** The places as one text: bits, the first place the highest of the first byte, packed. `u` says that base 64 follows. */
export function encodedList(withdrawn: readonly number[]): string {
  const bits = new Uint8Array(STATUS_PLACES / 8);
  for (const place of withdrawn) bits[place >> 3]! |= 0x80 >> (place & 7);
  // (No time in it: the same places give the same text.)
  return `u${toBase64url(gzipSync(bits, { level: 9, mtime: 0 }))}`;
}

/** Whether a place of a list of unknown origin is withdrawn; nothing where the list is damaged or has no such place. */
export function isWithdrawn(encoded: string, place: number): boolean | undefined {
  if (!encoded.startsWith('u') || encoded.length > PACKED_LONGEST) return undefined;
  const packed = fromBase64url(encoded.slice(1));
  const bits = packed && unpacked(packed);
  if (!bits || bits.length * 8 < STATUS_PLACES || bits.length > UNPACKED_LONGEST) return undefined;
  if (!Number.isSafeInteger(place) || place < 0 || place >= bits.length * 8) return undefined;
  return (bits[Math.floor(place / 8)]! & (0x80 >> (place % 8))) !== 0;
}

function unpacked(packed: Uint8Array): Uint8Array | undefined {
  try {
    // Into a place of its own size: what goes beyond it is written nowhere, and one byte too many tells.
    return gunzipSync(packed, { out: new Uint8Array(UNPACKED_LONGEST + 1) });
  } catch {
    return undefined;
  }
}

function isFit({ list, withdrawn, validFrom, validUntil }: StatusFacts): boolean {
  if (!isHttps(list) || !withdrawn.every(isPlace) || !isMoment(validFrom)) return false;
  return validUntil === undefined || (isMoment(validUntil) && Date.parse(validUntil) > Date.parse(validFrom));
}
