import {
  boundText,
  DESK_BACKUP_MAX_BYTES,
  DESK_TEXT_MAX_BYTES,
  envelope,
  hex,
  openEnvelope,
  ROUNDS,
  unhex,
  type BackupHeader,
} from '../domain/teaching/desk/backup-header.ts';
import { plainPassphrase } from '../domain/teaching/desk/passphrase.ts';
import { deskText, readDeskText, type DeskContent, type ReadContent } from '../domain/teaching/desk/text.ts';
import { saveFile } from './save-file.ts';

/*
 * The desk's encrypted backup: one file, locked with a passphrase. How it is locked is in docs/desk.md, so that it can be
 * opened without this program. Nothing of it throws.
 */

/** Why a file was not opened. */
export type LockProblem =
  | 'not-a-backup'
  /** A newer version of the course made it. */
  | 'newer'
  /** Its bytes are not those that were saved; no passphrase opens it. */
  | 'damaged'
  | 'too-large'
  | 'wrong-passphrase'
  /** The page did not come over https, or the browser is too old. */
  | 'no-cryptography'
  /** It was moved, or its disk is gone. */
  | 'unreadable';

/** What a locked file holds. */
export type Unlocked =
  | { readonly ok: true; readonly content: Uint8Array<ArrayBuffer>; readonly made: number }
  | { readonly ok: false; readonly problem: LockProblem };

/** Locks bytes with a passphrase; nothing where this browser cannot. */
export async function lock(
  content: Uint8Array<ArrayBuffer>,
  passphrase: string,
  made: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
    const [salt, iv] = [random(16), random(12)];
    const { key, check } = await keyOf(passphrase, salt, ROUNDS);
    const open = { made, rounds: ROUNDS, salt: hex(salt), iv: hex(iv), check };
    const packed = await streamed(content, new CompressionStream('deflate-raw'), Infinity);
    if (!packed) return undefined;
    const how = { name: 'AES-GCM', iv, additionalData: utf8(boundText(open)) };
    const locked = new Uint8Array(await crypto.subtle.encrypt(how, key, packed));
    const header: BackupHeader = { ...open, digest: await digestOf(locked) };
    return envelope(header, locked);
  } catch {
    return undefined;
  }
}

/**
 * Unlocks a file. That it is whole is looked at first, so that a damaged file and a wrong passphrase are told apart: the
 * header has a sum of its own, and the digest of what it locks.
 *
 * @param most bytes that it may unpack to
 */
export async function unlock(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
  most = DESK_TEXT_MAX_BYTES,
): Promise<Unlocked> {
  const opened = openEnvelope(file);
  if (!opened.ok) return opened;
  const { header, bound, locked } = opened;
  const refused = (problem: LockProblem) => ({ ok: false, problem }) as const;
  let packed: Uint8Array<ArrayBuffer>;
  try {
    if ((await digestOf(locked)) !== header.digest) return refused('damaged');
    const { key, check } = await keyOf(passphrase, unhex(header.salt), header.rounds);
    if (check !== header.check) return refused('wrong-passphrase');
    const how = { name: 'AES-GCM', iv: unhex(header.iv), additionalData: utf8(bound) };
    packed = new Uint8Array(await crypto.subtle.decrypt(how, key, locked));
  } catch {
    // The lock itself says that something was changed; any other failure is a browser's that lacks it.
    return refused(hasCryptography() ? 'damaged' : 'no-cryptography');
  }
  try {
    const content = await streamed(packed, new DecompressionStream('deflate-raw'), most);
    return content ? { ok: true, content, made: header.made } : refused('too-large');
  } catch {
    return refused('damaged');
  }
}

/** A backup that was made and opened again: it holds what the desk holds. It is saved when `isSaved` has seen the file. */
export interface MadeBackup {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Revision of the gradebook in it. */
  readonly revision: number;
  readonly made: number;
}

/** What is being done while a backup is made; each takes a second or more. */
export type BackupStep = 'packing' | 'locking' | 'reading-back';

/**
 * Makes a backup, unlocks it again and compares it with the desk before anyone is told that there is one.
 *
 * @param told hears what is being done, and may take time to show it
 */
