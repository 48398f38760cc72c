/* A whole certificate in a link: behind `#` of the page of checks, so that no server ever sees it. */

/** The path of the page that checks, below the site's base. */
export const VERIFY_PATH = 'verify/';

/** Why a link was not opened. */
export type CertificateLinkFault = 'not-a-link' | 'damaged' | 'too-long' | 'newer';

/**
 * The part of a link behind `#` for a credential, in letters (the shorter one to write) and in figures (the smaller one as
 * a QR code, which packs figures closer than letters). Nothing where the credential is too long for a link.
 */
export function certificateFragments(
  credential: unknown,
): { readonly letters: string; readonly figures: string } | undefined {
  throw new Error(`Not written yet: ${typeof credential}`);
}

/** Opens the part of a link behind `#`, with or without the sign, of either form. It never throws. */
export function openCertificateLink(
  hash: string,
): { readonly ok: true; readonly credential: unknown } | { readonly ok: false; readonly fault: CertificateLinkFault } {
  throw new Error(`Not written yet: ${hash.length}`);
}
