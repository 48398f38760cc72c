import { boundedJson } from '../../doors/bounded-json.ts';
import { checksum } from '../../progress/checksum.ts';

/*
 * A backup of the desk is one file: a line of readable JSON that says how it is locked, and then the locked bytes. What is
 * not secret is not locked, so that a program of another time can tell what it has before it, and a wrong passphrase can
 * be told apart from a damaged file.
 */

/** What the file says it is. */
export const DESK_BACKUP_FORMAT = 'byp-desk-backup';
const VERSION = 1;

/** Rounds of PBKDF2-SHA-256 for new files: what OWASP asks for (Password Storage Cheat Sheet, 2023). */
export const ROUNDS = 600_000;

/** Fewer would be weak, and more would keep a browser busy for minutes. */
const ROUNDS_BOUNDS = [100_000, 10_000_000] as const;

/** Larger files are refused before they are read: 500 learners' hand-ins are a few megabytes when packed. */
export const DESK_BACKUP_MAX_BYTES = 200_000_000;

/** What unpacks to more is refused: no desk has so much. */
export const DESK_TEXT_MAX_BYTES = 400_000_000;

/** The header fits into so many bytes, the line's end included. */
const HEADER_LONGEST = 1000;

/** How a backup is locked: AES-GCM-256 over raw deflate, with a key that HKDF draws from PBKDF2 over the passphrase. */
export interface BackupHeader {
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
  readonly rounds: number;
  /** 16 random bytes for PBKDF2, in hexadecimal like all that follow. */
  readonly salt: string;
  /** 12 random bytes for AES-GCM. */
  readonly iv: string;
  /** 16 bytes that the passphrase gives besides the key: another passphrase gives others. */
  readonly check: string;
  /** SHA-256 of the locked bytes. */
  readonly digest: string;
}

/** What is known of a file before it is unlocked. */
export type OpenedEnvelope =
  | {
      readonly ok: true;
      readonly header: BackupHeader;
      /** The header's own bytes but for its digest: the lock is made over them too. */
      readonly bound: string;
      readonly locked: Uint8Array<ArrayBuffer>;
    }
  | { readonly ok: false; readonly problem: 'not-a-backup' | 'newer' | 'damaged' | 'too-large' };

/** A file: the header's line, and the locked bytes behind it. */
export function envelope(header: BackupHeader, locked: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = `${headerLine(header)}\n`;
  const file = new Uint8Array(line.length + locked.length);
  file.set(Uint8Array.from(line, (character) => character.charCodeAt(0)));
  file.set(locked, line.length);
  return file;
}

/** What the lock is made over besides its content, so that no other salt, round or time can be put before it. */
export function boundText({ made, rounds, salt, iv, check }: Omit<BackupHeader, 'digest'>): string {
  return [DESK_BACKUP_FORMAT, VERSION, made, rounds, salt, iv, check].join(' ');
}

/** Takes a file of unknown origin apart. It never throws, and unlocks nothing. */
export function openEnvelope(file: Uint8Array<ArrayBuffer>): OpenedEnvelope {
  if (file.length > DESK_BACKUP_MAX_BYTES) return { ok: false, problem: 'too-large' };
  const start = String.fromCharCode(...file.subarray(0, HEADER_LONGEST));
  if (!start.startsWith(`{"format":"${DESK_BACKUP_FORMAT}"`)) return { ok: false, problem: 'not-a-backup' };
  const end = start.indexOf('\n');
  const read = end < 0 ? undefined : readHeader(start.slice(0, end));
  if (!read) return { ok: false, problem: 'damaged' };
  if (read === 'newer') return { ok: false, problem: 'newer' };
  return { ok: true, header: read, bound: boundText(read), locked: file.slice(end + 1) };
}

/** A file name with the day in it, as `YYYY-MM-DD`, so that backups sort by date. */
export function deskBackupName(day: string): string {
  return `before-you-press-desk-${day}.backup`;
}

/** Bytes in hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a hexadecimal text. */
export function unhex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function headerLine(header: BackupHeader): string {
  const { made, rounds, salt, iv, check, digest } = header;
  const told = { format: DESK_BACKUP_FORMAT, version: VERSION, made, kdf: 'HKDF-SHA-256 of PBKDF2-SHA-256', rounds };
  const rest = { salt, cipher: 'AES-256-GCM of raw deflate', iv, check, digest };
  return JSON.stringify({ ...told, ...rest, sum: sumOf(header) });
}

function readHeader(line: string): BackupHeader | 'newer' | undefined {
  const parsed = boundedJson(line, { longest: HEADER_LONGEST, deepest: 2 });
  if (!('value' in parsed) || typeof parsed.value !== 'object' || parsed.value === null) return undefined;
  const { version, made, rounds, salt, iv, check, digest } = parsed.value as Record<string, unknown>;
  if (typeof version === 'number' && version > VERSION) return 'newer';
  if (version !== VERSION || !isCount(made) || !isCount(rounds)) return undefined;
  if (rounds < ROUNDS_BOUNDS[0] || rounds > ROUNDS_BOUNDS[1]) return undefined;
  if (!isHex(salt, 16) || !isHex(iv, 12) || !isHex(check, 16) || !isHex(digest, 32)) return undefined;
  const header = { made, rounds, salt, iv, check, digest };
  // Its sum, and what only tells people how it is locked: there is one way to write a header.
  return line === headerLine(header) ? header : undefined;
}

function sumOf(header: BackupHeader): string {
  return checksum(`${boundText(header)} ${header.digest}`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHex(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value);
}
