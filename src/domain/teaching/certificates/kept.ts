import type { Certificate, Review } from '../../credential/certificate.ts';
import type { Gradebook } from '../gradebook/record.ts';

/* The certificates that a desk has signed, and what it asks before it signs. They outlive the records they came from: what
   was signed is out in the world. */

/** A certificate as the desk keeps it. */
export interface KeptCertificate {
  /** `urn:uuid:…`, as in its facts. */
  readonly id: string;
  /** Id of the record it came from; the record may be gone. */
  readonly record: string;
  /** Id of the assignment. */
  readonly assignment: string;
  /** What was signed. */
  readonly facts: Certificate;
  /** The signed file, to the letter. */
  readonly file: string;
  /** The `did:key:…` that signed it: the desk's key, or the one it had then. */
  readonly issuer: string;
  /** When it was signed, in milliseconds since 1970. */
  readonly signed: number;
  /** Present once it was withdrawn; that is never undone. */
  readonly withdrawn?: Withdrawal | undefined;
  /** The gradebook's revision when it last changed. */
  readonly changed: number;
}

/** That a certificate no longer holds. */
export interface Withdrawal {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** The instructor's own words; they stay on the desk. */
  readonly reason: string;
  /** Id of the certificate that stands in its place. */
  readonly replacedBy?: string | undefined;
}

/** What a desk that signs has said once for all. */
export interface Signing {
  /** When it was asked who has reviewed the content, in milliseconds since 1970. */
  readonly asked: number;
  /** Who has; absent prints “no review recorded”. */
  readonly review?: Review | undefined;
  /** The lists of withdrawn certificates that were made, one an address. */
  readonly lists: readonly MadeList[];
}

/** A list of withdrawn certificates as it was last made. */
export interface MadeList {
  /** Where the provider hosts it. */
  readonly list: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** How many were withdrawn in it. */
  readonly withdrawn: number;
}

/** The longest reason for a withdrawal. */
export const REASON_LONGEST = 1000;

/** The gradebook with the answer to who has reviewed the content. */
export function withReview(book: Gradebook, review: Review | undefined, at: number): Gradebook {
  const lists = book.signing?.lists ?? [];
  return { ...book, revision: book.revision + 1, signing: { asked: at, lists, ...(review && { review }) } };
}

/** A certificate that was just signed, before the desk has it. */
export type NewCertificate = Omit<KeptCertificate, 'changed' | 'withdrawn'>;

/**
 * The gradebook with certificates that were just signed. What one of them replaces is withdrawn by that.
 *
 * @param reason why something is replaced, in the instructor's words
 */
export function withCertificates(book: Gradebook, made: readonly NewCertificate[], reason = ''): Gradebook {
  const known = new Set(book.certificates.map(({ id }) => id));
  const fresh = made.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return book;
  const revision = book.revision + 1;
  const instead = new Map(fresh.flatMap((one) => (one.facts.replaces ? [[one.facts.replaces, one] as const] : [])));
  const before = book.certificates.map((one) => {
    const next = instead.get(one.id);
    if (!next || one.withdrawn) return one;
    return { ...one, withdrawn: { at: next.signed, reason: cut(reason), replacedBy: next.id }, changed: revision };
  });
  const certificates = [...before, ...fresh.map((one) => ({ ...one, changed: revision }))];
  return { ...book, revision, certificates };
}

/** The gradebook with a certificate withdrawn. One that was withdrawn before keeps its first reason. */
export function withWithdrawn(book: Gradebook, id: string, reason: string, at: number): Gradebook {
  const standing = book.certificates.find((one) => one.id === id && !one.withdrawn);
  if (!standing) return book;
  const revision = book.revision + 1;
  const gone = { ...standing, withdrawn: { at, reason: cut(reason) }, changed: revision };
  return { ...book, revision, certificates: book.certificates.map((one) => (one === standing ? gone : one)) };
}

/** The gradebook with a list of withdrawn certificates that was made. */
export function withList(book: Gradebook, made: MadeList): Gradebook {
  const { signing } = book;
  if (!signing) return book;
  const lists = [...signing.lists.filter(({ list }) => list !== made.list), made];
  return { ...book, revision: book.revision + 1, signing: { ...signing, lists } };
}

