import {
  CERTIFICATE_LONGEST,
  MOST_CERTIFIED_LICENCES,
  MOST_OBJECTIVES,
  type Certificate,
  type CertificateFault,
  type CertificateText,
} from './certificate.ts';

type Field = CertificateFault['field'];
type Problem = CertificateFault['problem'];

/** `urn:uuid:` and a UUID in lower case. */
const UUID_URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The letters that an address may have without being written otherwise, and no place within its document. */
const HTTPS = /^https:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[a-z0-9._~%!$&'()*+,;=:@/?-]*)?$/i;

/** What is wrong with the facts of a certificate; empty where they can be signed. Texts are not changed. */
export function certificateFaults(certificate: Certificate): readonly CertificateFault[] {
  const { recipient, course, provider, review, status } = certificate;
  const { licences, email } = recipient;
  return [
    ...shape('id', UUID_URN.test(certificate.id)),
    ...texts('heading', [certificate.heading]),
    ...texts('recipient.name', [recipient.name]),
    ...(email ? shape('recipient.email', isHash(email.hash) && /^[0-9A-Za-z]{8,64}$/.test(email.salt)) : []),
    ...most('recipient.licences', licences, MOST_CERTIFIED_LICENCES),
    ...texts(
      'recipient.licence.number',
      licences.map(({ number }) => number),
    ),
    // (Brackets stand around the state, behind the number.)
    ...texts(
      'recipient.licence.state',
      licences.map(({ state }) => state),
      /^[^()]*$/,
    ),
    ...texts('course.title', [course.title]),
    ...texts('course.number', [course.number]),
    ...texts('course.hours', [course.hours]),
    ...texts('course.version', [course.version]),
    ...most('course.objectives', course.objectives, MOST_OBJECTIVES),
    ...texts('course.objective', course.objectives),
    ...texts('provider.name', [provider.name]),
    ...texts('provider.number', [provider.number]),
    ...lines('provider.address', provider.address),
    ...texts('provider.email', [provider.email]),
    ...texts('instructor', [certificate.instructor]),
    ...shape('completed', isDay(certificate.completed)),
    ...lines('seen.words', certificate.seen.words),
    ...(review
      ? [
          ...texts('review.name', [review.name]),
          ...texts('review.licence', [review.licence]),
          ...texts('review.version', [review.version]),
          ...shape('review.date', isDay(review.date)),
        ]
      : []),
    ...shape('validFrom', isMoment(certificate.validFrom)),
    ...shape('validUntil', endsAfter(certificate)),
    ...texts('status.list', [status?.list], HTTPS),
    ...(status ? shape('status.index', isPlace(status.index)) : []),
    ...shape('replaces', certificate.replaces === undefined || UUID_URN.test(certificate.replaces)),
  ];
}

/** Places of a list of withdrawn certificates: as many as its specification asks for at least. */
export const STATUS_PLACES = 131_072;

/** Whether it is a place in a list of withdrawn certificates. */
export function isPlace(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < STATUS_PLACES;
}

/** Whether it is an https address as it may stand in a certificate. */
export function isHttps(address: string): boolean {
  return HTTPS.test(address) && address.length <= CERTIFICATE_LONGEST['status.list'];
}

/** Whether it is a moment of UTC to the second that exists, e.g. `2026-11-21T09:00:00Z`. */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && momentOf(time) === text;
}

/** A moment of UTC to the second, of milliseconds since 1970. */
export function momentOf(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isMoment(`${text}T00:00:00Z`);
}

const isHash = (text: string) => /^sha256\$[0-9a-f]{64}$/.test(text);

function endsAfter({ validFrom, validUntil }: Certificate): boolean {
  return validUntil === undefined || (isMoment(validUntil) && Date.parse(validUntil) > Date.parse(validFrom));
}

function shape(field: Field, isRight: boolean): readonly CertificateFault[] {
  return isRight ? [] : [{ field, problem: 'shape' }];
}

function most(field: Field, list: readonly unknown[], count: number): readonly CertificateFault[] {
  return list.length > count ? [{ field, problem: 'too-many' }] : [];
}

/** What is wrong with the texts of a field: the first thing of each. What is not given is not wrong. */
function texts(
  field: CertificateText,
  given: readonly (string | undefined)[],
  pattern?: RegExp,
): readonly CertificateFault[] {
  return given.flatMap((text) => {
    const problem = text === undefined ? undefined : textProblem(text, CERTIFICATE_LONGEST[field], pattern);
    return problem ? [{ field, problem }] : [];
  });
}

/** The same of a text that may have more lines than one. */
function lines(field: CertificateText, text: string | undefined): readonly CertificateFault[] {
  if (text !== undefined && text.length > CERTIFICATE_LONGEST[field]) return [{ field, problem: 'too-long' }];
  return texts(field, [text?.replaceAll('\n', ' ')]);
}

/**
 * One line, whole characters, nothing at its ends that cannot be seen, and no marks that turn the direction of what follows:
 * what is signed is what is printed.
 */
function textProblem(text: string, longest: number, pattern = /^/): Problem | undefined {
  if (text.trim() === '') return 'empty';
  if (text.length > longest) return 'too-long';
  const isPlain =
    text === text.trim() && text.isWellFormed() && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);
  return isPlain && pattern.test(text) ? undefined : 'shape';
}
