import { examine } from './examine.ts';
import type { Verify } from './keys.ts';
import { isDocument, only, timeOf, type KnownProof } from './proof-of.ts';
import type { Findings } from './report.ts';
import { isWithdrawn } from './status-list.ts';
import type { Document } from './suite.ts';

/* Whether a certificate is withdrawn, by the lists that a verifier has. What a list of the issuer once says stays said. */

/** What the lists say. */
export interface Standing {
  readonly found: Findings['status'];
  /** From when the list is that says so, in its own words. */
  readonly from?: string | undefined;
  /** The list's address, as the certificate gives it. */
  readonly about?: string | undefined;
}

/** A certificate's place in a list. */
interface Entry {
  readonly list: string;
  readonly place: number;
  readonly purpose: string;
}

/** Whose certificate it is that is looked for, and when. */
interface Asked {
  readonly verify: Verify;
  readonly now: number;
  /** Id of the certificate's issuer. */
  readonly issuer: string | undefined;
  /** The certificate's proof. */
  readonly proof: KnownProof | undefined;
}

/** So many milliseconds a list may be older than the certificate, or from later than now: clocks differ. */
const SKEW = 5 * 60_000;

/** Looks for a certificate in the lists that a verifier has. It never throws. */
export async function standingOf(credential: Document, lists: readonly unknown[], asked: Asked): Promise<Standing> {
  const { credentialStatus: status } = credential;
  if (status === undefined) return { found: 'status-none' };
  const entries = (Array.isArray(status) ? status : [status]).map(entryOf);
  const standings = await Promise.all(
    entries.map(async (entry): Promise<Standing> => {
      if (!entry) return { found: 'status-unknown' };
      const own = lists.filter((list) => isDocument(list) && list['id'] === entry.list);
      if (own.length > 0) return told(await Promise.all(own.map((list) => inList(entry, list, asked))));
      return { found: lists.length > 0 ? 'status-other-list' : 'status-no-list', about: entry.list };
    }),
  );
  // It stands where every place says so.
  const isWithdrawn = standings.find(({ found }) => found === 'status-withdrawn');
  return isWithdrawn ?? standings.find(({ found }) => found !== 'status-not-withdrawn') ?? standings[0]!;
}

function entryOf(value: unknown): Entry | undefined {
  if (!isDocument(value)) return undefined;
  const { type } = value;
  const [purpose, index, list] = ['statusPurpose', 'statusListIndex', 'statusListCredential'].map((name) =>
    only(value[name]),
  );
  const isKnown = (Array.isArray(type) ? type : [type]).includes('BitstringStatusListEntry');
  const isPurpose = purpose === 'revocation' || purpose === 'suspension';
  const isIndex = (typeof index === 'string' || typeof index === 'number') && /^\d{1,9}$/.test(String(index));
  // (Of a size of its own, an entry takes more than one bit.)
  if (!isKnown || !isPurpose || !isIndex || typeof list !== 'string' || value['statusSize'] !== undefined)
    return undefined;
  return { list, place: Number(index), purpose };
}

async function inList(
  { list: about, place, purpose }: Entry,
  list: unknown,
  { verify, now, issuer, proof: signing }: Asked,
): Promise<Standing> {
  const { document, proof, holds, issuer: own } = await examine(list, verify);
  if (!document || !proof || !holds) return { found: 'status-list-damaged', about };
  if (own?.did !== issuer) return { found: 'status-other-issuer', about };
  const { validFrom = proof.proof['created'], validUntil } = document;
  const subject = only(document['credentialSubject']);
  if (!isDocument(subject) || only(subject['statusPurpose']) !== purpose || typeof subject['encodedList'] !== 'string')
    return { found: 'status-list-damaged', about };
  const withdrawn = isWithdrawn(subject['encodedList'], place);
  if (withdrawn === undefined) return { found: 'status-list-damaged', about };
  const from = typeof validFrom === 'string' ? validFrom : undefined;
  if (withdrawn) return { found: 'status-withdrawn', from, about };
  const ends = [validUntil === undefined ? Infinity : timeOf(validUntil), proof.expires ?? Infinity];
  const begins = [timeOf(validFrom), proof.created];
  const isOfToday =
    ends.every((end) => end !== undefined && end >= now) &&
    begins.every((begin) => begin !== undefined && begin <= now + SKEW);
  // (A list that was signed before the certificate says nothing of it.)
  const isOld = !isOfToday || (signing !== undefined && proof.created + SKEW < signing.created);
  return { found: isOld ? 'status-list-expired' : 'status-not-withdrawn', from, about };
}

/** What the lists say of one place: one withdrawal counts, whatever else is said; of lists that say otherwise, the newest. */
function told(standings: readonly Standing[]): Standing {
  const newest = [...standings].sort((a, b) => (timeOf(b.from) ?? -Infinity) - (timeOf(a.from) ?? -Infinity) || 0);
  const inOrder: readonly Standing['found'][] = ['status-withdrawn', 'status-not-withdrawn', 'status-list-expired'];
  for (const found of inOrder) {
    const one = newest.find((standing) => standing.found === found);
    if (one) return one;
  }
  return standings[0] ?? { found: 'status-unknown' };
}
