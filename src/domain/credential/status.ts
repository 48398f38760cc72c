import { examine } from './examine.ts';
import type { Verify } from './keys.ts';
import { isDocument, timeOf } from './proof-of.ts';
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

/** Looks for a certificate in the lists that a verifier has. It never throws. */
export async function standingOf(
  credential: Document,
  issuer: string | undefined,
  lists: readonly unknown[],
  { verify, now }: { readonly verify: Verify; readonly now: number },
): Promise<Standing> {
  const { credentialStatus: status } = credential;
  if (status === undefined) return { found: 'status-none' };
  const entries = (Array.isArray(status) ? status : [status]).map(entryOf);
  if (!entries.every((entry) => entry !== undefined)) return { found: 'status-unknown' };
  const standings = await Promise.all(
    entries.map(async (entry): Promise<readonly Standing[]> => {
      const own = lists.filter((list) => isDocument(list) && list['id'] === entry.list);
      if (own.length > 0) return Promise.all(own.map((list) => inList(entry, issuer, list, { verify, now })));
      return [{ found: lists.length > 0 ? 'status-other-list' : 'status-no-list', about: entry.list }];
    }),
  );
  return worstOf(standings.flat());
}

function entryOf(value: unknown): Entry | undefined {
  if (!isDocument(value)) return undefined;
  const { type, statusPurpose: purpose, statusListIndex: index, statusListCredential: list } = value;
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
  issuer: string | undefined,
  list: unknown,
  { verify, now }: { readonly verify: Verify; readonly now: number },
): Promise<Standing> {
  const { document, holds, issuer: own } = await examine(list, verify);
  if (!document || !holds) return { found: 'status-list-damaged', about };
  if (own?.did !== issuer) return { found: 'status-other-issuer', about };
  const { credentialSubject: subject, validFrom, validUntil } = document;
  if (!isDocument(subject) || subject['statusPurpose'] !== purpose || typeof subject['encodedList'] !== 'string')
    return { found: 'status-list-damaged', about };
  const withdrawn = isWithdrawn(subject['encodedList'], place);
  if (withdrawn === undefined) return { found: 'status-list-damaged', about };
  const from = typeof validFrom === 'string' ? validFrom : undefined;
  if (withdrawn) return { found: 'status-withdrawn', from, about };
  const until = timeOf(validUntil);
  const isOld = validUntil !== undefined && (until === undefined || until < now);
  return { found: isOld ? 'status-list-expired' : 'status-not-withdrawn', from, about };
}

/** One withdrawal counts, whatever else is said; of lists that say otherwise, the newest. */
function worstOf(standings: readonly Standing[]): Standing {
  const newest = [...standings].sort((a, b) => (timeOf(b.from) ?? -Infinity) - (timeOf(a.from) ?? -Infinity) || 0);
  const inOrder: readonly Standing['found'][] = ['status-withdrawn', 'status-not-withdrawn', 'status-list-expired'];
  for (const found of inOrder) {
    const one = newest.find((standing) => standing.found === found);
    if (one) return one;
  }
  return standings[0] ?? { found: 'status-unknown' };
}
