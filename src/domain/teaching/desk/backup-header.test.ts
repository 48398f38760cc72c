import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  boundText,
  deskBackupName,
  envelope,
  hex,
  openEnvelope,
  ROUNDS,
  unhex,
  type BackupHeader,
} from './backup-header.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const header: BackupHeader = {
  made: 1_795_000_000_000,
  rounds: ROUNDS,
  salt: '00112233445566778899aabbccddeeff',
  iv: '0123456789abcdef01234567',
  check: 'ffeeddccbbaa99887766554433221100',
  digest: 'ab'.repeat(32),
};
const bytes = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const text = (file: Uint8Array) => String.fromCharCode(...file);
const locked = Uint8Array.from([0, 10, 123, 255, 10]);
const file = envelope(header, locked);

describe('the envelope of a backup', () => {
  it('gives back what was put in, whatever the bytes', () => {
    expect(openEnvelope(file)).toEqual({ ok: true, header, bound: boundText(header), locked });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const opened = openEnvelope(envelope(header, any));
        expect(opened.ok && [...opened.locked]).toEqual([...any]);
      }),
    );
  });

  it('begins with a line that a person can read, and nothing secret in it', () => {
    expect(text(file).split('\n')[0]).toBe(
      '{"format":"byp-desk-backup","version":1,"made":1795000000000,"kdf":"HKDF-SHA-256 of PBKDF2-SHA-256",' +
        '"rounds":600000,"salt":"00112233445566778899aabbccddeeff","cipher":"AES-256-GCM of raw deflate",' +
        `"iv":"0123456789abcdef01234567","check":"ffeeddccbbaa99887766554433221100","digest":"${'ab'.repeat(32)}",` +
        `"sum":"${/"sum":"(\w{8})"/.exec(text(file))?.[1]}"}`,
    );
  });

  it('tells every changed character of its line', () => {
    const end = text(file).indexOf('\n');
    for (let at = 0; at < end; at += 1) {
      const changed = file.slice();
      changed[at]! ^= 1;
      const opened = openEnvelope(changed);
      expect(opened.ok ? 'opened' : opened.problem).toMatch(/damaged|not-a-backup|newer/);
    }
  });

  it.each<[string, string, string]>([
    ['a newer format', '"version":1', '"version":2'],
    ['too few rounds', '"rounds":600000', '"rounds":1'],
    ['rounds without an end', '"rounds":600000', '"rounds":9007199254740991'],
    ['a time that is none', '"made":1795000000000', '"made":-1'],
    ['another salt', '"salt":"00', '"salt":"01'],
    ['a short salt', '"salt":"00', '"salt":"'],
    ['capitals', '"iv":"0123456789abcdef', '"iv":"0123456789ABCDEF'],
  ])('is not taken with %s', (_, before, after) => {
    const opened = openEnvelope(bytes(text(file).replace(before, after)));
    expect(opened).toEqual({ ok: false, problem: before.includes('version') ? 'newer' : 'damaged' });
  });

  it('is damaged without its end, and none without its beginning', () => {
    expect(openEnvelope(file.slice(0, 100))).toEqual({ ok: false, problem: 'damaged' });
    expect(openEnvelope(file.slice(1))).toEqual({ ok: false, problem: 'not-a-backup' });
    expect(openEnvelope(new Uint8Array())).toEqual({ ok: false, problem: 'not-a-backup' });
  });

  it('throws at no bytes', () => {
    const start = bytes('{"format":"byp-desk-backup"');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), fc.boolean(), (any, marked) => {
        const opened = openEnvelope(marked ? Uint8Array.from([...start, ...any]) : Uint8Array.from(any));
        expect(opened.ok).toBe(false);
      }),
      { numRuns },
    );
  });
});

it('writes bytes as hexadecimal, and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      expect([...unhex(hex(any))]).toEqual([...any]);
    }),
  );
});

it('is named by its day', () => {
  expect(deskBackupName('2026-11-21')).toBe('before-you-press-desk-2026-11-21.backup');
});
