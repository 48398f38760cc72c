import { boundedJson } from '../doors/bounded-json.ts';
import { repeatedName } from '../doors/repeated-name.ts';
import { isPng, readBadge, type BadgeFault } from './badge.ts';
import { utf8 } from './utf8.ts';

/* The door of /verify/: a file of unknown origin, told by what is in it and never by its name. */

/** Bytes of a file: larger ones are refused before they are read. */
export const DOOR_MAX_BYTES = 8_000_000;

/** A hand-in's lists lie sixteen deep, a credential's fewer. */
const DEEPEST = 24;

/** What a file is. */
export type Recognised =
  /** A credential, to be checked by `verifyCredential`. */
  | { readonly kind: 'credential'; readonly credential: unknown; readonly from: 'json' | 'png' }
  /** A status list, to be given to `verifyCredential` with a certificate. */
  | { readonly kind: 'status-list'; readonly credential: unknown }
  /** The learner's own files: self-reported, signed by nobody. */
  | { readonly kind: 'hand-in' | 'progress-backup' }
  /** The instructor's backup of the desk, locked. */
  | { readonly kind: 'desk-backup' }
  /** A printed page, e.g. a self-reported completion certificate saved as PDF: nothing in it can be checked. */
  | { readonly kind: 'pdf' }
  | { readonly kind: 'refused'; readonly reason: DoorFault };

/** Why a file was refused. */
export type DoorFault =
  | 'too-large'
  | 'empty'
  /** A PNG with nothing in it, or with what cannot be read. */
  | Exclude<BadgeFault, 'not-a-png' | 'too-large'>
  /** No file that is known here. */
  | 'unknown'
  /** It begins like JSON and is none: cut off, or changed. */
  | 'not-json'
  | 'too-deep'
  /** One field stands twice in it. */
  | 'repeated'
  /** JSON of another sort. */
  | 'other-json';

/** What each of the course's own files says it is. (Named again, or all that makes those files would come with the door.) */
const FORMATS: Readonly<Record<string, 'hand-in' | 'progress-backup' | 'desk-backup'>> = {
  'byp-hand-in': 'hand-in',
  'before-you-press-progress': 'progress-backup',
  'byp-desk-backup': 'desk-backup',
};

/** Tells what a file is. It never throws. */
export function recognise(bytes: Uint8Array): Recognised {
  if (bytes.length > DOOR_MAX_BYTES) return refused('too-large');
  if (bytes.length === 0) return refused('empty');
  if (isPng(bytes)) {
    const badge = readBadge(bytes);
    if (badge.ok) return ofText(badge.text, 'png');
    return refused(badge.fault === 'not-a-png' ? 'damaged' : badge.fault);
  }
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  // (A desk's backup is one line of JSON, and then what is locked.)
  if (start.startsWith('{"format":"byp-desk-backup"')) return { kind: 'desk-backup' };
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  const text = utf8(withoutMark(bytes));
  return text !== undefined && /^\s*[[{]/.test(text) ? ofText(text, 'json') : refused('unknown');
}

function ofText(text: string, from: 'json' | 'png'): Recognised {
  const parsed = boundedJson(text, { longest: DOOR_MAX_BYTES, deepest: DEEPEST });
  if ('fault' in parsed) return refused(parsed.fault === 'too-long' ? 'too-large' : parsed.fault);
  const file = parsed.value;
  if (file === null || typeof file !== 'object') return refused('other-json');
  const { format, type, '@context': context } = file as Record<string, unknown>;
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format)) return { kind: FORMATS[format]! };
  if (context === undefined) return refused('other-json');
  if (repeatedName(text) !== undefined) return refused('repeated');
  const isList = (Array.isArray(type) ? type : [type]).includes('BitstringStatusListCredential');
  return isList ? { kind: 'status-list', credential: file } : { kind: 'credential', credential: file, from };
}

/** Some editors put a mark of byte order before a text. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return [0xef, 0xbb, 0xbf].every((byte, at) => bytes[at] === byte) ? bytes.subarray(3) : bytes;
}

function refused(reason: DoorFault): Recognised {
  return { kind: 'refused', reason };
}
export { recognisedWords } from './door-words.ts';
