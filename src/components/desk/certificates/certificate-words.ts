import {
  CERTIFICATE_LONGEST,
  NO_REVIEW,
  type Certificate,
  type CertificateFault,
  type Review,
  type Seen,
} from '../../../domain/credential/certificate.ts';
import type { Doubt, NotYet } from '../../../domain/teaching/certificates/candidates.ts';
import type { KeptCertificate } from '../../../domain/teaching/certificates/kept.ts';

/* What the desk says of certificates. */

/** How what was seen is called, on the desk and in print. */
export const SEEN_WORDS: Readonly<Record<Seen['kind'], string>> = {
  'self-reported': 'self-reported, re-graded',
  supervised: 'supervised',
};

const NOT_YET: Readonly<Record<NotYet, string>> = {
  incomplete: 'Something that was assigned is missing.',
  failed: 'The final is below the pass mark.',
  'critical-missed': 'A safety-critical objective was missed.',
  edited: 'The file says something that its answers do not earn. Ask for another.',
};

/** Why someone gets no certificate for their file. */
export function notYetWords(why: NotYet): string {
  return NOT_YET[why];
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  late: 'late',
  odd: 'something to ask about',
  shared: 'the same work is in another record',
  'no-consent': 'did not agree to sharing with a board',
  'no-licence': 'gave no licence number',
  'other-version': 'studied another version of the course',
};

/** What to look at before signing, in a line; empty where there is nothing. */
export function doubtWords(doubts: readonly Doubt[]): string {
  return doubts.map((doubt) => DOUBTS[doubt]).join('; ');
}

const FIELDS: Readonly<Record<CertificateFault['field'], string>> = {
  id: 'The number of the certificate',
  heading: 'The heading',
  'recipient.name': 'The participant’s name',
  'recipient.email': 'The e-mail address',
  'recipient.licences': 'The list of licences',
  'recipient.licence.number': 'A licence number',
  'recipient.licence.state': 'The state of a licence',
  'course.title': 'The title of the course',
  'course.number': 'The programme number',
  'course.hours': 'The hours',
  'course.version': 'The content version',
  'course.objective': 'An objective',
  'course.objectives': 'The list of objectives',
  'provider.name': 'The provider’s name',
  'provider.number': 'The provider’s number',
  'provider.address': 'The provider’s address',
  'provider.email': 'The provider’s e-mail address',
  instructor: 'Your name',
  completed: 'The completion date',
  'seen.words': 'What was seen',
  'review.name': 'The reviewer’s name',
  'review.licence': 'The reviewer’s licence',
  'review.date': 'The date of the review',
  'review.version': 'The version that was reviewed',
  validFrom: 'The moment from which it is valid',
  validUntil: 'The last day of validity',
  'status.list': 'The address of the list of withdrawn certificates',
  'status.index': 'The place in the list of withdrawn certificates',
  replaces: 'The number of the certificate that it replaces',
};

const SHAPES: Partial<Readonly<Record<CertificateFault['field'], string>>> = {
  completed: 'has to be a day, and not one that is still to come.',
  'review.date': 'is not a day.',
  validUntil: 'has to be a day that is still to come.',
  'status.list': 'has to begin with https:// and have no part behind “#”.',
  'recipient.licence.state': 'may have no brackets in it.',
};

/** What is wrong with one field, as a sentence. */
export function faultWords({ field, problem }: CertificateFault): string {
  const name = FIELDS[field];
  if (problem === 'empty') return `${name} is missing.`;
  if (problem === 'too-many') return `${name} is too long: leave some out.`;
  if (problem === 'too-long') {
    const most = (CERTIFICATE_LONGEST as Readonly<Record<string, number>>)[field];
    return most === undefined ? `${name} is too long.` : `${name} has more than ${most} characters.`;
  }
  return `${name} ${SHAPES[field] ?? 'has something in it that cannot be signed.'}`;
}

