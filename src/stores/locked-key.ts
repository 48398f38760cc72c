import { hex, unhex } from '../domain/teaching/desk/backup-header.ts';
import { lock, unlock, type LockProblem } from './desk-backup.ts';

/*
 * The secret of the desk's key, locked by itself. The browser gives it away only while the key is made, so it is locked
 * then, with the passphrase of that day, and goes into every backup in this form.
 */

/** A locked secret unpacks to no more: it is 32 bytes. */
const MOST = 64;

/**
 * Locks a secret, as hexadecimal, and opens it again before it is handed out; nothing where this browser cannot.
 *
 * @param now milliseconds since 1970
 */
export async function lockSecret(secret: Uint8Array, passphrase: string, now: number): Promise<string | undefined> {
  const own = new Uint8Array(secret);
  try {
    const locked = await lock(own, passphrase, now);
    const back = locked && (await unlock(locked, passphrase, MOST));
    if (!back?.ok) return undefined;
    const isSame = back.content.length === own.length && back.content.every((byte, at) => byte === own[at]);
    back.content.fill(0);
    return isSame ? hex(locked) : undefined;
  } finally {
    own.fill(0);
  }
}

/** Opens a locked secret. Whoever gets the bytes wipes them. */
export async function unlockSecret(
  locked: string,
  passphrase: string,
): Promise<{ readonly ok: true; readonly secret: Uint8Array } | { readonly ok: false; readonly problem: LockProblem }> {
  const opened = await unlock(unhex(locked), passphrase, MOST);
  return opened.ok ? { ok: true, secret: opened.content } : opened;
}
