import type { Signer } from './keys.ts';
import type { SignedCredential } from './issue.ts';

/* Withdrawn certificates: a signed Bitstring Status List that the provider hosts as a file. It loads the JSON-LD library. */

/** Places of a list: as many as the specification asks for at least, so that a place tells little about its certificate. */
export const STATUS_PLACES = 131_072;

/** The name of the list's file. */
export const STATUS_FILE_NAME = 'certificate-status.json';

/** What a list is made of. */
export interface StatusFacts {
  /** The https address at which the provider hosts the file. */
  readonly list: string;
  /** The places of the certificates that are withdrawn. */
  readonly withdrawn: readonly number[];
  /** From when it is valid: a moment of UTC to the second. */
  readonly validFrom: string;
  /** Until when it is to be taken for new; absent where it does not run out. */
  readonly validUntil?: string | undefined;
}

/** A list that was signed, or why it was not. */
export type IssuedList =
  | ({ readonly ok: true } & SignedCredential)
  | { readonly ok: false; readonly problem: 'faults' | 'unsigned' };

/** Signs the list of all certificates that are withdrawn. The key must be that of the certificates. It never throws. */
export async function issueStatusList(facts: StatusFacts, key: Signer, now: number): Promise<IssuedList> {
  throw new Error(`Not written yet: ${facts.list} ${key.publicKey.length} ${now}`);
}

/** A free place for a new certificate: four bytes drawn by chance choose it. Nothing where the list is nearly full. */
export function freePlace(taken: ReadonlySet<number>, chance: Uint8Array): number | undefined {
  throw new Error(`Not written yet: ${taken.size} ${chance.length}`);
}