/** The certificate that stands for a record; the newest where there are several. */
export function standingFor(book: Pick<Gradebook, 'certificates'>, record: string): KeptCertificate | undefined {
  return book.certificates.findLast((one) => one.record === record && !one.withdrawn);
}

/**
 * Whether a certificate that was shown may no more be signed: someone else's hand has meanwhile signed for the same work, or
 * the one that it replaces stands no more.
 */
export function isOvertaken(
  book: Pick<Gradebook, 'certificates'>,
  { facts, record }: Pick<NewCertificate, 'facts' | 'record'>,
): boolean {
  const { replaces } = facts;
  if (replaces === undefined) return standingFor(book, record) !== undefined;
  return book.certificates.some((one) => one.id === replaces && one.withdrawn !== undefined);
}

/** Places of a list that certificates have, also withdrawn ones: none is given twice. */
export function takenPlaces({ certificates }: Pick<Gradebook, 'certificates'>, list: string): Set<number> {
  return new Set(certificates.flatMap(({ facts: { status } }) => (status?.list === list ? [status.index] : [])));
}

/** One address at which withdrawn certificates can be looked up, and what its file should say. */
export interface ListState {
  readonly list: string;
  /** Certificates of this key that name it. */
  readonly certificates: number;
  /** Those of another key that name it: no list that this key signs speaks for them. */
  readonly others: number;
  /** The places that are withdrawn, in order. */
  readonly withdrawn: readonly number[];
  /** When its file was last made; absent where it never was. */
  readonly made?: number | undefined;
  /** True where the file does not say all that was withdrawn, is older than a certificate, or was never made. */
  readonly stale: boolean;
}

/**
 * All lists that certificates name, by address.
 *
 * @param issuer the desk's key, as `did:key:…`
 */
export function listStates(
  { certificates, signing }: Pick<Gradebook, 'certificates' | 'signing'>,
  issuer: string,
): ListState[] {
  const addresses = new Set(certificates.flatMap(({ facts: { status } }) => (status ? [status.list] : [])));
  return [...addresses].sort().map((list) => {
    const all = certificates.filter(({ facts }) => facts.status?.list === list);
    const naming = all.filter((one) => one.issuer === issuer);
    const others = all.length - naming.length;
    const withdrawn = naming
      .filter((one) => one.withdrawn)
      .flatMap(({ facts: { status } }) => (status ? [status.index] : []))
      .sort((a, b) => a - b);
    const last = signing?.lists.find((one) => one.list === list);
    // A list says nothing of what was signed after it (src/domain/credential/status.ts); and as many may be others, where an
    // earlier key made a list at this address.
    const isSince = ({ signed, withdrawn: gone }: KeptCertificate): boolean =>
      last !== undefined && (signed > last.at || (gone !== undefined && gone.at > last.at));
    const stale = last?.withdrawn !== withdrawn.length || naming.some(isSince);
    return { list, certificates: naming.length, others, withdrawn, stale, ...(last && { made: last.at }) };
  });
}

/**
 * Certificates of two desks together. One that either has withdrawn is withdrawn; the earlier word of the two stands. The
 * first's own list where the second adds nothing.
 */
export function joinedCertificates(
  own: readonly KeptCertificate[],
  others: readonly KeptCertificate[],
  revision: number,
): readonly KeptCertificate[] {
  const theirs = new Map(others.map((one) => [one.id, one]));
  const known = new Set(own.map(({ id }) => id));
  const kept = own.map((one) => {
    const gone = theirs.get(one.id)?.withdrawn;
    if (!gone || (one.withdrawn && one.withdrawn.at <= gone.at)) return one;
    return { ...one, withdrawn: gone, changed: revision };
  });
  const fresh = others.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, changed: revision }));
  if (fresh.length === 0 && kept.every((one, at) => one === own[at])) return own;
  return inOrder([...kept, ...fresh]);
}

/** Certificates in the one order they have: as they were signed. */
export function inOrder(certificates: readonly KeptCertificate[]): KeptCertificate[] {
  return certificates.toSorted((a, b) => a.signed - b.signed || (a.id < b.id ? -1 : 1));
}

function cut(reason: string): string {
  return reason.trim().slice(0, REASON_LONGEST);
}
