import { openDB, type IDBPDatabase } from 'idb';
import { fromBase64url } from '../domain/doors/base64url.ts';
import { KEY_BYTES } from '../domain/teaching/link.ts';
import type { Signer } from '../domain/teaching/make-link.ts';
import { environment } from './environment.ts';
import { isShared } from './shared-device.ts';
import { copyOf, findSubtle, signatures, type FindSubtle } from './signatures.ts';

/*
 * The key with which an instructor's desk signs. It is made in this browser and kept in a database of its own, in a form
 * that no script can read out: what got into the page could sign while it is there, and could not carry the key away.
 * A browser that deletes the site's data deletes the key with it, so its secret can be taken once, when it is made, into
 * an encrypted backup, and from there be put back.
 */

const KEYS = 'keys';
const ONLY = 'desk';

/** Some browsers never answer when a database is opened: after so many milliseconds it counts as blocked. */
const PATIENCE = 4000;

/** What stands before the 32 secret bytes in a PKCS #8 key of Ed25519 (RFC 8410, section 7). */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** Why there is no key. */
export type NoKey =
  /** The page did not come over https, or the browser is too old for any cryptography. */
  | 'no-cryptography'
  /** The browser knows no Ed25519: Chrome before 137, Firefox before 129, Safari before 17. */
  | 'no-ed25519'
  /** The browser lets nobody at its database, so whether there is a key is not known. */
  | 'blocked'
  /** What is kept does not sign. It is left as it is: put a key back in its place, or forget it and make another. */
  | 'unusable'
  /** The secret was not taken, so no key was made. */
  | 'not-taken'
  /** These are no secret bytes of a key. */
  | 'no-secret';

/** The desk's key, or what there is instead. */
export type DeskKey =
  | {
      readonly kind: 'key';
      readonly signer: Signer;
      /** False where it lasts until the page is closed and no longer. */
      readonly kept: boolean;
      /** True when it was made or put back just now. */
      readonly fresh: boolean;
    }
  /** None was made in this browser yet, or it was deleted. */
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: NoKey };

/** Takes the secret of a new key into a backup; false where it could not. The bytes are for it alone to wipe. */
export type TakeSecret = (secret: Uint8Array) => Promise<boolean>;

/** The key of a browser's desk. Nothing of it throws. */
export interface DeskKeys {
  /** The key as it is kept. */
  read(): Promise<DeskKey>;
  /** The key as it is kept, or a new one where there is none. */
  make(take?: TakeSecret): Promise<DeskKey>;
  /** Puts a key back from the secret in a backup, in place of any other. */
  putBack(secret: Uint8Array): Promise<DeskKey>;
  /** Deletes the key; false where the browser did not let it. */
  forget(): Promise<boolean>;
}

/** What is kept: the two halves of a key. */
interface Kept {
  readonly privateKey: CryptoKey;
  readonly publicKey: Uint8Array;
}

/**
 * The keys of a desk.
 *
 * @param name the database's name; nothing where nothing may be kept
 */
