import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { signerOf, verify } from '../testing/assignments.ts';
import {
  anyCertificate,
  bareCertificate,
  changed,
  fullCertificate,
  LIST,
  TODAY,
  type Change,
} from '../testing/certificates.ts';
import { hostileValue, tampered } from '../testing/hostile.ts';
import type { Certificate } from './certificate.ts';
import { checkWords } from './check-words.ts';
import { didOf, methodOf } from './did-key.ts';
import { hashedEmail, issueCertificate } from './issue.ts';
import type { CheckName, MessageKey, Report } from './report.ts';
import { issueStatusList } from './status-list.ts';
import { signDocument, type Document } from './suite.ts';
import { verifyCredential, type VerifyWith } from './verify.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(180_000, numRuns * 400) });

const signer = await signerOf();
const another = await signerOf(2);
const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

const own = { verify, sha256, now: TODAY, trusted: [], lists: [] } satisfies VerifyWith;

async function issued(certificate: Certificate = fullCertificate, key = signer): Promise<Document> {
  const made = await issueCertificate(certificate, key, TODAY);
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.credential;
}

async function listOf(withdrawn: readonly number[], more: object = {}, key = signer): Promise<Document> {
  const made = await issueStatusList({ list: LIST, withdrawn, validFrom: '2026-11-21T00:00:00Z', ...more }, key, TODAY);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

const found = (report: Report, name: CheckName): MessageKey =>
  report.checks.find((check) => check.name === name)!.message;

const failures = ({ checks }: Report) =>
  checks.flatMap(({ outcome, message }) => (outcome === 'failed' ? [message] : []));

const full = await issued();

describe('checking a certificate', () => {
  it('finds a certificate whole, and says nothing of who the issuer is', async () => {
    const report = await verifyCredential(full, {
      ...own,
      lists: [await listOf([7])],
      recipient: 'žofia  nowák-wiśniewska',
    });
    expect(report.verdict).toBe('holds');
    expect(report.kind).toBe('certificate');
    expect(report.checks.map(({ outcome }) => outcome)).toEqual(Array(9).fill('passed'));
    expect(report.issuer).toMatchObject({
      did: didOf(signer.publicKey),
      name: 'Example School of Massage Therapy',
      official: 'Ana María Ñandú, LMT',
      trust: 'unknown',
    });
    expect(report.issuer?.words).toHaveLength(6);
    expect(report.listFrom).toBe('2026-11-21T00:00:00Z');
  });

  it('knows a key that the verifier has chosen, by the key and not by its name', async () => {
    const trusted = [{ did: didOf(signer.publicKey) }];
    expect((await verifyCredential(full, { ...own, trusted })).issuer?.trust).toBe('chosen');
    const look = await issued(fullCertificate, another);
    const report = await verifyCredential(look, { ...own, trusted });
    expect(report).toMatchObject({
      verdict: 'holds',
      issuer: { name: 'Example School of Massage Therapy', trust: 'unknown' },
    });
  });

  it('shows every value that is signed', async () => {
    await fc.assert(
      fc.asyncProperty(anyCertificate, async (certificate) => {
        const report = await verifyCredential(await issued(certificate), own);
        expect(failures(report)).toEqual([]);
        expect(report.verdict).toBe('holds');
        const shown = report.fields.map(({ value }) => value);
        const said = textsOf({ ...certificate, status: undefined, seen: certificate.seen.words });
        for (const text of said) expect(shown.some((value) => value.includes(text))).toBe(true);
        expect(report.fields.every(({ label }) => label !== undefined)).toBe(true);
      }),
      { numRuns: Math.min(numRuns, 100) },
    );
  });

  it('labels what a board asks for', async () => {
    const { fields } = await verifyCredential(full, own);
    const of = (label: string) => fields.filter((field) => field.label === label).map(({ value }) => value);
    expect(of('recipient-name')).toEqual(['Žofia Nowák-Wiśniewska']);
    expect(of('recipient-licence')).toEqual(['MA 123456 (Florida)', 'LMT-99123 (temp) (Texas)']);
    expect(of('title')).toEqual(['Abdominal and Psoas Work: Safety and Judgement']);
    expect(of('programme-number')).toEqual(['20-123456']);
    expect(of('completed')).toEqual(['2026-11-18']);
    expect(of('course-type')).toEqual(['home study']);
    expect(of('hours')).toEqual(['2.5 CEs']);
    expect(of('version')).toEqual(['0.4.0']);
    expect(of('provider')).toEqual(['Example School of Massage Therapy']);
    expect(of('provider-number')).toEqual(['451234-09']);
    expect(of('provider-address')).toEqual(['12 Example Street\nSpringfield, IL 62701']);
    expect(of('instructor')).toEqual(['Ana María Ñandú, LMT']);
    expect(of('seen-kind')).toEqual(['Self-reported, re-graded by the issuer']);
    expect(of('review')[0]).toContain('Joan Example');
    const bare = await verifyCredential(await issued(bareCertificate), own);
    expect(bare.fields.find(({ label }) => label === 'review')?.value).toBe('no review recorded');
  });
});

describe('what fails, each with its own message', () => {
  const cases: readonly [string, Change, CheckName, MessageKey][] = [
    [
      'a changed letter',
      ['credentialSubject.achievement.name', (old: string) => `${old}.`],
      'signature',
      'signature-broken',
    ],
    ['another name', ['credentialSubject.identifier.0.identityHash', 'B'], 'signature', 'signature-broken'],
    ['a date moved', ['validUntil', '2038-11-20T09:00:00Z'], 'signature', 'signature-broken'],
    ['a date left out', ['validUntil', undefined], 'signature', 'signature-broken'],
    ['a status left out', ['credentialStatus', undefined], 'signature', 'signature-broken'],
    ['a changed signature', ['proof.proofValue', other], 'signature', 'signature-broken'],
    ['a cut signature', ['proof.proofValue', 'z3abc'], 'signature', 'signature-malformed'],
    ['another moment of signing', ['proof.created', '2026-11-20T12:00:00Z'], 'signature', 'signature-broken'],
    ['no signature', ['proof', undefined], 'proof', 'proof-missing'],
    ['two signatures', ['proof', (old: object) => [old, old]], 'proof', 'proof-several'],
    ['another suite', ['proof.cryptosuite', 'eddsa-jcs-2022'], 'proof', 'proof-other-suite'],
    ['another purpose', ['proof.proofPurpose', 'authentication'], 'proof', 'proof-malformed'],
    ['more in the proof', ['proof.nmae', 'x'], 'proof', 'proof-malformed'],
    ['an undefined term', ['credentialSubject.achievement.nmae', 'x'], 'terms', 'term-undefined'],
    ['an undefined type', ['type', (old: string[]) => [...old, 'Diploma']], 'terms', 'term-undefined'],
    ['nothing', ['description', null], 'terms', 'term-unsigned'],
    ['an empty list', ['credentialSubject.achievement.related', []], 'terms', 'term-unsigned'],
    [
      'another vocabulary',
      ['@context', (old: string[]) => [...old, 'https://example.org/v1']],
      'contexts',
      'context-unknown',
    ],
    [
      'a vocabulary of its own',
      ['@context', (old: string[]) => [...old, { nmae: 'https://schema.org/name' }]],
      'contexts',
      'context-inline',
    ],
    [
      'the key of someone else in the proof',
      ['proof.verificationMethod', methodOf(another.publicKey)],
      'issuer',
      'issuer-other-key',
    ],
    ['the name of someone else as issuer', ['issuer.id', didOf(another.publicKey)], 'issuer', 'issuer-other-key'],
    ['a damaged key', ['issuer.id', 'did:key:z6Mkabc'], 'issuer', 'issuer-malformed'],
    ['no issuer', ['issuer', { type: ['Profile'], name: 'P' }], 'issuer', 'issuer-malformed'],
    ['the first edition', ['@context.0', 'https://www.w3.org/2018/credentials/v1'], 'readable', 'older-format'],
    ['no credential', ['type', ['OpenBadgeCredential']], 'readable', 'not-a-credential'],
  ];
  it.each(cases)('%s', async (_, change, name, message) => {
    const report = await verifyCredential(changed(full, change), own);
    expect(found(report, name)).toBe(message);
    expect(failures(report)).toContain(message);
    expect(report.verdict).toBe('fails');
    expect(report.fields).toEqual([]);
  });

  it('a field that hides behind its full address, a name within the file, or a list of lists', async () => {
    const { credentialStatus, ...rest } = full;
    const addressed = { ...rest, 'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus };
    expect(failures(await verifyCredential(addressed, own))).toEqual(['term-undefined']);
    const twice = changed(full, [
      'credentialSubject',
      ({ identifier, ...subject }: Document) => [
        { id: '_:b', type: ['AchievementSubject'], identifier },
        { id: '_:b', ...subject },
      ],
    ]);
    expect(failures(await verifyCredential(twice, own))).toEqual(['term-unsigned']);
    const aliased = changed(full, ['@graph', [{ id: 'urn:x' }]]);
    expect(failures(await verifyCredential(aliased, own))).toEqual(['term-undefined']);
  });

  it('an expired one, and one that is not valid yet', async () => {
    const late = await verifyCredential(full, { ...own, now: Date.UTC(2029, 0) });
    expect(failures(late)).toEqual(['dates-expired']);
    expect(checkWords(late.checks.find(({ name }) => name === 'dates')!)).toContain('2028-11-20');
    // What is signed stays readable.
    expect(late.fields.length).toBeGreaterThan(20);
    const early = await verifyCredential(full, { ...own, now: Date.UTC(2026, 0) });
    expect(failures(early)).toEqual(['dates-not-yet']);
    const soon = await verifyCredential(full, { ...own, now: TODAY - 3_600_000 });
    expect(failures(soon)).toEqual(['dates-signed-later']);
  });

  it('one that ends before it begins, whoever signed it', async () => {
    const { proof, ...rest } = changed(full, ['validUntil', '2020-01-01T00:00:00Z']);
    expect(proof).toBeDefined();
    const signed = await signDocument(rest, signer, '2026-11-21T12:00:00Z');
    expect(failures(await verifyCredential(signed, own))).toEqual(['dates-malformed']);
  });

  it('someone else’s, shown by another person', async () => {
    const email = await hashedEmail('Zofia@Example.org', 'k3j4h5k3j4h5', sha256);
    const credential = await issued({ ...fullCertificate, recipient: { ...fullCertificate.recipient, email } });
    const asked = async (recipient: string, what = credential) =>
      found(await verifyCredential(what, { ...own, recipient }), 'recipient');
    expect(await asked('Jana Nová')).toBe('recipient-differs');
    expect(await asked(' ŽOFIA NOWÁK-WIŚNIEWSKA ')).toBe('recipient-name');
    expect(await asked('zofia@example.org ')).toBe('recipient-email');
    expect(await asked('jana@example.org')).toBe('recipient-differs');
    expect(await asked('ma123456')).toBe('recipient-licence');
    expect(await asked('LMT-99123 (temp)')).toBe('recipient-licence');
    expect(await asked('123456')).toBe('recipient-differs');
    expect(await asked('   ')).toBe('recipient-not-asked');
    expect(await asked('a@example.org', await issued(bareCertificate))).toBe('recipient-unnamed');
    expect((await verifyCredential(credential, { ...own, recipient: 'Jana Nová' })).verdict).toBe('fails');
  });

  it('a withdrawn one, and each way in which that cannot be told', async () => {
    const status = async (lists: readonly unknown[], what = full, now = TODAY) => {
      const report = await verifyCredential(what, { ...own, lists, now });
      return [found(report, 'status'), report.verdict];
    };
    const withdrawn = await listOf([51234]);
    expect(await status([withdrawn])).toEqual(['status-withdrawn', 'fails']);
    expect(await status([await listOf([51233, 51235])])).toEqual(['status-not-withdrawn', 'holds']);
    expect(await status([])).toEqual(['status-no-list', 'holds']);
    expect(await status([], await issued(bareCertificate))).toEqual(['status-none', 'holds']);
    expect(await status([await listOf([51234], {}, another)])).toEqual(['status-other-issuer', 'holds']);
    const elsewhere = await listOf([51234], { list: 'https://example.org/other.json' });
    expect(await status([elsewhere])).toEqual(['status-other-list', 'holds']);
    const bent = changed(withdrawn, ['validFrom', '2026-11-21T00:00:01Z']);
    expect(await status([bent])).toEqual(['status-list-damaged', 'holds']);
    expect(await status([null, 1, 'x', [], {}])).toEqual(['status-other-list', 'holds']);
    const old = await listOf([], { validUntil: '2026-11-22T00:00:00Z' });
    expect(await status([old], full, Date.UTC(2027, 0))).toEqual(['status-list-expired', 'holds']);
    // What the issuer has said once stays said, whatever list is given with it.
    expect(await status([await listOf([], { validFrom: '2026-11-21T06:00:00Z' }), withdrawn])).toEqual([
      'status-withdrawn',
      'fails',
    ]);
    const { proof, ...rest } = changed(full, ['credentialStatus.statusSize', 2]);
    expect(proof).toBeDefined();
    const sized = (await signDocument(rest, signer, '2026-11-21T12:00:00Z'))!;
    expect(await status([withdrawn], sized)).toEqual(['status-unknown', 'holds']);
  });

  it('what cannot be told here is open, and never whole', async () => {
    const web = changed(
      full,
      ['issuer.id', 'did:web:example.org'],
      ['proof.verificationMethod', 'did:web:example.org#key-1'],
    );
    const report = await verifyCredential(web, own);
    expect([found(report, 'issuer'), report.verdict]).toEqual(['issuer-web', 'open']);
    expect(report.issuer).toBeUndefined();
    const old = await verifyCredential(full, { ...own, verify: async () => undefined });
    expect([found(old, 'signature'), old.verdict]).toEqual(['signature-unsupported', 'open']);
    expect(old.fields).toEqual([]);
    expect(old.claimed.length).toBeGreaterThan(20);
  });
});

describe('whatever comes', () => {
  it('never takes a changed certificate for whole', async () => {
    const before = (await verifyCredential(full, own)).fields.map(({ value }) => value).sort();
    await fc.assert(
      fc.asyncProperty(tampered(full), async (other) => {
        const report = await verifyCredential(other, own);
        if (report.fields.length === 0) {
          expect(report.verdict).not.toBe('holds');
          return;
        }
        // It says the same in other letters: a true without quotation marks, or with them.
        expect(report.fields.map(({ value }) => value).sort()).toEqual(before);
      }),
      { numRuns },
    );
  });

  it('lets no name of a prototype through to the library', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const objects = [
      Object.prototype,
      Object,
      Array.prototype,
      ...names.slice(2).map((name) => ({})[name as 'toString']),
    ];
    const before = objects.map((one) => Object.getOwnPropertyNames(one));
    for (const place of [
      'id',
      'type',
      'issuer',
      'issuer.id',
      'issuer.address',
      'credentialSubject',
      'evidence',
      'evidence.0',
      'credentialStatus',
      'credentialSubject.achievement.criteria',
      'proof.verificationMethod',
    ])
      for (const name of names)
        for (const value of [name, [name], { id: name }, { type: name }, JSON.parse(`{"${name}":"x"}`) as unknown]) {
          const report = await verifyCredential(changed(full, [place, value]), own);
          expect(report.verdict).toBe('fails');
        }
    expect(objects.map((one) => Object.getOwnPropertyNames(one))).toEqual(before);
  });

  it('says something of any value, and throws at none', async () => {
    await fc.assert(
      fc.asyncProperty(hostileValue, hostileValue, async (value, list) => {
        const report = await verifyCredential(value, { ...own, lists: [list] });
        expect(report.verdict).not.toBe('holds');
        expect(report.checks.every((check) => checkWords(check).length > 0)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('takes any list for what the issuer signed, or for damaged', async () => {
    const list = await listOf([51234]);
    await fc.assert(
      fc.asyncProperty(tampered(list), async (other) => {
        const message = found(await verifyCredential(full, { ...own, lists: [other] }), 'status');
        expect(['status-withdrawn', 'status-other-list', 'status-list-damaged']).toContain(message);
      }),
      { numRuns: Math.min(numRuns, 200) },
    );
  });

  it('looks nothing up', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    await verifyCredential(
      changed(full, ['@context', (old: string[]) => [...old, 'https://www.w3.org/2018/credentials/v1']]),
      own,
    );
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });
});

/** Another letter in the middle of a text. */
function other(text: string): string {
  return `${text.slice(0, 40)}${text[40] === 'x' ? 'y' : 'x'}${text.slice(41)}`;
}

/** All texts in a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
