import { createHash } from 'node:crypto';
import { deflateRawSync as deflateSync } from 'node:zlib';
import { verifyAsync } from '@noble/ed25519';
import { describe, expect, it } from 'vitest';
import { signerOf, verify } from '../testing/assignments.ts';
import { changed, fullCertificate, LIST, TODAY, type Change } from '../testing/certificates.ts';
import { toBase58 } from './base58.ts';
import { certificateFaults } from './certificate.ts';
import { openCertificateLink } from './certificate-link.ts';
import { didOf, keyOf, methodOf } from './did-key.ts';
import { recognise } from './door.ts';
import { issueCertificate } from './issue.ts';
import { DICTIONARY_1 } from './link-dictionary.ts';
import { timeOf } from './proof-of.ts';
import type { CheckName, Report } from './report.ts';
import { issueStatusList } from './status-list.ts';
import { signDocument, type Document } from './suite.ts';
import { verifyCredential, type VerifyWith } from './verify.ts';

/*
 * What someone may try who has a certificate that the issuer has signed: the signature covers statements and not letters, so
 * the same ones are written in other ways. None of them may hide a withdrawal, whom it is for, or what it is.
 */

const signer = await signerOf();
const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const own = { verify, sha256, now: TODAY, trusted: [], lists: [] } satisfies VerifyWith;

const issued = await issueCertificate(fullCertificate, signer, TODAY);
if (!issued.ok) throw new Error(issued.problem);
const { credential: full, file } = issued;

async function signedWith(...changes: readonly Change[]): Promise<Document> {
  const { proof, ...rest } = changed(full, ...changes);
  if (proof === undefined) throw new Error('The certificate has no proof.');
  return (await signDocument(rest, signer, '2026-11-21T12:00:00Z'))!;
}