export function deskKeys(name: string | undefined, find: FindSubtle): DeskKeys {
  const { verify } = signatures(find);
  let opening: Promise<IDBPDatabase> | undefined;
  /** A key that could not be kept, for as long as the page is open. */
  let unkept: Kept | undefined;

  function database(): Promise<IDBPDatabase> {
    const gone = () => (opening = undefined);
    opening ??= open(name, gone).catch((error: unknown) => {
      gone();
      throw error;
    });
    return opening;
  }

  /** The key as it is kept; nothing where nothing is. It throws where the database cannot be had. */
  async function stored(subtle: SubtleCrypto): Promise<DeskKey> {
    const kept = (await (await database()).get(KEYS, ONLY)) as Kept | undefined;
    if (kept === undefined) return { kind: 'none' };
    if (!(await works(subtle, kept))) return { kind: 'refused', why: 'unusable' };
    return keyOf(subtle, kept, { kept: true, fresh: false });
  }

  async function works(subtle: SubtleCrypto, kept: Kept): Promise<boolean> {
    const message = new Uint8Array([1, 2, 3]);
    try {
      const signature = new Uint8Array(await subtle.sign('Ed25519', kept.privateKey, message));
      return (await verify(signature, message, kept.publicKey)) === true;
    } catch {
      return false;
    }
  }

  /** Keeps a key, and reads it back before it is said to be kept. Another tab's stays, where that was first. */
  async function keep(subtle: SubtleCrypto, key: Kept, instead: boolean): Promise<DeskKey> {
    try {
      const transaction = (await database()).transaction(KEYS, 'readwrite');
      const taken = !instead && (await transaction.store.getKey(ONLY)) !== undefined;
      if (!taken) await transaction.store.put(key, ONLY);
      await transaction.done;
      const now = await stored(subtle);
      if (taken) return now;
      if (now.kind === 'key' && sameBytes(now.signer.publicKey, key.publicKey)) return { ...now, fresh: true };
    } catch {
      // It is not kept: said below.
    }
    unkept = key;
    return keyOf(subtle, key, { kept: false, fresh: true });
  }

  async function read(): Promise<DeskKey> {
    const subtle = find();
    if (!subtle) return { kind: 'refused', why: 'no-cryptography' };
    if (unkept) return keyOf(subtle, unkept, { kept: false, fresh: false });
    if (name === undefined) return { kind: 'none' };
    try {
      return await stored(subtle);
    } catch {
      return { kind: 'refused', why: 'blocked' };
    }
  }

  return {
    read,

    async make(take) {
      const [subtle, there] = [find(), await read()];
      const blocked = there.kind === 'refused' && there.why === 'blocked';
      if (!subtle || (there.kind !== 'none' && !blocked)) return there;
      const pair = await generated(subtle, take !== undefined);
      if (!pair) return { kind: 'refused', why: 'no-ed25519' };
      if (!take) return keep(subtle, pair, false);
      const secret = await secretOf(subtle, pair);
      // (Copied, so that what is kept is what was made, whatever becomes of the bytes there.)
      const taken = secret && (await take(copyOf(secret)).catch(() => false));
      const key = secret && (await imported(subtle, secret));
      secret?.fill(0);
      return taken && key ? keep(subtle, key, false) : { kind: 'refused', why: 'not-taken' };
    },

    async putBack(secret) {
      const subtle = find();
      if (!subtle) return { kind: 'refused', why: 'no-cryptography' };
      if (secret.length !== KEY_BYTES) return { kind: 'refused', why: 'no-secret' };
      const key = await imported(subtle, secret);
      if (!key) return { kind: 'refused', why: 'no-ed25519' };
      unkept = undefined;
      return keep(subtle, key, true);
    },

    async forget() {
      unkept = undefined;
      if (name === undefined) return true;
      try {
        const keys = await database();
        await keys.delete(KEYS, ONLY);
        return (await keys.get(KEYS, ONLY)) === undefined;
      } catch {
        return false;
      }
    },
  };
}

/** The key of this browser's desk. On a shared device it lasts as long as the page. */
export const deskKey: DeskKeys = deskKeys(isShared ? undefined : `byp:${environment.base}:desk-key`, findSubtle);

function keyOf(subtle: SubtleCrypto, { privateKey, publicKey }: Kept, is: { kept: boolean; fresh: boolean }): DeskKey {
  const sign = async (message: Uint8Array) => new Uint8Array(await subtle.sign('Ed25519', privateKey, copyOf(message)));
  return { kind: 'key', signer: { publicKey, sign }, ...is };
}

/** A new key; nothing where the browser knows none of this sort. */
async function generated(subtle: SubtleCrypto, extractable: boolean): Promise<Kept | undefined> {
  try {
    const pair = (await subtle.generateKey('Ed25519', extractable, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
    return { privateKey: pair.privateKey, publicKey };
  } catch {
    return undefined;
  }
}

/** The secret bytes of a key that can be read out; nothing where the browser does not let it. */
async function secretOf(subtle: SubtleCrypto, { privateKey }: Kept): Promise<Uint8Array | undefined> {
  try {
    const secret = fromBase64url((await subtle.exportKey('jwk', privateKey)).d ?? '');
    return secret?.length === KEY_BYTES ? secret : undefined;
  } catch {
    return undefined;
  }
}

/** The key of a secret, in the form that cannot be read out; nothing where the browser knows none of this sort. */
async function imported(subtle: SubtleCrypto, secret: Uint8Array): Promise<Kept | undefined> {
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...secret]);
  try {
    // The public half has to be asked of one that can be read out, which nothing holds on to.
    const { x } = await subtle.exportKey('jwk', await subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']));
    const publicKey = fromBase64url(x ?? '');
    const privateKey = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    return publicKey && { privateKey, publicKey };
  } catch {
    return undefined;
  } finally {
    pkcs8.fill(0);
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at]);

async function open(name: string | undefined, gone: () => void): Promise<IDBPDatabase> {
  if (name === undefined) throw new Error('Nothing is kept on a shared device.');
  const opened = openDB(name, 1, {
    upgrade: (database) => void database.createObjectStore(KEYS),
    // Its data was cleared, or another version of the course wants it: it is opened again when it is needed.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      gone();
    },
    terminated: gone,
  });
  // (After the database was asked for: asking may throw.)
  let tooLong: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    tooLong = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE);
  });
  try {
    return await Promise.race([opened, patience]);
  } finally {
    clearTimeout(tooLong);
  }
}
