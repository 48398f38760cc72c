import type { Sha256, Verify } from './keys.ts';
import type { Report } from './report.ts';

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

/** Checks a credential that was read from anywhere (`recognise`). It never throws. */
export async function verifyCredential(credential: unknown, options: VerifyWith): Promise<Report> {
  throw new Error(`Not written yet: ${typeof credential} ${options.now}`);
}
