import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { toBase64url } from '../doors/base64url.ts';
import { signerOf } from '../testing/assignments.ts';
import { anyCertificate, bareCertificate, fullCertificate, TODAY } from '../testing/certificates.ts';
import { hostileText, hostileValue } from '../testing/hostile.ts';
import type { Certificate } from './certificate.ts';
import { certificateFragment, openCertificateLink } from './certificate-link.ts';
import { issueCertificate } from './issue.ts';
import { DICTIONARY_1 } from './link-dictionary.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(120_000, numRuns * 240) });

const signer = await signerOf();

async function issued(certificate: Certificate): Promise<unknown> {
  const made = await issueCertificate(certificate, signer, TODAY);
  if (!made.ok) throw new Error(made.problem);
  return made.credential;
}

const refused = (fault: string) => ({ ok: false, fault });

describe('a certificate in a link', () => {
  it('comes out letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(anyCertificate, async (certificate) => {
        const credential = await issued(certificate);
        const opened = openCertificateLink(`#${certificateFragment(credential)}`);
        expect(opened.ok && JSON.stringify(opened.credential)).toBe(JSON.stringify(credential));
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(hostileValue, (value) => {
        const fragment = certificateFragment(value);
        // (A half of a pair of code units is no letter, and is not in UTF-8.)
        const text = JSON.stringify(value);
        expect(openCertificateLink(fragment!)).toEqual({ ok: true, credential: JSON.parse(text) });
      }),
      { numRuns },
    );
  });

  it('fits into a code that a telephone reads, with all objectives of the course and the longest names', async () => {
    const { objectives } = parse(readFileSync('src/course.yaml', 'utf8')) as { objectives: { text: string }[] };
    const course = { ...fullCertificate.course, objectives: objectives.map(({ text }) => text) };
    const fragment = certificateFragment(await issued({ ...fullCertificate, course }))!;
    const versionOf = (text: string) =>
      encode(`https://before-you-press.example.org/course/verify/#${text}`, { ecc: 'L' }).version;
    // (Most of it is chance and names: ids, a key, a signature.)
    expect(versionOf(fragment)).toBeLessThanOrEqual(27);
    const long = letters(100);
    const provider = { name: long, number: letters(40), address: letters(160), email: `${letters(60)}@example.org` };
    const recipient = { ...fullCertificate.recipient, name: letters(200) };
    const longest = {
      ...fullCertificate,
      provider,
      recipient,
      instructor: letters(80),
      course: { ...course, title: letters(120) },
    };
    expect(versionOf(certificateFragment(await issued(longest))!)).toBeLessThanOrEqual(35);
  });

  it('has no room for everything', () => {
    expect(certificateFragment({ text: letters(9000) })).toBeUndefined();
    expect(certificateFragment({ text: 'x'.repeat(60_001) })).toBeUndefined();
  });

  it('leaves out what is never changed', () => {
    // Links that are printed point into this very text. A change here would make them unreadable: add another dictionary.
    expect(createHash('sha256').update(DICTIONARY_1).digest('hex')).toBe(
      'dce714f2a4b3922dc65fb05624f1259ea8fd43f6f67a63ec80f69f65adc8bc16',
    );
  });

  it('opens one that was printed', () => {
    const opened = openCertificateLink(PRINTED);
    expect(opened).toMatchObject({ ok: true, credential: { id: bareCertificate.id } });
  });
});

describe('the door of links', () => {
  it('refuses what is none, damaged, too long or newer, each with its own reason', async () => {
    const fragment = certificateFragment(await issued(bareCertificate))!;
    for (const text of ['', '#', 'a', '#top', '1', '0.abc', '01.abc', '99999.abc'])
      expect(openCertificateLink(text)).toEqual(refused('not-a-link'));
    for (const text of [
      '1.',
      '1.!',
      `${fragment}=`,
      fragment.slice(0, -5),
      '1.AAAA',
      `1.${toBase64url(deflateRawSync('{'))}`,
    ])
      expect(openCertificateLink(text)).toEqual(refused('damaged'));
    expect(openCertificateLink(`2${fragment.slice(1)}`)).toEqual(refused('newer'));
    expect(openCertificateLink(`1.${'A'.repeat(8000)}`)).toEqual(refused('too-long'));
    expect(openCertificateLink(`1.${toBase64url(deflateRawSync('[1'.padEnd(5_000_000)))}`)).toEqual(
      refused('too-long'),
    );
    expect(openCertificateLink(`1.${toBase64url(deflateRawSync('['.repeat(30) + ']'.repeat(30)))}`)).toEqual(
      refused('damaged'),
    );
    expect(openCertificateLink(`1.${toBase64url(deflateRawSync(Uint8Array.of(0x22, 0xff, 0x22)))}`)).toEqual(
      refused('damaged'),
    );
  });

  it('never throws', async () => {
    const fragment = certificateFragment(await issued(bareCertificate))!;
    fc.assert(
      fc.property(fc.nat(fragment.length - 1), fc.constantFrom(...'AZaz09-_.! é'), (at, letter) => {
        // (Some opens: packing may write the same text in two ways, and whether it is still signed is asked later.)
        const opened = openCertificateLink(`${fragment.slice(0, at)}${letter}${fragment.slice(at + 1)}`);
        if (!opened.ok) expect(['damaged', 'not-a-link', 'newer', 'too-long']).toContain(opened.fault);
      }),
      { numRuns },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          fc.uint8Array({ maxLength: 300 }).map((bytes) => `1.${toBase64url(bytes)}`),
        ),
        (text) => {
          expect(openCertificateLink(text)).toHaveProperty('ok');
        },
      ),
      { numRuns },
    );
  });
});

/** Letters in no order, so that they cannot be packed. */
function letters(count: number): string {
  let seed = count;
  return Array.from({ length: count }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -'[(seed >>> 16) % 64]!;
  })
    .join('')
    .replace(/^ | $/g, 'x');
}

/** A link of the first format, as it was made in November 2026. */
const PRINTED =
  '1.7dlNT4MwAIDh_6JnkhbabhyZkc6tEjIhNtyAjo8SypzOKcn-uzXxoIcRZF-XndtD0zR90z4XhyCMwXKMADCWpp0YCApkxCNIDIQIwRjpEfD9xXnFoqJDhVryWDXK8vT7kXhV9Zk1tJl-lMJsFU2xzUJrPqo3SbxI3YRljHcqkv-XkR722gwIgH0Bd3F6wksnVMCxnt9pCn0O5sncIbhKw29puNmdL_3DSq7_HH_Cqxd7eEr3lHB4ZaDZszL_vUpuB9w9R65YFEy2eLJCqIyi140qpDOVueUVNZXclxmerYv2fuXmrcjFu0u9NXvmfOtTSUUI2R2Ncei8vYQzVStSptyZC-tpAfWO774A';