/** Who has reviewed the content, as it is printed. */
export function reviewWords(review: Review | undefined): string {
  if (!review) return NO_REVIEW;
  return `${review.name}, ${review.licence}, on ${review.date}, version ${review.version}`;
}

/** A licence as it is printed. */
export function licenceWords({ number, state }: { readonly number: string; readonly state: string }): string {
  return state === '' ? number : `${number} (${state})`;
}

/** Hours as they are printed: as approved, and where that is a bare number, with what it counts. */
export function hoursWords(hours: string): string {
  return /^[\d.,\s]+$/.test(hours) ? `${hours} CEs` : hours;
}

/** A day as it is printed: `21 November 2026`, so that nobody takes the month for the day. */
export function dayWords(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  return new Date(time).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** What boards that were read ask for and a certificate does not have; it may be signed all the same. */
export function lackingFor({ recipient, course, provider }: Certificate): readonly string[] {
  return [
    ...(provider.number === undefined ? ['the provider’s number'] : []),
    ...(provider.address === undefined && provider.email === undefined ? ['the provider’s address or e-mail'] : []),
    ...(course.hours === undefined ? ['the hours'] : []),
    ...(recipient.licences.length === 0 ? ['a licence number'] : []),
  ];
}

/** A name and what it stands for. */
export interface Line {
  readonly name: string;
  readonly values: readonly string[];
}

/** Every fact that is signed, in the order in which a board reads them. */
export function factLines(facts: Certificate): readonly Line[] {
  const { recipient, course, provider, seen, status } = facts;
  const one = (name: string, value: string | undefined): readonly Line[] =>
    value === undefined ? [] : [{ name, values: [value] }];
  return [
    ...one('Heading', facts.heading),
    ...one('Participant', recipient.name),
    {
      name: 'Licences',
      values: recipient.licences.length > 0 ? recipient.licences.map(licenceWords) : ['none given'],
    },
    ...one('E-mail address', recipient.email && `only its hash: ${recipient.email.hash}`),
    ...one('Title, as approved', course.title),
    ...one('Programme number', course.number),
    ...one('Type', 'home study'),
    ...one('Hours (CEs), as approved', course.hours),
    ...one('Completed', dayWords(facts.completed)),
    ...one('Content version', course.version),
    ...one('Provider', provider.name),
    ...one('Provider number', provider.number),
    ...one('Provider address', provider.address),
    ...one('Provider e-mail', provider.email),
    ...one('Instructor', facts.instructor),
    ...one(`What was seen (${SEEN_WORDS[seen.kind]})`, seen.words),
    ...one('Content reviewed by', reviewWords(facts.review)),
    ...(course.objectives.length > 0 ? [{ name: 'Objectives', values: course.objectives }] : []),
    ...one('Valid from', facts.validFrom),
    ...one('Valid until', facts.validUntil ?? 'does not run out'),
    ...one('Withdrawn ones are listed at', status && `${status.list}, place ${status.index}`),
    ...one('Replaces', facts.replaces),
    ...one('Number', facts.id),
  ];
}

/** How a certificate stands, in a word. */
export function standWords({ withdrawn, facts }: KeptCertificate, now: number): string {
  if (withdrawn?.replacedBy !== undefined) return 'replaced';
  if (withdrawn) return 'withdrawn';
  if (facts.validUntil !== undefined && Date.parse(facts.validUntil) < now) return 'run out';
  return 'stands';
}

/** What a withdrawal does, told before and after it. */
export function withdrawalWords({ facts }: Pick<KeptCertificate, 'facts'>): string {
  return facts.status
    ? 'Whoever checks it learns of it once the new list is at its address: sign the list below, and have the provider put the file there.'
    : 'It names no list, so whoever checks the file cannot see that it was withdrawn. Tell those who have it.';
}

/** What a certificate proves, and what it does not: on every printed page. */
export const PROVES =
  'The signature shows that the holder of this key stated all of this, and that nothing was changed since. It does not show who holds the key: compare its six words with the provider. The course is about knowledge and decisions; nothing here certifies skill or safety of touch.';
