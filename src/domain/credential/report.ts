/* What checking a credential finds. check-words.ts says it in words. */

/** The checks, in the order in which they are made and shown. */
export const CHECK_NAMES = [
  'readable',
  'contexts',
  'terms',
  'proof',
  'issuer',
  'signature',
  'dates',
  'status',
  'recipient',
] as const;

/** The name of a check. */
export type CheckName = (typeof CHECK_NAMES)[number];

/** What each check may find: each has words of its own. */
export interface Findings {
  /** Whether it has the shape of a credential: an object with an issuer, a subject and dates. */
  readonly readable: 'readable' | 'not-a-credential' | 'older-format' | 'too-large';
  /** Only the two contexts that are bundled with the course are known; nothing is fetched. */
  readonly contexts: 'contexts-known' | 'context-unknown' | 'context-inline';
  /** Whether every field has a meaning that the signature covers. */
  readonly terms: 'terms-defined' | 'term-undefined' | 'term-unsigned';
  /** Whether it is signed at all, once, and in the one way that is checked here. */
  readonly proof: 'proof-known' | 'proof-missing' | 'proof-several' | 'proof-other-suite' | 'proof-malformed';
  /** Whether the key of the proof is the issuer's. */
  readonly issuer: 'issuer-is-key' | 'issuer-other-key' | 'issuer-web' | 'issuer-unknown-method' | 'issuer-malformed';
  readonly signature: 'signature-holds' | 'signature-broken' | 'signature-malformed' | 'signature-unsupported';
  readonly dates: 'dates-valid' | 'dates-not-yet' | 'dates-expired' | 'dates-malformed' | 'dates-signed-later';
  readonly status:
    | 'status-not-withdrawn'
    | 'status-withdrawn'
    /** The credential names no list: it cannot be withdrawn. */
    | 'status-none'
    /** It names one, and none was given. */
    | 'status-no-list'
    | 'status-other-list'
    | 'status-other-issuer'
    | 'status-list-damaged'
    | 'status-list-expired'
    /** A sort of status that is not known here. */
    | 'status-unknown';
  readonly recipient:
    | 'recipient-not-asked'
    | 'recipient-name'
    | 'recipient-email'
    | 'recipient-licence'
    | 'recipient-differs'
    | 'recipient-unnamed';
}

/** A key to a message: each check's findings have names of their own. `not-reached`: one before it failed. */
export type MessageKey = Findings[CheckName] | 'not-reached';

/** One check. */
export interface Check {
  readonly name: CheckName;
  /** `open`: it could not be made, or nobody asked for it; the message says why. */
  readonly outcome: 'passed' | 'failed' | 'open';
  readonly message: MessageKey;
  /** What the message is about, where there is one thing: a context's address, a field's name, a day. It may be anyone's text. */
  readonly about?: string | undefined;
}

/** One field that is signed, for display. */
export interface SignedField {
  /** Where it stands, e.g. `credentialSubject.achievement.name` or `evidence.0.narrative`. */
  readonly path: string;
  /** What it is, where this course knows it; the path is its name otherwise. */
  readonly label?: FieldLabel | undefined;
  readonly value: string;
}

/** Fields that have a name in plain words. */
export type FieldLabel =
  | 'heading'
  | 'about'
  | 'id'
  | 'recipient-name'
  | 'recipient-email'
  | 'recipient-licence'
  | 'title'
  | 'programme-number'
  | 'completed'
  | 'course-type'
  | 'hours'
  | 'credits'
  | 'version'
  | 'objectives'
  | 'course-about'
  | 'provider'
  | 'provider-number'
  | 'provider-address'
  | 'provider-email'
  | 'instructor'
  | 'issuer'
  | 'seen'
  | 'seen-kind'
  | 'review'
  | 'valid-from'
  | 'valid-until'
  | 'status-list'
  | 'status-index'
  | 'signed'
  | 'signed-by'
  | 'technical';

/** Who signed it. */
export interface IssuerFound {
  /** `did:key:…` */
  readonly did: string;
  readonly publicKey: Uint8Array;
  /** The name that the credential gives the issuer; anyone can write any. */
  readonly name?: string | undefined;
  /** The instructor's name, as the credential gives it. */
  readonly official?: string | undefined;
  /** The key as six words; nothing where the browser cannot hash. */
  readonly words?: readonly string[] | undefined;
  /** Whether the verifier has chosen to trust this very key. */
  readonly trust: 'unknown' | 'chosen';
}

/** What checking found. */
export interface Report {
  /**
   * `holds`: no check failed, and none that says whether it is genuine was left open. `fails`: at least one failed.
   * `open`: it cannot be told here. None of it says whether the issuer is who they say: that is `issuer.trust`.
   */
  readonly verdict: 'holds' | 'fails' | 'open';
  /** What it is: a certificate of a course, another credential, or a list of withdrawn ones. */
  readonly kind: 'certificate' | 'credential' | 'status-list' | 'unknown';
  /** All checks, in order. */
  readonly checks: readonly Check[];
  /** Everything that is signed; empty where the signature does not hold. */
  readonly fields: readonly SignedField[];
  /** What the file says where the signature does not hold, or could not be checked: never to be shown as signed. */
  readonly claimed: readonly SignedField[];
  /** Absent where there is no key to be found in it. */
  readonly issuer?: IssuerFound | undefined;
  /** From when the status list is that was looked into, as it says. */
  readonly listFrom?: string | undefined;
}
