import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLink } from '../domain/teaching/link.ts';
import { makeLink } from '../domain/teaching/make-link.ts';
import { fullAssignment } from '../domain/testing/assignments.ts';
import { deskKeys, type DeskKey, type DeskKeys } from './desk-key.ts';
import { signatures } from './signatures.ts';

const { subtle } = globalThis.crypto;
const NAME = 'byp:/:desk-key';
const message = new TextEncoder().encode('a message');
const { verify } = signatures(() => subtle);

/** A tab on the same browser. */
const tab = (find: () => SubtleCrypto | undefined = () => subtle) => deskKeys(NAME, find);

/** A browser's cryptography that lacks something. */
const lacking = (method: 'generateKey' | 'exportKey' | 'importKey') =>
  new Proxy(subtle, {
    get: (all, name) =>
      name === method
        ? () => Promise.reject(new DOMException('no', 'NotSupportedError'))
        : (all[name as keyof SubtleCrypto] as () => unknown).bind(all),
  });

/** The key, where there is one. */
function keyOf(one: DeskKey) {
  if (one.kind !== 'key') throw new Error(JSON.stringify(one));
  return one;
}

/** A key made with its secret taken. */
async function madeWithSecret(keys: DeskKeys) {
  let secret = new Uint8Array();
  const made = keyOf(
    await keys.make((bytes) => {
      secret = new Uint8Array(bytes);
      return Promise.resolve(true);
    }),
  );
  return { made, secret };
}

/** What lies in the database. */
async function kept(): Promise<{ privateKey: CryptoKey; publicKey: Uint8Array } | undefined> {
  const database = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('keys') });
  const value: unknown = await database.get('keys', 'desk');
  database.close();
  return value as { privateKey: CryptoKey; publicKey: Uint8Array } | undefined;
}

/** Puts something in its place. */
async function overwrite(value: unknown): Promise<void> {
  const database = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('keys') });
  await database.put('keys', value, 'desk');
  database.close();
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the desk’s key', () => {
  it('is none until it is made, and then is kept and the same in every tab', async () => {
    const keys = tab();
    expect(await keys.read()).toEqual({ kind: 'none' });
    const made = keyOf(await keys.make());
    expect(made).toMatchObject({ kept: true, fresh: true });
    for (const again of [await keys.read(), await keys.make(), await tab().read()])
      expect(keyOf(again)).toMatchObject({ kept: true, fresh: false, signer: { publicKey: made.signer.publicKey } });
  });

  it('signs what its public half checks', async () => {
    const { signer } = keyOf(await tab().make());
    expect(await verify((await signer.sign(message))!, message, signer.publicKey)).toBe(true);
    const { signer: read } = keyOf(await tab().read());
    expect(await verify((await read.sign(message))!, message, signer.publicKey)).toBe(true);
  });

  it('signs links that open', async () => {
    const { signer } = keyOf(await tab().make());
    const link = await makeLink(fullAssignment, signer);
    expect(link.ok && (await openLink(link.fragment, verify))).toMatchObject({
      ...{ ok: true, assignment: fullAssignment, publicKey: signer.publicKey },
    });
  });

  it('is kept in a form that cannot be read out, with its secret taken or without', async () => {
    for (const make of [(keys: DeskKeys) => keys.make(), (keys: DeskKeys) => keys.make(() => Promise.resolve(true))]) {
      const keys = tab();
      await make(keys);
      const { privateKey } = (await kept())!;
      expect(privateKey.extractable).toBe(false);
      for (const format of ['pkcs8', 'jwk'] as const)
        await expect(subtle.exportKey(format, privateKey)).rejects.toThrow();
      expect(await keys.forget()).toBe(true);
    }
  });

  it('is one key, where two tabs make it at once', async () => {
    const made = await Promise.all([tab().make(), tab().make(), tab().make()]);
    const keys = made.map((one) => Buffer.from(keyOf(one).signer.publicKey).toString('hex'));
    expect(new Set(keys).size).toBe(1);
    expect(made.filter((one) => keyOf(one).fresh)).toHaveLength(1);
  });

  it('is gone when it is forgotten, and the next is another', async () => {
    const keys = tab();
    const first = keyOf(await keys.make());
    expect(await keys.forget()).toBe(true);
    expect(await keys.read()).toEqual({ kind: 'none' });
    expect(keyOf(await keys.make()).signer.publicKey).not.toEqual(first.signer.publicKey);
  });

  it('is not made over what is kept and does not sign, until that is forgotten or put back', async () => {
    const { made, secret } = await madeWithSecret(tab());
    const pair = (await subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const hostile = [
      ...['text', 7, null, {}, { privateKey: {}, publicKey: [] }],
      { privateKey: pair.publicKey, publicKey: new Uint8Array(32) },
      // The halves of two keys.
      { privateKey: pair.privateKey, publicKey: made.signer.publicKey },
    ];
    for (const value of hostile) {
      await overwrite(value);
      const unusable = { kind: 'refused', why: 'unusable' };
      expect([await tab().read(), await tab().make()]).toEqual([unusable, unusable]);
      expect(await kept()).toEqual(value);
    }
    expect(keyOf(await tab().putBack(secret)).signer.publicKey).toEqual(made.signer.publicKey);
    await overwrite('text');
    expect(await tab().forget()).toBe(true);
    expect(keyOf(await tab().make())).toMatchObject({ kept: true, fresh: true });
  });
});

