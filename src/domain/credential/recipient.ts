import { LICENCE_TYPE } from './achievement.ts';
import { hashedEmail, plainEmail } from './email.ts';
import type { Sha256 } from './keys.ts';
import type { Findings } from './report.ts';
import { isDocument } from './proof-of.ts';
import type { Document } from './suite.ts';

/* Whether a certificate is that of the person before a verifier: compared with what the verifier types. */

/** Compares what a verifier typed with whom a credential names: a name, an e-mail address or a licence number. */
export async function matchRecipient(
  typed: string | undefined,
  credential: Document,
  sha256: Sha256,
): Promise<Findings['recipient']> {
  const wanted = typed?.trim() ?? '';
  if (wanted === '') return 'recipient-not-asked';
  const identities = identitiesOf(credential);
  if (wanted.includes('@')) {
    const emails = identities.filter(({ type }) => type === 'emailAddress');
    if (emails.length === 0) return 'recipient-unnamed';
    for (const { hashed, text, salt } of emails) {
      if (!hashed && plainEmail(text) === plainEmail(wanted)) return 'recipient-email';
      if (hashed && (await hashedEmail(wanted, salt, sha256))?.hash === text.toLowerCase()) return 'recipient-email';
    }
    return 'recipient-differs';
  }
  const known = identities.filter(({ hashed, type }) => !hashed && (type === 'name' || type === LICENCE_TYPE));
  if (known.some(({ type, text }) => type === 'name' && sameName(text, wanted))) return 'recipient-name';
  if (known.some(({ type, text }) => type === LICENCE_TYPE && sameLicence(text, wanted))) return 'recipient-licence';
  return known.length === 0 ? 'recipient-unnamed' : 'recipient-differs';
}

interface Identity {
  readonly type: string;
  readonly text: string;
  readonly hashed: boolean;
  readonly salt: string;
}

function identitiesOf({ credentialSubject: subject }: Document): readonly Identity[] {
  if (!isDocument(subject)) return [];
  const { identifier } = subject;
  return (Array.isArray(identifier) ? identifier : [identifier]).filter(isDocument).flatMap((one: Document) => {
    const { identityType: type, identityHash: text, hashed, salt = '' } = one;
    if (typeof type !== 'string' || typeof text !== 'string' || typeof salt !== 'string') return [];
    // (True as a word says the same to the signature.)
    return [{ type, text, salt, hashed: hashed === true || hashed === 'true' || hashed === '1' }];
  });
}

/** The same letters, however they are written: full-width or not, in capitals or not, with more spaces. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
  return plain(a) === plain(b);
}

/** The same number, with or without its state, spaces and hyphens. */
function sameLicence(signed: string, typed: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  const number = signed.includes(' (') ? signed.slice(0, signed.lastIndexOf(' (')) : signed;
  return plain(typed) !== '' && [number, signed].some((text) => plain(text) === plain(typed));
}
