import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { bakeBadge } from '../../src/domain/credential/badge.ts';
import type { Certificate } from '../../src/domain/credential/certificate.ts';
import { didOf, methodOf } from '../../src/domain/credential/did-key.ts';
import { issueCertificate } from '../../src/domain/credential/issue.ts';
import { issueStatusList } from '../../src/domain/credential/status-list.ts';
import { signerOf } from '../../src/domain/testing/assignments.ts';
import { bareCertificate, changed, fullCertificate, LIST, TODAY } from '../../src/domain/testing/certificates.ts';

// Has our certificates checked by PyLD and OpenSSL, as they are and in each way in which one may be wrong.

const PYTHON = process.env['PYTHON_PATH'] ?? '/usr/bin/python3';

/** What installs it on Debian. */
export const INSTALL_PYLD = 'apt-get install -y --no-install-recommends python3-pyld python3-cryptography python3-png';

/** Whether Python and its libraries are here. */
export function hasPyld(): boolean {
  return spawnSync(PYTHON, ['-c', 'import pyld, cryptography, png']).status === 0;
}

interface Case {
  readonly name: string;
  readonly credential: unknown;
  readonly expected: string;
  readonly status?: unknown;
  readonly recipient?: string;
  readonly now?: string;
}

/** Runs all cases; false where one of them was not as expected. */
export async function checkByPyld(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  const put = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name.replace(/\W+/g, '-'));
    writeFileSync(path, content);
    return path;
  };
  const run = (
    path: string,
    { status, recipient, now = new Date(TODAY).toISOString() }: Omit<Case, 'name' | 'expected' | 'credential'>,
  ) => {
    const list = status === undefined ? [] : ['--status', put('status list', JSON.stringify(status))];
    const asked = recipient === undefined ? [] : ['--recipient', recipient];
    const { stdout, stderr } = spawnSync(
      PYTHON,
      [join(import.meta.dirname, 'verify_credential.py'), path, ...list, ...asked, '--now', now],
      { encoding: 'utf8' },
    );
    return stdout.trim() || stderr.trim();
  };
  const told = (name: string, expected: string, said: string) => {
    console.log(`${said === expected ? 'ok  ' : 'NOT '} ${name}: ${said}`);
    return said === expected;
  };
  try {
    const all = (await cases()).map((one) =>
      told(one.name, one.expected, run(put(one.name, JSON.stringify(one.credential)), one)),
    );
    const picture = bakeBadge(dot(), JSON.stringify(await issued(fullCertificate)));
    if (!picture.ok) throw new Error(picture.fault);
    all.push(told('taken out of a picture', 'holds', run(put('badge', picture.png), {})));
    return all.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function cases(): Promise<readonly Case[]> {
  const another = await signerOf(2);
  const full = await issued(fullCertificate);
  return [
    { name: 'as it is', credential: full, expected: 'holds', recipient: 'žofia NOWÁK-Wiśniewska' },
    { name: 'with nothing that may be left out', credential: await issued(bareCertificate), expected: 'holds' },
    { name: 'not in the list', credential: full, status: await listOf([51_233]), expected: 'holds' },
    { name: 'withdrawn', credential: full, status: await listOf([51_234]), expected: 'status-withdrawn' },
    { name: 'someone else’s', credential: full, recipient: 'Jana Nová', expected: 'recipient-differs' },
    { name: 'expired', credential: full, now: '2029-01-01T00:00:00Z', expected: 'dates-expired' },
    { name: 'not yet valid', credential: full, now: '2026-01-01T00:00:00Z', expected: 'dates-not-yet' },
    {
      name: 'a changed letter',
      credential: changed(full, ['credentialSubject.achievement.name', (old: string) => `${old}.`]),
      expected: 'signature-broken',
    },
    {
      name: 'another name in it',
      credential: changed(full, ['credentialSubject.identifier.0.identityHash', 'Jana Nová']),
      expected: 'signature-broken',
    },
    {
      name: 'an undefined term',
      credential: changed(full, ['credentialSubject.achievement.nmae', 'x']),
      expected: 'term-undefined',
    },
    {
      name: 'another vocabulary',
      credential: changed(full, ['@context', (old: string[]) => [...old, 'https://example.org/v1']]),
      expected: 'context-unknown',
    },
    {
      name: 'another key in the proof',
      credential: changed(full, ['proof.verificationMethod', methodOf(another.publicKey)]),
      expected: 'issuer-other-key',
    },
    {
      name: 'another key throughout',
      credential: changed(
        full,
        ['issuer.id', didOf(another.publicKey)],
        ['proof.verificationMethod', methodOf(another.publicKey)],
      ),
      expected: 'signature-broken',
    },
    { name: 'no signature', credential: changed(full, ['proof', undefined]), expected: 'proof-missing' },
  ];
}

async function issued(certificate: Certificate): Promise<object> {
  const made = await issueCertificate(certificate, await signerOf(), TODAY);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

async function listOf(withdrawn: readonly number[]): Promise<unknown> {
  const facts = { list: LIST, withdrawn, validFrom: '2026-11-21T00:00:00Z' };
  const made = await issueStatusList(facts, await signerOf(), TODAY);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

/** A picture of one white dot. */
function dot(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const around = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    around[0].writeUInt32BE(data.length);
    around[1].writeUInt32BE(crc32(body));
    return [around[0], body, around[1]];
  };
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    ...chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    ...chunk('IDAT', deflateSync(Uint8Array.of(0, 255))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

if (import.meta.main && !(await checkByPyld())) process.exit(1);
