import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Certificate } from '../src/domain/credential/certificate.ts';
import { bakeBadge } from '../src/domain/credential/badge.ts';
import { certificateFragment } from '../src/domain/credential/certificate-link.ts';
import { hashedEmail, issueCertificate } from '../src/domain/credential/issue.ts';
import { issueStatusList } from '../src/domain/credential/status-list.ts';
import type { Signer } from '../src/domain/credential/keys.ts';
import { signerOf } from '../src/domain/testing/assignments.ts';
import { fullCertificate, LIST, TODAY } from '../src/domain/testing/certificates.ts';

/* Certificates for the page that checks them, signed at the time of the test with keys of the tests. */

/** The key of the tests. */
export const issuer = await signerOf();

/** Another's key. */
export const stranger = await signerOf(2);

/** The e-mail address of the one to whom certificates here are issued. */
export const EMAIL = 'zofia@example.org';

/** A file as a browser test gives it. */
export interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const json = (name: string, text: string): File => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** A certificate’s document, open to be changed. */
export interface Open extends Record<string, unknown> {
  credentialSubject: { identifier: { identityHash: string }[] };
  proof?: unknown;
}

const sha256 = async (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** A signed certificate, open to be changed. */
export async function certified(facts: Partial<Certificate> = {}, key: Signer = issuer): Promise<Open> {
  const email = await hashedEmail(EMAIL, 'k3j4h5k3j4h5', sha256);
  const recipient = { ...fullCertificate.recipient, ...(email && { email }) };
  const made = await issueCertificate({ ...fullCertificate, recipient, ...facts }, key, TODAY);
  if (!made.ok) throw new Error(`The certificate was not signed: ${JSON.stringify(made)}`);
  return JSON.parse(made.file) as Open;
}

/** A certificate’s file. */
export const fileOf = (credential: unknown, name = 'certificate.json'): File =>
  json(name, JSON.stringify(credential, null, 2));

/** A certificate’s picture. */
export function pictureOf(credential: unknown): File {
  const baked = bakeBadge(readFileSync('public/icons/icon-192.png'), JSON.stringify(credential));
  if (!baked.ok) throw new Error(baked.fault);
  return { name: 'certificate.png', mimeType: 'image/png', buffer: Buffer.from(baked.png) };
}

/** The part of a certificate’s link behind `#`. */
export function fragmentOf(credential: unknown): string {
  const fragment = certificateFragment(credential);
  if (fragment === undefined) throw new Error('The certificate is too long for a link.');
  return fragment;
}

/** The issuer’s list of withdrawn certificates. */
export async function listOf(withdrawn: readonly number[], key: Signer = issuer): Promise<File> {
  const made = await issueStatusList({ list: LIST, withdrawn, validFrom: '2026-11-21T00:00:00Z' }, key, TODAY);
  if (!made.ok) throw new Error(`The list was not signed: ${made.problem}`);
  return json('certificate-status.json', made.file);
}

/** Opens the page on the day of the certificates. */
export async function openVerify(page: Page, fragment = ''): Promise<void> {
  await page.clock.setFixedTime(TODAY);
  await page.goto(`verify/${fragment}`);
}

/** Gives files to the page. */
export const give = (page: Page, ...files: readonly File[]) =>
  page.getByLabel(/^A file: the certificate/).setInputFiles([...files]);