export async function makeDeskBackup(
  content: DeskContent,
  passphrase: string,
  made: number,
  told: (step: BackupStep) => Promise<void> | void = () => undefined,
): Promise<MadeBackup | { readonly problem: 'no-cryptography' | 'too-large' | 'not-read-back' }> {
  await told('packing');
  const bytes = utf8(deskText(content));
  if (bytes.length > DESK_TEXT_MAX_BYTES) return { problem: 'too-large' };
  await told('locking');
  const file = await lock(bytes, passphrase, made);
  if (!file) return { problem: 'no-cryptography' };
  if (file.length > DESK_BACKUP_MAX_BYTES) return { problem: 'too-large' };
  await told('reading-back');
  const back = await unlock(file, passphrase);
  return back.ok && areSame(back.content, bytes)
    ? { file, revision: content.book.revision, made }
    : { problem: 'not-read-back' };
}

/** What a chosen backup holds, before anything of it is put on the desk. */
export type OpenedDesk =
  ({ readonly ok: true; readonly made: number } & ReadContent) | { readonly ok: false; readonly problem: LockProblem };

/** Reads and unlocks a chosen file. Nothing is changed. */
export async function openDeskBackup(file: ChosenFile, passphrase: string): Promise<OpenedDesk> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { ok: false, problem: bytes };
  const unlocked = await unlock(bytes, passphrase);
  if (!unlocked.ok) return unlocked;
  const text = textOf(unlocked.content);
  if (text === undefined) return { ok: false, problem: 'damaged' };
  return { ok: true, made: unlocked.made, ...readDeskText(text) };
}

/** True when a chosen file is, byte for byte, the backup that was made: only then is it saved. */
export async function isSaved({ file }: MadeBackup, chosen: ChosenFile): Promise<boolean> {
  if (chosen.size !== file.length) return false;
  const bytes = await bytesOf(chosen);
  return bytes instanceof Uint8Array && areSame(bytes, file);
}

/** What became of a backup that was to be saved. */
export type Saving =
  /** It was written to the place the person chose and read back from there. */
  | 'read-back'
  /** The browser took it; whether it is anywhere is known when the person has chosen it again. */
  | 'handed-out'
  /** It was written, and what is there is something else. */
  | 'not-read-back'
  | 'cancelled';

/**
 * Saves a backup: where the browser lets a page write to a place the person chooses, it is read back from there;
 * elsewhere it is handed out as a download. To be called from a click.
 */
export async function saveDeskBackup(
  backup: MadeBackup,
  name: string,
  pick: SavePicker | undefined = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker,
): Promise<Saving> {
  const handOut = () => {
    saveFile(name, backup.file, 'application/octet-stream');
    return 'handed-out' as const;
  };
  if (!pick) return handOut();
  let place: Awaited<ReturnType<SavePicker>>;
  try {
    place = await pick({ suggestedName: name });
  } catch (error) {
    // Forbidden, as on a page within another's, is not the same as not wanted.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : handOut();
  }
  try {
    const writable = await place.createWritable();
    await writable.write(backup.file);
    await writable.close();
    return (await isSaved(backup, await place.getFile())) ? 'read-back' : 'not-read-back';
  } catch {
    return 'not-read-back';
  }
}

/** As much of a chosen file as it takes to read it. */
export type ChosenFile = Pick<File, 'size' | 'arrayBuffer'>;

/** The browser's question where to save a file, where it has one. */
export type SavePicker = (options: { readonly suggestedName: string }) => Promise<{
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
  getFile(): Promise<ChosenFile>;
}>;

async function bytesOf(file: ChosenFile): Promise<Uint8Array<ArrayBuffer> | 'too-large' | 'unreadable'> {
  if (file.size > DESK_BACKUP_MAX_BYTES) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'unreadable';
  }
}

/**
 * The key that a passphrase gives, and the check that tells another passphrase. Guessing takes all the rounds, whichever
 * of the two is guessed at.
 */
async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  const { subtle } = crypto;
  const typed = await subtle.importKey('raw', utf8(plainPassphrase(passphrase)), 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const root = await subtle.importKey('raw', await subtle.deriveBits(slow, typed, 256), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const branch = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) });
  const check = await subtle.deriveBits(branch('byp-desk-backup check'), root, 128);
  const cipher = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(branch('byp-desk-backup key'), root, cipher, false, ['encrypt', 'decrypt']);
  return { key, check: hex(new Uint8Array(check)) };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hasCryptography(): boolean {
  // Its type says that it is always there; over http it is not.
  const { subtle } = (globalThis.crypto as Partial<Crypto> | undefined) ?? {};
  return subtle !== undefined && typeof DecompressionStream === 'function';
}

/** Bytes gone through a stream; nothing where that makes more of them than there may be. */
async function streamed(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(through).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The text of bytes; nothing where they are none. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
