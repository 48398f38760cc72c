import { fingerprintOf } from '../teaching/fingerprint.ts';
import { examine, type Examined } from './examine.ts';
import { fieldsOf } from './fields.ts';
import type { Sha256, Verify } from './keys.ts';
import { isDocument, timeOf, type KnownProof } from './proof-of.ts';
import { matchRecipient } from './recipient.ts';
import { CHECK_NAMES, type Check, type CheckName, type Findings, type MessageKey, type Report } from './report.ts';
import { standingOf } from './status.ts';
import type { Document } from './suite.ts';

/* The verifier's side. It loads the JSON-LD library: a page imports it when it is needed. It never asks the network. */

/** What a verifier brings along. */
export interface VerifyWith {
  readonly verify: Verify;
  readonly sha256: Sha256;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The keys that this verifier has chosen to trust. */
  readonly trusted: readonly TrustedKey[];
  /** Status lists that were given, as they were read (`recognise`). */
  readonly lists: readonly unknown[];
  /** What the verifier typed to compare: a name, an e-mail address or a licence number. */
  readonly recipient?: string | undefined;
}

/** A key that the verifier has chosen to trust. */
export interface TrustedKey {
  /** `did:key:…` */
  readonly did: string;
}

/** So many milliseconds the clocks of an issuer and a verifier may differ. */
const SKEW = 5 * 60_000;

/** What passes a check; what else is found fails it, or leaves it open. */
const PASSED: readonly MessageKey[] = [
  'readable',
  'contexts-known',
  'terms-defined',
  'proof-known',
  'issuer-is-key',
  'signature-holds',
  'dates-valid',
  'status-not-withdrawn',
  'recipient-name',
  'recipient-email',
  'recipient-licence',
];

const FAILED: readonly MessageKey[] = [
  'not-a-credential',
  'older-format',
  'too-large',
  'context-unknown',
  'context-inline',
  'term-undefined',
  'term-unsigned',
  'proof-missing',
  'proof-several',
  'proof-other-suite',
  'proof-malformed',
  'issuer-other-key',
  'issuer-malformed',
  'signature-broken',
  'signature-malformed',
  'dates-not-yet',
  'dates-expired',
  'dates-malformed',
  'dates-signed-later',
  'status-withdrawn',
  'recipient-differs',
];

/** Checks that say whether a credential is genuine: where one of them is open, so is the whole. */
const GENUINE: readonly CheckName[] = ['readable', 'contexts', 'terms', 'proof', 'issuer', 'signature', 'dates'];

/** Checks a credential that was read from anywhere (`recognise`). It never throws. */
export async function verifyCredential(credential: unknown, options: VerifyWith): Promise<Report> {
  const examined = await examine(credential, options.verify);
  const { document, holds } = examined;
  const standing = document && (await standingOf(document, examined.issuer?.did, options.lists, options));
  const found: Readonly<Record<CheckName, { readonly found: MessageKey; readonly about?: string | undefined }>> = {
    ...examined.checks,
    dates: document ? datesFinding(document, examined.proof, options.now) : { found: 'not-reached' },
    status: standing ?? { found: 'not-reached' },
    recipient: { found: document ? await matchRecipient(options.recipient, document, options.sha256) : 'not-reached' },
  };
  const checks = CHECK_NAMES.map((name) => checkOf(name, found[name]));
  const fields = document ? fieldsOf(document) : [];
  const issuer = await issuerFound(examined, options);
  return {
    verdict: verdictOf(checks),
    kind: kindOf(document),
    checks,
    fields: holds ? fields : [],
    claimed: holds ? [] : fields,
    ...(issuer && { issuer }),
    ...(standing?.from !== undefined && { listFrom: standing.from }),
  };
}

function checkOf(name: CheckName, { found, about }: { found: MessageKey; about?: string | undefined }): Check {
  const outcome = PASSED.includes(found) ? 'passed' : FAILED.includes(found) ? 'failed' : 'open';
  return { name, outcome, message: found, ...(about !== undefined && { about }) };
}

function verdictOf(checks: readonly Check[]): Report['verdict'] {
  if (checks.some(({ outcome }) => outcome === 'failed')) return 'fails';
  return checks.some(({ name, outcome }) => GENUINE.includes(name) && outcome === 'open') ? 'open' : 'holds';
}

function datesFinding(
  { validFrom, validUntil }: Document,
  proof: KnownProof | undefined,
  now: number,
): { readonly found: Findings['dates']; readonly about?: string | undefined } {
  const [from, until] = [timeOf(validFrom), timeOf(validUntil)];
  // (Without a beginning it is valid from ever; Open Badges asks for one.)
  if (from === undefined) return { found: 'dates-malformed', about: 'validFrom' };
  if (validUntil !== undefined && (until === undefined || until < from))
    return { found: 'dates-malformed', about: 'validUntil' };
  if (now + SKEW < from) return { found: 'dates-not-yet', about: String(validFrom) };
  if (until !== undefined && now > until) return { found: 'dates-expired', about: String(validUntil) };
  if (!proof) return { found: 'dates-valid' };
  if (now + SKEW < proof.created) return { found: 'dates-signed-later', about: String(proof.proof['created']) };
  if (proof.expires !== undefined && now > proof.expires)
    return { found: 'dates-expired', about: String(proof.proof['expires']) };
  return { found: 'dates-valid' };
}

function kindOf(document: Document | undefined): Report['kind'] {
  if (!document) return 'unknown';
  const { type, credentialSubject: subject } = document;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes('BitstringStatusListCredential')) return 'status-list';
  const achievement = isDocument(subject) ? subject['achievement'] : undefined;
  const isBadge = types.includes('OpenBadgeCredential') || types.includes('AchievementCredential');
  const isCertificate = isDocument(achievement) && achievement['achievementType'] === 'CertificateOfCompletion';
  return isBadge && isCertificate ? 'certificate' : 'credential';
}

/** The issuer, by the key that the credential names: what it is called there anyone can write. */
async function issuerFound({ document, issuer }: Examined, { trusted, sha256 }: VerifyWith): Promise<Report['issuer']> {
  if (!document || !issuer) return undefined;
  const { issuer: profile } = document;
  const { name, official } = isDocument(profile) ? profile : {};
  const words = await fingerprintOf(issuer.key, sha256);
  return {
    did: issuer.did,
    publicKey: issuer.key,
    ...(typeof name === 'string' && { name }),
    ...(typeof official === 'string' && { official }),
    ...(words && { words }),
    trust: trusted.some(({ did }) => did === issuer.did) ? 'chosen' : 'unknown',
  };
}
