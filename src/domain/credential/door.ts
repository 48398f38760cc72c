import type { BadgeFault } from './badge.ts';

/* The door of /verify/: a file of unknown origin, told by what is in it and never by its name. */

/** Bytes of a file: larger ones are refused before they are read. */
export const DOOR_MAX_BYTES = 8_000_000;

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
export type DoorFault = 'too-large' | 'empty' | 'unknown' | 'not-json' | 'too-deep' | 'other-json' | BadgeFault;

/** Tells what a file is. It never throws. */
export function recognise(bytes: Uint8Array): Recognised {
  throw new Error(`Not written yet: ${bytes.length}`);
}

/** What a file is, or why it was refused, in one or two sentences. Nothing for a credential: its report speaks for it. */
export function recognisedWords(recognised: Recognised): string | undefined {
  throw new Error(`Not written yet: ${recognised.kind}`);
}
