/* What an instructor states in a certificate. Pure facts: achievement.ts writes them as an Open Badges credential. */

/** The facts of one certificate. All texts are printed and signed exactly as they stand. */
export interface Certificate {
  /** `urn:uuid:` and a random UUID in lower case. */
  readonly id: string;
  /** The printed heading, as the provider's approval says: see `DEFAULT_HEADING`. */
  readonly heading: string;
  readonly recipient: Recipient;
  readonly course: CertifiedCourse;
  readonly provider: CertificateProvider;
  /** The instructor's name. */
  readonly instructor: string;
  /** The day on which the course was completed, `YYYY-MM-DD`. */
  readonly completed: string;
  readonly seen: Seen;
  /** Who has reviewed the content; absent prints “no review recorded”. */
  readonly review?: Review | undefined;
  /** From when it is valid: a moment of UTC to the second, e.g. `2026-11-21T09:00:00Z`. */
  readonly validFrom: string;
  /** The last moment in which it is valid; absent where it does not run out. */
  readonly validUntil?: string | undefined;
  /** Where it would be withdrawn; absent where the provider hosts no list. */
  readonly status?: StatusPlace | undefined;
  /** Id of the certificate that this one replaces. */
  readonly replaces?: string | undefined;
}

/** Whom it is for. */
export interface Recipient {
  readonly name: string;
  /** Only its hash goes into the certificate. */
  readonly email?: HashedEmail | undefined;
  readonly licences: readonly { readonly number: string; readonly state: string }[];
}

/** An e-mail address as Open Badges keeps it: nobody can read it, and whoever knows it can compare. See `hashedEmail`. */
export interface HashedEmail {
  /** `sha256$` and, in hexadecimal, the hash of the address in lower case with the salt behind it. */
  readonly hash: string;
  readonly salt: string;
}

/** The course as it was approved. Its type is always home study. */
export interface CertifiedCourse {
  /** Exactly as approved. */
  readonly title: string;
  /** The number of the programme, where the board has given one. */
  readonly number?: string | undefined;
  /** Exactly as approved, in CEs; text. */
  readonly hours?: string | undefined;
  /** Content version. */
  readonly version: string;
  /** The learning objectives, each as a sentence. */
  readonly objectives: readonly string[];
}

/** Who offers the course for credit. */
export interface CertificateProvider {
  readonly name: string;
  /** The provider's approval number. */
  readonly number?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
}

/** What the instructor says to have seen. */
export interface Seen {
  /** A file that the learner made and the desk graded again, or an examination under the instructor's eyes. */
  readonly kind: 'self-reported' | 'supervised';
  /** What was seen, in the instructor's words or the desk's: the result, the pass mark, where and when. */
  readonly words: string;
}

/** A review of the content by someone with a licence. */
export interface Review {
  readonly name: string;
  readonly licence: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The content version that was reviewed. */
  readonly version: string;
}

/** A place in a status list. */
export interface StatusPlace {
  /** The https address at which the provider hosts the list. */
  readonly list: string;
  /** From 0 to `STATUS_PLACES` − 1, drawn by chance, for one certificate only. */
  readonly index: number;
}

/** The heading unless the provider's approval says another. */
export const DEFAULT_HEADING = 'Certificate of Achievement';

/** What is printed and signed where no review is given. */
export const NO_REVIEW = 'no review recorded';

/** Characters that each text may have. */
export const CERTIFICATE_LONGEST = {
  heading: 80,
  'recipient.name': 200,
  'recipient.licence.number': 60,
  'recipient.licence.state': 60,
  'course.title': 120,
  'course.number': 40,
  'course.hours': 20,
  'course.version': 40,
  'course.objective': 300,
  'provider.name': 100,
  'provider.number': 40,
  'provider.address': 160,
  'provider.email': 254,
  instructor: 80,
  'seen.words': 1000,
  'review.name': 100,
  'review.licence': 100,
  'review.version': 40,
  'status.list': 300,
} as const;

/** The name of a text in a certificate. */
export type CertificateText = keyof typeof CERTIFICATE_LONGEST;

/** Licences that one certificate names at most. */
export const MOST_CERTIFIED_LICENCES = 6;

/** Objectives of a course at most. */
export const MOST_OBJECTIVES = 120;

/** What is wrong with one field. */
export interface CertificateFault {
  readonly field:
    | CertificateText
    | 'id'
    | 'recipient.email'
    | 'recipient.licences'
    | 'completed'
    | 'review.date'
    | 'validFrom'
    | 'validUntil'
    | 'status.index'
    | 'replaces'
    | 'course.objectives';
  /** `shape`: control characters, a day that does not exist, no UUID and the like. */
  readonly problem: 'empty' | 'too-long' | 'too-many' | 'shape';
}

export { certificateFaults } from './certificate-faults.ts';
