import { certificateFragments, VERIFY_PATH } from '../../../domain/credential/certificate-link.ts';
import { qrPicture, type QrPicture } from '../assign/qr.ts';

/** Where a certificate is checked. */
export interface CheckPlace {
  /** The page that checks, without anything behind it. */
  readonly page: string;
  /** The code with the whole certificate in it; absent where it is too long for a code. */
  readonly qr?: QrPicture | undefined;
}

/**
 * The page that checks a certificate, and the code that leads there with the whole of it.
 *
 * The code is of letters: figures would be packed closer only where a code changes over to figures in its middle, which the
 * library that makes it does not do.
 *
 * @param site the address of the site, e.g. `https://example.org/course/`
 */
export function checkPlace(file: string, site: string): CheckPlace {
  const page = new URL(VERIFY_PATH, site).href;
  try {
    const fragments = certificateFragments(JSON.parse(file));
    return fragments ? { page, qr: qrPicture(`${page}#${fragments.letters}`) } : { page };
  } catch {
    // More than any code holds.
    return { page };
  }
}
