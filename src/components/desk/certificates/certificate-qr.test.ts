import { describe, expect, it } from 'vitest';
import { certificateFragment, openCertificateLink } from '../../../domain/credential/certificate-link.ts';
import { qrPicture } from '../assign/qr.ts';
import { checkPlace } from './certificate-qr.ts';

const SITE = 'https://example.org/course/';

describe('where a certificate is checked', () => {
  it('is the page that checks, with the whole certificate behind its address', () => {
    const credential = { id: 'urn:uuid:1', name: 'Certificate' };
    const { page, qr } = checkPlace(`${JSON.stringify(credential, null, 2)}\n`, SITE);
    expect(page).toBe('https://example.org/course/verify/');
    const fragment = certificateFragment(credential)!;
    expect(openCertificateLink(`#${fragment}`)).toMatchObject({ ok: true, credential });
    expect(qr).toEqual(qrPicture(`${page}#${fragment}`));
  });

  it('has no code where no code holds so much, and none for what is no certificate', () => {
    // Letters that cannot be packed.
    let drawn = 7;
    const next = () => (drawn = (drawn * 48271) % 2147483647);
    const text = Array.from({ length: 5000 }, () => String.fromCharCode(35 + (next() % 57))).join('');
    expect(checkPlace(JSON.stringify({ text }), SITE).qr).toBeUndefined();
    expect(checkPlace('no JSON', SITE)).toEqual({ page: 'https://example.org/course/verify/' });
  });
});