async function listOf(withdrawn: readonly number[], more: object = {}, signedAt = TODAY): Promise<Document> {
  const facts = { list: LIST, withdrawn, validFrom: '2026-11-21T00:00:00Z', ...more };
  const made = await issueStatusList(facts, signer, signedAt);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

const found = (report: Report, name: CheckName) => report.checks.find((check) => check.name === name)!.message;
const status = async (what: unknown, lists: readonly unknown[]) =>
  found(await verifyCredential(what, { ...own, lists }), 'status');
const inList = (value: unknown) => [value];

describe('the same statements, written in another way,', () => {
  it.each([
    'credentialStatus',
    'credentialStatus.statusListIndex',
    'credentialStatus.statusPurpose',
    'credentialStatus.statusListCredential',
    'credentialSubject',
  ])('hide no withdrawal: %s in a list', async (place) => {
    const report = await verifyCredential(changed(full, [place, inList]), { ...own, lists: [await listOf([51_234])] });
    expect(found(report, 'signature')).toBe('signature-holds');
    expect(found(report, 'status')).toBe('status-withdrawn');
    expect(report.verdict).toBe('fails');
  });

  it.each([
    'credentialSubject',
    'credentialSubject.identifier.0.identityHash',
    'credentialSubject.identifier.0.identityType',
    'credentialSubject.identifier.0.hashed',
  ])('hide not whom it is for: %s in a list', async (place) => {
    const one = changed(full, [place, inList]);
    const asked = async (recipient: string) => verifyCredential(one, { ...own, recipient });
    expect(found(await asked('Jana Nová'), 'recipient')).toBe('recipient-differs');
    const report = await asked('Žofia Nowák-Wiśniewska');
    expect(found(report, 'recipient')).toBe('recipient-name');
    expect(report.fields.find(({ label }) => label === 'recipient-name')?.value).toBe('Žofia Nowák-Wiśniewska');
    expect(report.fields.find(({ label }) => label === 'hours')?.value).toBe('2.5 CEs');
  });

  it.each(['credentialSubject', 'credentialSubject.achievement', 'credentialSubject.achievement.achievementType'])(
    'hide not that it is a certificate: %s in a list',
    async (place) => {
      const report = await verifyCredential(changed(full, [place, inList]), own);
      expect([report.verdict, report.kind]).toEqual(['holds', 'certificate']);
    },
  );

  it('are refused where one thing stands there twice, or in two halves', async () => {
    const named = await signedWith(['credentialStatus.id', 'urn:example:status']);
    const lists = [await listOf([51_234])];
    const twice = changed(named, ['credentialStatus', (old: unknown) => ['urn:example:status', old]]);
    const asHalves = ({ id, name, ...rest }: Document) => [
      { id, name },
      { id, ...rest },
    ];
    for (const one of [
      twice,
      changed(full, ['credentialStatus.statusListIndex', (old: unknown) => [old, old]]),
      changed(full, ['credentialSubject.achievement.tag', (old: unknown[]) => [...old, ...old]]),
      changed(full, ['credentialSubject.achievement', asHalves]),
    ]) {
      const report = await verifyCredential(one, { ...own, lists });
      expect(found(report, 'terms')).toBe('term-unsigned');
      expect(report.verdict).toBe('fails');
    }
  });

  it('are refused where a type is written in full, or means nothing outside', async () => {
    const address = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential';
    const addressed = changed(full, ['type.1', address]);
    expect(found(await verifyCredential(addressed, own), 'terms')).toBe('term-undefined');
    const nameless = await signedWith(['credentialSubject.achievement.type', ['Achievement', '_:Doctor']]);
    expect(found(await verifyCredential(nameless, own), 'terms')).toBe('term-undefined');
  });

  it('show no address of a vocabulary as signed, for more of them change no statement', async () => {
    const more = changed(full, ['@context', (old: unknown[]) => [...old, ...old]]);
    const report = await verifyCredential(more, own);
    expect(report.fields).toEqual((await verifyCredential(full, own)).fields);
    expect(report.fields.some(({ path }) => path.startsWith('@'))).toBe(false);
  });
});

describe('a list of withdrawn ones', () => {
  it('from before the certificate was signed says nothing of it', async () => {
    const before = await listOf([], { validFrom: '2020-01-01T00:00:00Z' }, Date.UTC(2020, 0));
    expect(await status(full, [before])).toBe('status-list-expired');
    // Whatever it says of itself.
    expect(await status(full, [await listOf([], {}, Date.UTC(2020, 0))])).toBe('status-list-expired');
    expect(await status(full, [before, await listOf([])])).toBe('status-not-withdrawn');
  });

  it('from the future does not hold today, and what it withdraws is withdrawn', async () => {
    const later = { validFrom: '2030-01-01T00:00:00Z' };
    expect(await status(full, [await listOf([], later, Date.UTC(2030, 0))])).toBe('status-list-expired');
    expect(await status(full, [await listOf([], later)])).toBe('status-list-expired');
    expect(await status(full, [await listOf([51_234], later, Date.UTC(2030, 0))])).toBe('status-withdrawn');
  });

  it('without a beginning is from when it was signed', async () => {
    const { proof, ...rest } = changed(await listOf([]), ['validFrom', undefined]);
    expect(proof).toBeDefined();
    const list = await signDocument(rest, signer, '2026-11-21T12:00:00Z');
    const report = await verifyCredential(full, { ...own, lists: [list] });
    expect([found(report, 'status'), report.listFrom]).toEqual(['status-not-withdrawn', '2026-11-21T12:00:00Z']);
  });

  it('of another purpose does not stand for the one that was not given', async () => {
    const elsewhere = 'https://example.org/ce/suspended.json';
    const place = (purpose: string, list: string) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: '7',
      statusListCredential: list,
    });
    const both = await signedWith(['credentialStatus', [place('revocation', LIST), place('suspension', elsewhere)]]);
    const { proof, ...rest } = changed(await listOf([], { list: elsewhere }), [
      'credentialSubject.statusPurpose',
      'suspension',
    ]);
    expect(proof).toBeDefined();
    const suspended = await signDocument(rest, signer, '2026-11-21T12:00:00Z');
    expect(await status(both, [suspended])).toBe('status-other-list');
    expect(await status(both, [suspended, await listOf([])])).toBe('status-not-withdrawn');
    expect(await status(both, [suspended, await listOf([7])])).toBe('status-withdrawn');
  });

  it('that is withdrawn from counts, also where another place cannot be told', async () => {
    const odd = await signedWith([
      'credentialStatus',
      (old: Document) => [{ ...old, statusPurpose: 'message', statusListIndex: '9' }, old],
    ]);
    expect(await status(odd, [await listOf([51_234])])).toBe('status-withdrawn');
    expect(await status(odd, [await listOf([])])).toBe('status-unknown');
  });
});

