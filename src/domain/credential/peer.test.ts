import { verifyCredential as checkedByPeer } from '@digitalcredentials/verifier-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signerOf } from '../testing/assignments.ts';
import { bareCertificate, changed, fullCertificate, LIST, type Change } from '../testing/certificates.ts';
import type { Certificate } from './certificate.ts';
import { didOf, methodOf } from './did-key.ts';
import { issueCertificate } from './issue.ts';
import { issueStatusList } from './status-list.ts';
import { signDocument } from './suite.ts';

/*
 * The engine of VerifierPlus, where a stranger may take a certificate, with no network but our list of withdrawn ones. It
 * checks by the clock, so these certificates are valid around today.
 */

const NOW = Date.now();
const moment = (days: number) => `${new Date(NOW + days * 86_400_000).toISOString().slice(0, 19)}Z`;
const signer = await signerOf();
const another = await signerOf(2);
const dated: Certificate = { ...fullCertificate, validFrom: moment(-2), validUntil: moment(300) };

/** What the one address answers. */
let hosted: unknown;
const asked: string[] = [];

beforeAll(() => {
  // (It tells the console that it could not fetch a schema.)
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (request) => {
    const url = request instanceof Request ? request.url : String(request);
    asked.push(url);
    if (url === LIST && hosted !== undefined) return Response.json(hosted);
    throw new TypeError('There is no network.');
  });
});
afterAll(() => vi.restoreAllMocks());

async function issued(certificate: Certificate): Promise<Readonly<Record<string, unknown>>> {
  const made = await issueCertificate(certificate, signer, NOW - 86_400_000);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

async function host(withdrawn: readonly number[], key = signer): Promise<void> {
  const made = await issueStatusList({ list: LIST, withdrawn, validFrom: moment(-1) }, key, NOW);
  if (!made.ok) throw new Error(made.problem);
  hosted = JSON.parse(made.file);
}

/** What the peer says: its steps and whether each holds, or its errors. */
async function said(credential: object): Promise<Record<string, unknown>> {
  const { log, errors } = (await checkedByPeer({
    credential: credential as never,
    knownDIDRegistries: [] as never,
  })) as {
    log?: { id: string; valid?: boolean; error?: { name: string } }[];
    errors?: { name?: string }[];
  };
  if (errors) return { errors: errors.map(({ name }) => name) };
  return Object.fromEntries((log ?? []).map(({ id, valid, error }) => [id, valid ?? error?.name]));
}

describe('another implementation', () => {
  it('finds our certificates whole, and not withdrawn', async () => {
    await host([7]);
    expect(await said(await issued(dated))).toMatchObject({
      valid_signature: true,
      expiration: true,
      revocation_status: true,
    });
    const { validUntil, ...rest } = dated;
    expect(validUntil).toBeDefined();
    const bare = { ...bareCertificate, validFrom: moment(-2) };
    for (const one of [bare, { ...rest, status: undefined }])
      expect(await said(await issued(one))).toMatchObject({ valid_signature: true });
  });

  it('finds a withdrawn one withdrawn', async () => {
    await host([51234]);
    expect(await said(await issued(dated))).toMatchObject({ valid_signature: true, revocation_status: false });
  });

  it('finds an expired one expired', async () => {
    await host([]);
    const old = await issued({ ...dated, validFrom: moment(-9), validUntil: moment(-1) });
    expect(await said(old)).toMatchObject({ valid_signature: true, expiration: false });
  });

  it('refuses what was changed, and what another key signed', async () => {
    await host([]);
    const good = await issued(dated);
    const invalid = { errors: ['invalid_signature'] };
    const tampered: readonly Change[] = [
      ['credentialSubject.achievement.name', 'Another Course'],
      ['credentialSubject.identifier.0.identityHash', 'Jana Nová'],
      ['issuer.id', didOf(another.publicKey)],
      ['proof.verificationMethod', methodOf(another.publicKey)],
    ];
    for (const change of tampered) expect(await said(changed(good, change))).toEqual(invalid);
  });

  it('refuses a term without a meaning, and so do we: it cannot be signed', async () => {
    await host([]);
    const good = changed(await issued(dated), ['credentialSubject.achievement.nmae', 'x']);
    expect(await said(good)).toEqual({ errors: ['jsonld.ValidationError'] });
    const { proof, ...rest } = good;
    expect(proof).toBeDefined();
    await expect(signDocument(rest, signer, moment(-1))).rejects.toThrow();
  });

  it('asked for our list, and knows all our vocabularies without asking', () => {
    expect(asked).toContain(LIST);
    expect(asked.filter((url) => url.includes('context') || url.includes('ns/credentials'))).toEqual([]);
  });
});
