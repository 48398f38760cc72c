import { deflateSync, strToU8 } from 'fflate';
import { toBase64url } from '../doors/base64url.ts';
import type { Assignment, TextField } from './assignment.ts';
import { readAssignment, type Fault } from './assignment-schema.ts';
import { FRAGMENT_LONGEST, KEY_BYTES, LINK_VERSION, SIGNATURE_BYTES, signedMessage } from './link.ts';
import { toWire } from './wire.ts';

/* The instructor's side of a link, apart from link.ts so that a learner does not fetch it. */

/** A key that signs; nothing comes of it where the browser refuses. */
export interface Signer {
  /** The 32 bytes of an Ed25519 key. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array | undefined>;
}

/** What can be made shorter. Title, provider's name, number and hours stand as the board has approved them. */
export type Shortenable =
  'lessons' | Extract<TextField, 'cohort' | 'instructor' | 'contact' | `provider.${'address' | 'policies'}`>;

/** A link's part behind `#`, or why there is none. */
export type MadeLink =
  | { readonly ok: true; readonly fragment: string }
  /** A form that is not filled in rightly. */
  | { readonly ok: false; readonly problem: 'faults'; readonly faults: readonly Fault[] }
  /** Too many characters: by how many, and the field that takes the most room of those that may be shortened. */
  | { readonly ok: false; readonly problem: 'too-long'; readonly over: number; readonly shorten: Shortenable }
  /** The browser did not sign. */
  | { readonly ok: false; readonly problem: 'unsigned' };

/** Makes the link of an assignment. It never throws, and what it makes `openLink` opens. */
export async function makeLink(wanted: Assignment, key: Signer): Promise<MadeLink> {
  const read = readAssignment(wanted);
  if ('faults' in read) return { ok: false, problem: 'faults', faults: read.faults };
  const payload = payloadOf(read.assignment);
  const over = lengthWith(payload) - FRAGMENT_LONGEST;
  if (over > 0) return { ok: false, problem: 'too-long', over, shorten: longestOf(read.assignment) };
  const signature = await key.sign(signedMessage(payload)).catch(() => undefined);
  if (signature?.length !== SIGNATURE_BYTES || key.publicKey.length !== KEY_BYTES)
    return { ok: false, problem: 'unsigned' };
  return {
    ok: true,
    fragment: [LINK_VERSION, payload, toBase64url(key.publicKey), toBase64url(signature)].join('.'),
  };
}

/** How many characters are left for the link of an assignment that is being filled in; negative where it is too long. */
export function roomLeft(draft: Assignment): number {
  return FRAGMENT_LONGEST - lengthWith(payloadOf(draft));
}

function payloadOf(assignment: Assignment): string {
  return toBase64url(deflateSync(strToU8(JSON.stringify(toWire(assignment))), { level: 9 }));
}

/** Letters that some bytes take. */
const lettersOf = (bytes: number) => Math.ceil((bytes * 4) / 3);

function lengthWith(payload: string): number {
  return [String(LINK_VERSION).length, payload.length, lettersOf(KEY_BYTES), lettersOf(SIGNATURE_BYTES)].reduce(
    (sum, part) => sum + 1 + part,
  );
}

/** Which of the fields makes the link shortest when it is left out. What is repeated elsewhere takes little room. */
function longestOf(assignment: Assignment): Shortenable {
  const { provider } = assignment;
  const without: Readonly<Record<Shortenable, Assignment>> = {
    lessons: { ...assignment, lessons: [] },
    'provider.policies': { ...assignment, provider: { ...provider, policies: undefined } },
    'provider.address': { ...assignment, provider: { ...provider, address: undefined } },
    contact: { ...assignment, contact: undefined },
    instructor: { ...assignment, instructor: '' },
    cohort: { ...assignment, cohort: '' },
  };
  const lengths = Object.entries(without).map(([field, rest]) => ({ field, length: payloadOf(rest).length }));
  return lengths.sort((a, b) => a.length - b.length)[0]!.field as Shortenable;
}