describe('its secret', () => {
  it('puts the same key back, in an empty browser and over another key', async () => {
    const { made, secret } = await madeWithSecret(tab());
    expect(secret).toHaveLength(32);
    vi.stubGlobal('indexedDB', new IDBFactory());
    for (const before of [() => Promise.resolve(), () => tab().make()]) {
      await before();
      const back = keyOf(await tab().putBack(secret));
      expect(back).toMatchObject({ kept: true, fresh: true, signer: { publicKey: made.signer.publicKey } });
      const { signer } = keyOf(await tab().read());
      expect(await verify((await signer.sign(message))!, message, made.signer.publicKey)).toBe(true);
      expect((await kept())!.privateKey.extractable).toBe(false);
      await tab().forget();
    }
  });

  it('is not asked for where there is a key already', async () => {
    await tab().make();
    const take = vi.fn(() => Promise.resolve(true));
    expect(keyOf(await tab().make(take)).fresh).toBe(false);
    expect(take).not.toHaveBeenCalled();
  });

  it('leaves no key behind where it was not taken', async () => {
    const refusing = [() => Promise.resolve(false), () => Promise.reject(new Error('disk full'))];
    for (const take of refusing) expect(await tab().make(take)).toEqual({ kind: 'refused', why: 'not-taken' });
    expect(await tab().read()).toEqual({ kind: 'none' });
  });

  it('is refused where it is none', async () => {
    for (const length of [0, 31, 33, 64])
      expect(await tab().putBack(new Uint8Array(length))).toEqual({ kind: 'refused', why: 'no-secret' });
    expect(await tab().read()).toEqual({ kind: 'none' });
  });
});

describe('a browser that cannot', () => {
  it('is told from one that can: no cryptography, no keys of this sort', async () => {
    const none = tab(() => undefined);
    const refused = { kind: 'refused', why: 'no-cryptography' };
    expect([await none.read(), await none.make(), await none.putBack(new Uint8Array(32))]).toEqual(
      Array(3).fill(refused),
    );
    const old = tab(() => lacking('generateKey'));
    expect(await old.read()).toEqual({ kind: 'none' });
    expect(await old.make()).toEqual({ kind: 'refused', why: 'no-ed25519' });
    expect(await tab(() => lacking('importKey')).putBack(new Uint8Array(32))).toEqual({
      ...{ kind: 'refused', why: 'no-ed25519' },
    });
    expect(await tab(() => lacking('exportKey')).make(() => Promise.resolve(true))).toMatchObject({ kind: 'refused' });
  });

  it.each<[string, unknown]>([
    ['has no database', undefined],
    [
      'forbids to open one',
      {
        open: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    ['keeps no keys', keepsNoKeys()],
  ])('signs for as long as the page is open where it %s', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const keys = tab();
    const made = keyOf(await keys.make());
    expect(made).toMatchObject({ kept: false, fresh: true });
    expect(await verify((await made.signer.sign(message))!, message, made.signer.publicKey)).toBe(true);
    expect(keyOf(await keys.read())).toMatchObject({ kept: false, signer: { publicKey: made.signer.publicKey } });
    expect((await tab().read()).kind).not.toBe('key');
  });

  it('says that it does not know whether there is a key, where its database cannot be opened', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await tab().read()).toEqual({ kind: 'refused', why: 'blocked' });
    expect(await tab().forget()).toBe(false);
  });

  it('is not waited for forever', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    vi.useFakeTimers();
    const read = tab().read();
    await vi.advanceTimersByTimeAsync(3000);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(7000);
    expect(await read).toEqual({ kind: 'refused', why: 'blocked' });
  });

  it('is asked again after it did not answer', async () => {
    const keys = tab();
    const works = globalThis.indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    expect(await keys.read()).toEqual({ kind: 'refused', why: 'blocked' });
    vi.stubGlobal('indexedDB', works);
    expect(await keys.read()).toEqual({ kind: 'none' });
  });

  it('keeps nothing on a shared device', async () => {
    const keys = deskKeys(undefined, () => subtle);
    expect(await keys.read()).toEqual({ kind: 'none' });
    expect(keyOf(await keys.make())).toMatchObject({ kept: false, fresh: true });
    expect(await globalThis.indexedDB.databases()).toEqual([]);
    expect(await keys.forget()).toBe(true);
    expect(await keys.read()).toEqual({ kind: 'none' });
  });
});

/** A browser that opens databases and copies no keys into them, as some do in private windows. */
function keepsNoKeys(): IDBFactory {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (...asked) => {
    const request = open(...asked);
    request.addEventListener('success', () => {
      const { prototype } = request.result.transaction('keys').objectStore('keys').constructor as unknown as {
        prototype: IDBObjectStore;
      };
      vi.spyOn(prototype, 'put').mockImplementation(() => {
        throw new DOMException('no', 'DataCloneError');
      });
    });
    return request;
  };
  return factory;
}
