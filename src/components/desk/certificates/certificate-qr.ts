import { certificateFragment, VERIFY_PATH } from '../../../domain/credential/certificate-link.ts';
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
 * @param site the address of the site, e.g. `https://example.org/course/`
 */
export function checkPlace(file: string, site: string): CheckPlace {
  const page = new URL(VERIFY_PATH, site).href;
  try {
    const fragment = certificateFragment(JSON.parse(file));
    return fragment === undefined ? { page } : { page, qr: qrPicture(`${page}#${fragment}`) };
  } catch {
    // More than any code holds.
    return { page };
  }
}
