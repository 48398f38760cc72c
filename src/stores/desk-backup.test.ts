import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { boundText, envelope, openEnvelope } from '../domain/teaching/desk/backup-header.ts';
import { deskText } from '../domain/teaching/desk/text.ts';
import { withAssignment } from '../domain/teaching/gradebook/record.ts';
import { bookOf, digestOf, gradedHandIn } from '../domain/testing/teaching.ts';
import {
  isSaved,
  lock,
  makeDeskBackup,
  openDeskBackup,
  saveDeskBackup,
  unlock,
  type ChosenFile,
  type MadeBackup,
  type SavePicker,
} from './desk-backup.ts';
import { saveFile } from './save-file.ts';

vi.mock(import('./save-file.ts'), () => ({ saveFile: vi.fn() }));

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const PASSPHRASE = 'river stone lamp seven';
const MADE = 1_795_000_000_000;
const book = withAssignment(bookOf(gradedHandIn()), { id: 'psoas-2026', fragment: '1.a.b.c', made: 7 });
const content = { book, files: new Map([[digestOf(1), '{"format":"byp-hand-in"}\n']]) };
const chosen = (bytes: Uint8Array<ArrayBuffer>): ChosenFile => new File([bytes], 'desk.backup');
const changed = (bytes: Uint8Array, at: number, mask = 1) => {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= mask;
  return copy;
};
const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

let backup: MadeBackup;
beforeAll(async () => {
  const made = await makeDeskBackup(content, PASSPHRASE, MADE);
  if ('problem' in made) throw new Error(made.problem);
  backup = made;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(saveFile).mockClear();
});

