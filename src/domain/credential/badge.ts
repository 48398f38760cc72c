import { strFromU8, strToU8 } from 'fflate';
import { utf8 } from './utf8.ts';

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

/** A part of a PNG: four letters, what is in it, and all its bytes. */
interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const KEYWORD = 'openbadgecredential';

/** Chunks of one picture: encoders write some hundreds at most. */
const MOST_CHUNKS = 10_000;

/** Length, letters and checksum. */
const AROUND = 12;

/** Puts a credential's text into a picture, instead of one that is there. */
export function bakeBadge(
  png: Uint8Array,
  text: string,
): { readonly ok: true; readonly png: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly fault: BadgeFault } {
  const read = chunksOf(png);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const others = read.chunks.filter((chunk) => !isBadge(chunk));
  // (Behind the head, as other tools do: whoever reads a stream has it before the picture.)
  const parts = [
    Uint8Array.from(SIGNATURE),
    others[0]!.whole,
    chunkOf(text),
    ...others.slice(1).map(({ whole }) => whole),
  ];
  const made = joined(parts);
  return made.length > BADGE_MAX_BYTES ? { ok: false, fault: 'too-large' } : { ok: true, png: made };
}

/** Takes the text out of a picture of unknown origin. It never throws. */
export function readBadge(
  png: Uint8Array,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: BadgeFault } {
  const read = chunksOf(png);
  if ('fault' in read) return { ok: false, fault: read.fault };
  const [badge, ...more] = read.chunks.filter(isBadge);
  if (!badge) return { ok: false, fault: 'nothing-in-it' };
  if (more.length > 0) return { ok: false, fault: 'twice' };
  const text = textOf(badge.data);
  return text === undefined ? { ok: false, fault: 'unreadable' } : { ok: true, text };
}

/** Whether some bytes begin like a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

function chunksOf(png: Uint8Array): { readonly chunks: readonly Chunk[] } | { readonly fault: BadgeFault } {
  if (!isPng(png)) return { fault: 'not-a-png' };
  if (png.length > BADGE_MAX_BYTES) return { fault: 'too-large' };
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at < png.length) {
    if (png.length - at < AROUND || chunks.length >= MOST_CHUNKS) return { fault: 'damaged' };
    const length = view.getUint32(at);
    if (length > png.length - at - AROUND) return { fault: 'damaged' };
    const end = at + length + AROUND;
    if (view.getUint32(end - 4) !== crc32(png.subarray(at + 4, end - 4))) return { fault: 'damaged' };
    const type = strFromU8(png.subarray(at + 4, at + 8), true);
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    at = end;
    if (type === 'IEND') break;
  }
  // What stands behind the end belongs to no picture.
  const isWhole = at === png.length && chunks.at(-1)?.type === 'IEND' && chunks[0]?.type === 'IHDR';
  return isWhole ? { chunks } : { fault: 'damaged' };
}

/** Whether a chunk is a credential, readable or not: older tools write the same keyword into other sorts of text. */
function isBadge({ type, data }: Chunk): boolean {
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return false;
  return strFromU8(data.subarray(0, KEYWORD.length + 1), true) === `${KEYWORD}\0`;
}

/** Keyword, not compressed, no language, no translation of the keyword, and the text. */
function chunkOf(text: string): Uint8Array {
  const data = joined([strToU8('iTXt'), strToU8(`${KEYWORD}\0\0\0\0\0`), strToU8(text)]);
  const whole = new Uint8Array(data.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length - 4);
  whole.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return whole;
}

/** The text of a chunk; nothing where it is compressed, or not UTF-8. */
function textOf(data: Uint8Array): string | undefined {
  const [flag, method] = data.subarray(KEYWORD.length + 1);
  if (flag !== 0 || method !== 0) return undefined;
  const language = KEYWORD.length + 3;
  const translated = data.indexOf(0, language) + 1;
  const begin = translated > 0 ? data.indexOf(0, translated) + 1 : 0;
  return begin > 0 ? utf8(data.subarray(begin)) : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

let table: Uint32Array | undefined;

/** The checksum of PNG: CRC-32 of IEEE 802.3. */
function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, value) => {
    let crc = value;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
