/* A certificate inside a PNG picture, as Open Badges 3.0 bakes it: an `iTXt` chunk with the keyword `openbadgecredential`. */

/** Bytes of a picture: larger ones are refused before they are read. */
export const BADGE_MAX_BYTES = 8_000_000;

/** Why a picture was refused. */
export type BadgeFault =
  | 'not-a-png'
  | 'too-large'
  /** A chunk's checksum is wrong, it ends in the middle, or its chunks are not in order. */
  | 'damaged'
  /** A picture, with no certificate in it. */
  | 'nothing-in-it'
  /** Two certificates: which one is meant nobody can tell. */
  | 'twice'
  /** The text is compressed, or no text. */
  | 'unreadable';

/** Puts a credential's text into a picture, instead of one that is there. */
export function bakeBadge(
  png: Uint8Array,
  text: string,
): { readonly ok: true; readonly png: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly fault: BadgeFault } {
  throw new Error(`Not written yet: ${png.length} ${text.length}`);
}

/** Takes the text out of a picture of unknown origin. It never throws. */
export function readBadge(
  png: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: BadgeFault } {
  throw new Error(`Not written yet: ${png.length}`);
}
