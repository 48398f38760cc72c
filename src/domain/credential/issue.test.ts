import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signerOf } from '../testing/assignments.ts';
import { anyCertificate, bareCertificate, fullCertificate, TODAY } from '../testing/certificates.ts';
import { certificateFaults, type Certificate, type CertificateFault } from './certificate.ts';
import { certificateFileName, certificateId, hashedEmail, issueCertificate } from './issue.ts';

const signer = await signerOf();

describe('signing a certificate', () => {
  it('gives the same frozen document each time', async () => {
    const made = await issueCertificate(fullCertificate, signer, TODAY);
    const again = await issueCertificate(fullCertificate, signer, TODAY);
    if (!made.ok || !again.ok) throw new Error('Not signed.');
    expect(made.file).toBe(again.file);
    expect(JSON.parse(made.file)).toEqual(made.credential);
    expect(made.file.endsWith('}\n')).toBe(true);
    expect(deepFrozen(made.credential)).toBe(true);
    expect(made.id).toBe(fullCertificate.id);
  });

  it('says what Open Badges asks for', async () => {
    const made = await issueCertificate(fullCertificate, signer, TODAY);
    expect(made).toMatchObject({
      credential: {
        '@context': [
          'https://www.w3.org/ns/credentials/v2',
          'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        ],
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        credentialSubject: { achievement: { achievementType: 'CertificateOfCompletion', criteria: {} } },
        proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', created: '2026-11-21T12:00:00Z' },
      },
    });
  });

  it('never writes the address itself, only its hash', async () => {
    const sha256 = async (bytes: Uint8Array) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
    const email = await hashedEmail(' Ana@Example.org', 'saltsalt', sha256);
    // sha256 of "ana@example.orgsaltsalt"
    expect(email).toEqual({
      hash: 'sha256$1e9a2838b704d1707e76d3e6054a62a2021dca0903fe46f61cc7f082c92fbc24',
      salt: 'saltsalt',
    });
    const made = await issueCertificate(
      { ...bareCertificate, recipient: { name: 'A', email, licences: [] } },
      signer,
      TODAY,
    );
    expect(made.ok && made.file.toLowerCase().includes('ana@')).toBe(false);
    expect(await hashedEmail('a@b.c', 'saltsalt', async () => undefined)).toBeUndefined();
  });

  it('says so where nothing was signed', async () => {
    const unsigned = { ok: false, problem: 'unsigned' };
    expect(await issueCertificate(bareCertificate, { ...signer, sign: async () => undefined }, TODAY)).toEqual(
      unsigned,
    );
    expect(
      await issueCertificate(bareCertificate, { ...signer, sign: () => Promise.reject(new Error()) }, TODAY),
    ).toEqual(unsigned);
    expect(await issueCertificate(bareCertificate, { ...signer, publicKey: new Uint8Array(31) }, TODAY)).toEqual(
      unsigned,
    );
  });

  it('has no fault in anything that can be written', () => {
    fc.assert(
      fc.property(anyCertificate, (certificate) => {
        expect(certificateFaults(certificate)).toEqual([]);
      }),
    );
    expect(certificateFaults(fullCertificate)).toEqual([]);
    expect(certificateFaults(bareCertificate)).toEqual([]);
  });

  const wrong: readonly [CertificateFault['field'], CertificateFault['problem'], Partial<Certificate>][] = [
    ['id', 'shape', { id: 'urn:uuid:1' }],
    ['heading', 'empty', { heading: ' ' }],
    ['heading', 'too-long', { heading: 'x'.repeat(81) }],
    ['instructor', 'shape', { instructor: ' A' }],
    ['instructor', 'shape', { instructor: 'A\u202eB' }],
    ['instructor', 'shape', { instructor: 'A\nB' }],
    ['instructor', 'shape', { instructor: 'A\ud800' }],
    ['completed', 'shape', { completed: '2026-02-30' }],
    ['validFrom', 'shape', { validFrom: '2026-11-20T25:00:00Z' }],
    ['validUntil', 'shape', { validUntil: '2026-11-20T09:00:00Z' }],
    ['replaces', 'shape', { replaces: 'x' }],
    ['status.list', 'shape', { status: { list: 'http://example.org/', index: 1 } }],
    ['status.index', 'shape', { status: { list: 'https://example.org/', index: 131_072 } }],
    [
      'recipient.email',
      'shape',
      { recipient: { name: 'A', licences: [], email: { hash: 'a@b.c', salt: 'saltsalt' } } },
    ],
    ['recipient.licence.state', 'shape', { recipient: { name: 'A', licences: [{ number: '1', state: '(X)' }] } }],
    [
      'recipient.licences',
      'too-many',
      { recipient: { name: 'A', licences: Array(7).fill({ number: '1', state: 'X' }) } },
    ],
    ['course.objectives', 'too-many', { course: { ...bareCertificate.course, objectives: Array(121).fill('x') } }],
    ['course.objective', 'empty', { course: { ...bareCertificate.course, objectives: [''] } }],
    ['review.date', 'shape', { review: { name: 'A', licence: 'B', date: 'today', version: '1' } }],
  ];
  it.each(wrong)('refuses %s: %s', async (field, problem, change) => {
    const faults = [{ field, problem }];
    expect(await issueCertificate({ ...bareCertificate, ...change }, signer, TODAY)).toEqual({
      ...{ ok: false, problem: 'faults' },
      faults,
    });
  });

  it('takes more than one line where an address has them', () => {
    const provider = { name: 'P', address: '1 Street\nTown' };
    expect(certificateFaults({ ...bareCertificate, provider })).toEqual([]);
  });
});

describe('the number of a certificate', () => {
  it('is a random UUID', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (chance) => {
        const id = certificateId(chance);
        expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(certificateFileName(id)).toMatch(/^certificate-[0-9a-f]{8}$/);
      }),
    );
    expect(() => certificateId(new Uint8Array(15))).toThrow(RangeError);
  });
});

function deepFrozen(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  return Object.isFrozen(value) && Object.values(value).every(deepFrozen);
}