describe('odd forms', () => {
  it.each(['2026-02-30T00:00:00Z', '2026-04-31T00:00:00Z', '2026-02-29T12:00:00+01:00', '2026-13-01T00:00:00Z'])(
    '%s is no moment, in any browser',
    (text) => {
      expect(timeOf(text)).toBeUndefined();
    },
  );

  it('a day at its end, and one of a leap year, are', () => {
    expect(timeOf('2028-02-29T23:59:59.999Z')).toBe(Date.UTC(2028, 1, 29, 23, 59, 59, 999));
    expect(timeOf('2026-11-20T01:00:00+02:00')).toBe(Date.UTC(2026, 10, 19, 23));
  });

  it('a field that stands twice is refused, at every door', async () => {
    const twice = file.replace('"name"', '"n\\u0061me": "Diploma",\n  "name"');
    expect(recognise(new TextEncoder().encode(twice))).toEqual({ kind: 'refused', reason: 'repeated' });
    expect(recognise(new TextEncoder().encode(file)).kind).toBe('credential');
    const packed = deflateSync(`{"a":1,"a":2}`, { dictionary: Buffer.from(DICTIONARY_1) }).toString('base64url');
    expect(openCertificateLink(`1.${packed}`)).toEqual({ ok: false, fault: 'damaged' });
  });

  it('half a million short texts are refused before the library is lost in them', async () => {
    const many = Array.from({ length: 500_000 }, (_, at) => `t${at}`);
    const report = await verifyCredential(changed(full, ['credentialSubject.achievement.tag', many]), own);
    expect(found(report, 'readable')).toBe('too-large');
  });

  it.each(['\u200b', '\u00ad', '\ufeff', '\u3164', '\u2060', '\u{e0041}', '\u202e', '\u2067'])(
    'a name with %j in it is not signed: it would look like another',
    (mark) => {
      const recipient = { ...fullCertificate.recipient, name: `Žofia${mark} Nowák` };
      expect(certificateFaults({ ...fullCertificate, recipient })).toEqual([
        { field: 'recipient.name', problem: 'shape' },
      ]);
    },
  );

  it('marks that a script is written with are signed', () => {
    for (const name of ['می\u200cخواهم', 'ליאת\u200f', 'क्\u200dष', '葛\u{e0100}城'])
      expect(certificateFaults({ ...fullCertificate, recipient: { ...fullCertificate.recipient, name } })).toEqual([]);
  });
});

describe('a key under which anybody can sign everything', () => {
  /** The point that every multiple leaves where it is. */
  const neutral = Uint8Array.of(1, ...new Uint8Array(31));
  const signature = Uint8Array.of(...neutral, ...new Uint8Array(32));

  /** As the rules of ZIP 215 have it, which some implementations keep to. */
  const lenient = async (...[made, message, key]: Parameters<typeof verify>) => verifyAsync(made, message, key);

  it('is one to some implementations', async () => {
    expect(await lenient(signature, new TextEncoder().encode('whatever'), neutral)).toBe(true);
  });

  it('is no issuer', async () => {
    const forged = changed(
      full,
      ['issuer.id', didOf(neutral)],
      ['proof.verificationMethod', methodOf(neutral)],
      ['proof.proofValue', `z${toBase58(signature)}`],
    );
    const report = await verifyCredential(forged, { ...own, verify: lenient });
    expect([found(report, 'issuer'), report.verdict]).toEqual(['issuer-malformed', 'fails']);
    expect(report.fields).toEqual([]);
    expect(keyOf(didOf(neutral.map((byte, at) => (at === 31 ? 0x80 : byte))))).toBeUndefined();
    expect(keyOf(didOf(signer.publicKey))).toEqual(signer.publicKey);
  });
});