describe('a backup of the desk', () => {
  it('gives back the whole desk', async () => {
    expect(backup).toMatchObject({ revision: book.revision, made: MADE });
    expect(await openDeskBackup(chosen(backup.file), PASSPHRASE)).toEqual({
      ok: true,
      made: MADE,
      ...content,
      damaged: [],
      newer: [],
      whole: true,
    });
  });

  it('shows nothing of it, and no two of one desk have anything in common', async () => {
    const text = ascii(backup.file);
    for (const secret of ['Ana', 'example.org', 'psoas', PASSPHRASE]) expect(text).not.toContain(secret);
    const again = (await makeDeskBackup(content, PASSPHRASE, MADE)) as MadeBackup;
    const [one, two] = [openEnvelope(backup.file), openEnvelope(again.file)];
    if (!one.ok || !two.ok) throw new Error('no envelope');
    expect(one.header.salt).not.toBe(two.header.salt);
    expect(one.header.iv).not.toBe(two.header.iv);
    expect(one.header.check).not.toBe(two.header.check);
  });

  it('is opened by another program that knows what docs/desk.md says', () => {
    const end = backup.file.indexOf(10);
    const header = JSON.parse(ascii(backup.file.subarray(0, end))) as Record<string, string> & { rounds: number };
    const locked = backup.file.subarray(end + 1);
    expect(createHash('sha256').update(locked).digest('hex')).toBe(header['digest']);
    const root = pbkdf2Sync(PASSPHRASE, Buffer.from(header['salt']!, 'hex'), header.rounds, 32, 'sha256');
    const branch = (info: string, bytes: number) => Buffer.from(hkdfSync('sha256', root, '', info, bytes));
    expect(branch('byp-desk-backup check', 16).toString('hex')).toBe(header['check']);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      branch('byp-desk-backup key', 32),
      Buffer.from(header['iv']!, 'hex'),
    );
    decipher.setAAD(
      Buffer.from(
        ['byp-desk-backup', 1, header['made'], header.rounds, header['salt'], header['iv'], header['check']].join(' '),
      ),
    );
    decipher.setAuthTag(locked.subarray(-16));
    const packed = Buffer.concat([decipher.update(locked.subarray(0, -16)), decipher.final()]);
    expect(inflateRawSync(packed).toString()).toBe(deskText(content));
  });

  it('of the first format is opened for good', async () => {
    const file = Uint8Array.from(readFileSync('src/stores/fixtures/desk-1.backup'));
    expect(await openDeskBackup(chosen(file), PASSPHRASE)).toMatchObject({ ok: true, whole: true, ...content });
  });

  it('tells a wrong passphrase, and takes the same one from any keyboard', async () => {
    expect(await unlock(backup.file, 'river stone lamp eight')).toEqual({ ok: false, problem: 'wrong-passphrase' });
    const accented = (await lock(new Uint8Array([7]), 'café au lait 1234', 1))!;
    expect(await unlock(accented, ' cafe\u0301 au lait 1234 ')).toMatchObject({ ok: true });
  });

  it('calls every changed byte damage, whatever the passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: backup.file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const file = changed(backup.file, at, mask);
        const opened = await unlock(file, 'any at all');
        expect(opened.ok ? 'opened' : opened.problem).toMatch(/^(damaged|not-a-backup|newer)$/);
      }),
      { numRuns: 200 },
    );
  });

  it('is damaged when it is cut or goes on', async () => {
    for (const length of [0, 1, 100, 500, backup.file.length - 1])
      expect(await unlock(backup.file.slice(0, length), PASSPHRASE)).toMatchObject({ ok: false });
    const longer = Uint8Array.from([...backup.file, 0]);
    expect(await unlock(longer, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('cannot be changed by whoever mends its sums', async () => {
    const opened = openEnvelope(backup.file);
    if (!opened.ok) throw new Error('no envelope');
    const { header, locked } = opened;
    const forged = changed(locked, 5);
    const digest = createHash('sha256').update(forged).digest('hex');
    expect(await unlock(envelope({ ...header, digest }, forged), PASSPHRASE)).toEqual({
      ok: false,
      problem: 'damaged',
    });
    const dated = envelope({ ...header, made: MADE + 1 }, locked);
    expect(boundText({ ...header, made: MADE + 1 })).not.toBe(boundText(header));
    expect(await unlock(dated, PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is not unpacked to more than there may be', async () => {
    const bomb = (await lock(new Uint8Array(1_000_000), PASSPHRASE, 1))!;
    expect(bomb.length).toBeLessThan(3000);
    expect(await unlock(bomb, PASSPHRASE, 999_999)).toEqual({ ok: false, problem: 'too-large' });
    expect(await unlock(bomb, PASSPHRASE, 1_000_000)).toMatchObject({ ok: true });
  });

  it('is damaged when what it holds is no text', async () => {
    const bytes = (await lock(new Uint8Array([255, 254]), PASSPHRASE, 1))!;
    expect(await openDeskBackup(chosen(bytes), PASSPHRASE)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('is not made or opened without cryptography, and that is said', async () => {
    vi.stubGlobal('crypto', {});
    expect(await makeDeskBackup(content, PASSPHRASE, MADE)).toEqual({ problem: 'no-cryptography' });
    expect(await unlock(backup.file, PASSPHRASE)).toEqual({ ok: false, problem: 'no-cryptography' });
  });

  it('is refused when the file is too large, or gone', async () => {
    const gone = () => Promise.reject(new DOMException('moved', 'NotFoundError'));
    expect(await openDeskBackup({ size: 1e9, arrayBuffer: gone }, 'x')).toEqual({ ok: false, problem: 'too-large' });
    expect(await openDeskBackup({ size: 10, arrayBuffer: gone }, 'x')).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('throws at no bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        expect(await unlock(Uint8Array.from(bytes), PASSPHRASE)).toMatchObject({ ok: false });
      }),
      { numRuns },
    );
  });
});

describe('saving a backup', () => {
  /** A place on a disk that keeps what is written to it as told. */
  const place = (kept: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): SavePicker => {
    let disk = new Uint8Array();
    return () =>
      Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(void (disk = kept(bytes))),
            close: () => Promise.resolve(),
          }),
        getFile: () => Promise.resolve(chosen(disk)),
      });
  };

  it('is done when the file was read back from where it was written', async () => {
    expect(
      await saveDeskBackup(
        backup,
        'desk.backup',
        place((bytes) => bytes),
      ),
    ).toBe('read-back');
  });

  it('is not done when something else is there', async () => {
    expect(
      await saveDeskBackup(
        backup,
        'desk.backup',
        place((bytes) => bytes.slice(1)),
      ),
    ).toBe('not-read-back');
    expect(
      await saveDeskBackup(
        backup,
        'desk.backup',
        place((bytes) => changed(bytes, 900)),
      ),
    ).toBe('not-read-back');
    const full: SavePicker = () =>
      Promise.resolve({
        createWritable: () => Promise.reject(new Error('full')),
        getFile: () => Promise.resolve(chosen(new Uint8Array())),
      });
    expect(await saveDeskBackup(backup, 'desk.backup', full)).toBe('not-read-back');
  });

  it('is a download where there is no choosing a place, and that is said', async () => {
    expect(await saveDeskBackup(backup, 'desk.backup')).toBe('handed-out');
    expect(saveFile).toHaveBeenLastCalledWith('desk.backup', backup.file, 'application/octet-stream');
    const forbidden: SavePicker = () => Promise.reject(new DOMException('in a frame', 'SecurityError'));
    expect(await saveDeskBackup(backup, 'desk.backup', forbidden)).toBe('handed-out');
  });

  it('can be left', async () => {
    const left: SavePicker = () => Promise.reject(new DOMException('left', 'AbortError'));
    expect(await saveDeskBackup(backup, 'desk.backup', left)).toBe('cancelled');
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('is seen by the very file, and by no other', async () => {
    expect(await isSaved(backup, chosen(backup.file))).toBe(true);
    expect(await isSaved(backup, chosen(changed(backup.file, 700)))).toBe(false);
    expect(await isSaved(backup, chosen(backup.file.slice(1)))).toBe(false);
  });
});
