import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { backupText } from '../progress/backup.ts';
import { DESK_BACKUP_FORMAT } from '../teaching/desk/backup-header.ts';
import { HAND_IN_FORMAT } from '../teaching/hand-in.ts';
import { signerOf, verify } from '../testing/assignments.ts';
import { fullCertificate, LIST, TODAY } from '../testing/certificates.ts';
import { hostileText, hostileValue, tampered } from '../testing/hostile.ts';
import { bakeBadge } from './badge.ts';
import { recognise } from './door.ts';
import { recognisedWords } from './door-words.ts';
import { issueCertificate } from './issue.ts';
import { issueStatusList } from './status-list.ts';
import { verifyCredential } from './verify.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(180_000, numRuns * 400) });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const signer = await signerOf();
const made = await issueCertificate(fullCertificate, signer, TODAY);
if (!made.ok) throw new Error(made.problem);
const { file, credential } = made;
/** A white dot. */
const DOT = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==', 'base64'),
);
const kindOf = (bytes: Uint8Array) => recognise(bytes).kind;
const reasonOf = (text: string) => recognise(bytesOf(text));
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('the door of the page of checks', () => {
  it('takes a certificate as a file or a picture', () => {
    expect(recognise(bytesOf(file))).toEqual({ kind: 'credential', credential, from: 'json' });
    expect(recognise(bytesOf(`\ufeff${file}`))).toEqual({ kind: 'credential', credential, from: 'json' });
    const baked = bakeBadge(DOT, JSON.stringify(credential));
    if (!baked.ok) throw new Error(baked.fault);
    expect(recognise(baked.png)).toEqual({ kind: 'credential', credential, from: 'png' });
  });

  it('tells a list of withdrawn ones from a certificate', async () => {
    const list = await issueStatusList({ list: LIST, withdrawn: [], validFrom: '2026-11-21T00:00:00Z' }, signer, TODAY);
    expect(list.ok && kindOf(bytesOf(list.file))).toBe('status-list');
  });

  it('calls self-reported what is self-reported, and no backup a certificate', () => {
    const own = recognise(bytesOf(backupText([], 'Before You Press', new Date(TODAY))));
    expect(own).toEqual({ kind: 'progress-backup' });
    expect(recognisedWords(own)).toContain('self-reported');
    const handIn = reasonOf(JSON.stringify({ format: HAND_IN_FORMAT, v: 1 }));
    expect(handIn.kind).toBe('hand-in');
    expect(recognisedWords(handIn)).toContain('self-reported');
    expect(reasonOf(`{"format":"${DESK_BACKUP_FORMAT}","version":1}\n\0\0\xff`).kind).toBe('desk-backup');
    const pdf = reasonOf('%PDF-1.7\n%\xe2\xe3');
    expect(pdf.kind).toBe('pdf');
    expect(recognisedWords(pdf)).toContain('self-reported');
  });

  it('refuses all else, each with its own reason', () => {
    expect(recognise(new Uint8Array())).toEqual(refused('empty'));
    expect(recognise(new Uint8Array(8_000_001))).toEqual(refused('too-large'));
    expect(recognise(DOT)).toEqual(refused('nothing-in-it'));
    expect(recognise(DOT.slice(0, 20))).toEqual(refused('damaged'));
    expect(reasonOf('hello')).toEqual(refused('unknown'));
    expect(recognise(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual(refused('unknown'));
    expect(reasonOf(file.slice(0, 400))).toEqual(refused('not-json'));
    expect(reasonOf('['.repeat(30))).toEqual(refused('too-deep'));
    expect(reasonOf('{"format":"__proto__"}')).toEqual(refused('other-json'));
    expect(reasonOf('{}')).toEqual(refused('other-json'));
    const baked = bakeBadge(DOT, 'hello');
    expect(baked.ok && recognise(baked.png)).toEqual(refused('not-json'));
  });

  it('says something of every file, and throws at none', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      hostileText.map(bytesOf),
      hostileValue.map((value) => bytesOf(JSON.stringify(value))),
      tampered(credential).map((value) => bytesOf(JSON.stringify(value) ?? '')),
      fc.tuple(fc.nat(file.length - 1), fc.nat(255)).map(([at, byte]) => {
        const bytes = bytesOf(file);
        bytes[at] = byte;
        return bytes;
      }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const recognised = recognise(bytes);
        if (recognised.kind !== 'credential') {
          expect(recognisedWords(recognised)).not.toBe('');
          return;
        }
        const options = { verify, sha256: async () => undefined, now: TODAY, trusted: [], lists: [] };
        const report = await verifyCredential(recognised.credential, options);
        // It may have been written otherwise, and say nothing else.
        if (report.verdict === 'holds') expect(said(recognised.credential)).toEqual(said(credential));
      }),
      { numRuns },
    );
  });
});

/** What a document says, however it is written: a list of one thing is that thing, and `false` the word for it. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? said(value[0]) : value.map(said);
  if (value === null || typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]: [string, unknown]) => [name, said(part)]));
}
