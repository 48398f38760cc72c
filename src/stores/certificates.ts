import { bakeBadge } from '../domain/credential/badge.ts';
import { momentOf } from '../domain/credential/certificate-faults.ts';
import { certificateFaults, type Certificate, type CertificateFault } from '../domain/credential/certificate.ts';
import { didOf } from '../domain/credential/did-key.ts';
import type { Sha256, Signer } from '../domain/credential/keys.ts';
import {
  certificateOf,
  type Objective,
  type PersonDraft,
  type TermsDraft,
} from '../domain/teaching/certificates/draft.ts';
import {
  isOvertaken,
  listStates,
  takenPlaces,
  withCertificates,
  withList,
  type KeptCertificate,
  type NewCertificate,
} from '../domain/teaching/certificates/kept.ts';
import type { Desk } from './desk.ts';
import { environment } from './environment.ts';
import { sha256 } from './signatures.ts';

/*
 * Certificates are prepared, shown, signed and kept. What signs them (a library for linked data) is large: it is fetched
 * when it is needed, and by nobody else. Nothing here throws.
 */

/** Fetches what signs; told apart so that tests can do without. */
export type FetchSigning = () => Promise<typeof import('./desk-signing.ts')>;

const fetchSigning: FetchSigning = () => import('./desk-signing.ts');

/** A certificate that can be shown before it is signed: all of it is settled. */
export interface Prepared {
  readonly facts: Certificate;
  readonly record: string;
  readonly assignment: string;
  /** The document that is to be signed, indented. */
  readonly document: string;
  /** What is wrong with it; nothing is signed while there is anything. */
  readonly faults: readonly CertificateFault[];
}

/** What a group's certificates are made from. */
export interface Wanted {
  readonly terms: TermsDraft;
  readonly people: readonly PersonDraft[];
  /** Id of the assignment. */
  readonly assignment: string;
  readonly objectives: readonly Objective[];
  /** The content version that lists them so. */
  readonly objectivesOf: string;
}

/** Settles all that a certificate says, on the desk as other tabs left it. Nothing is signed or kept. */
export async function prepared(
  desk: Pick<Desk, 'state' | 'open'>,
  { terms, people, assignment, objectives, objectivesOf }: Wanted,
  signer: Signer,
  fetched: FetchSigning = fetchSigning,
  hash: Sha256 = sha256,
): Promise<readonly Prepared[] | { readonly problem: 'not-fetched' | 'no-hash' | 'list-full' }> {
  let signing;
  try {
    signing = await fetched();
  } catch {
    return { problem: 'not-fetched' };
  }
  await desk.open();
  const { book } = desk.state.get();
  const list = terms.list.trim();
  const taken = takenPlaces(book, list);
  const now = environment.now();
  const [validFrom, today] = [momentOf(now), environment.dayOf(now)];
  const review = book.signing?.review;
  const all: Prepared[] = [];
  for (const person of people) {
    const index = list === '' ? undefined : signing.freePlace(taken, chance(4));
    if (list !== '' && index === undefined) return { problem: 'list-full' };
    if (index !== undefined) taken.add(index);
    const address = person.withEmail ? person.email.trim() : '';
    const email = address === '' ? undefined : await signing.hashedEmail(address, salt(), hash);
    if (address !== '' && !email) return { problem: 'no-hash' };
    const facts = certificateOf(terms, person, {
      id: signing.certificateId(chance(16)),
      ...{ objectives, objectivesOf, validFrom },
      ...(review && { review }),
      ...(email && { email }),
      ...(index !== undefined && { status: { list, index } }),
    });
    const isToCome: readonly CertificateFault[] =
      facts.completed > today ? [{ field: 'completed', problem: 'shape' }] : [];
    const own = certificateFaults(facts);
    const faults = own.some(({ field }) => field === 'completed') ? own : [...own, ...isToCome];
    const document = JSON.stringify(signing.achievementCredential(facts, signer.publicKey), null, 2);
    all.push({ facts, record: person.record, assignment, document, faults });
  }
  return all;
}

/** What came of signing: those that were signed are kept, whatever became of the others. */
export interface SignedAll {
  readonly made: readonly NewCertificate[];
  /** Names of those that were not signed. */
  readonly unsigned: readonly string[];
  /** False where this browser keeps nothing of them: they last until the page is closed. */
  readonly kept: boolean;
  readonly problem?: 'not-fetched' | 'place-taken' | 'overtaken' | undefined;
}

/**
 * Signs what was shown, to the letter, and keeps it.
 *
 * @param told hears how many are done
 */
export async function signAll(
  desk: Pick<Desk, 'state' | 'open' | 'change'>,
  all: readonly Prepared[],
  signer: Signer,
  { reason = '', told = () => undefined }: { reason?: string; told?: (done: number) => Promise<void> | void } = {},
  fetched: FetchSigning = fetchSigning,
): Promise<SignedAll> {
  const names = all.map(({ facts }) => facts.recipient.name);
  const none = (problem: SignedAll['problem']): SignedAll => ({ made: [], unsigned: names, kept: true, problem });
  let signing;
  try {
    signing = await fetched();
  } catch {
    return none('not-fetched');
  }
  // Another tab may have signed since it was shown, and this one hears of it only when it asks.
  await desk.open();
  const { book } = desk.state.get();
  if (all.some((one) => isOvertaken(book, one))) return none('overtaken');
  const isTaken = ({ facts: { status } }: Prepared) =>
    status !== undefined && takenPlaces(book, status.list).has(status.index);
  if (all.some(isTaken)) return none('place-taken');
  const made: NewCertificate[] = [];
  const unsigned: string[] = [];
  for (const [at, { facts, record, assignment }] of all.entries()) {
    await told(at);
    const signed = environment.now();
    const issued = await signing.issueCertificate(facts, signer, signed);
    if (issued.ok)
      made.push({
        id: facts.id,
        record,
        assignment,
        facts,
        file: issued.file,
        issuer: didOf(signer.publicKey),
        signed,
      });
    else unsigned.push(facts.recipient.name);
  }
  await desk.change((now) => withCertificates(now, made, reason));
  return { made, unsigned, kept: desk.state.get().copy === 'kept' };
}

/**
 * The file of a list of withdrawn certificates, signed; nothing where it could not be. It has all that the desk has, also what
 * another tab withdrew since this one looked.
 */
export async function signedList(
  desk: Pick<Desk, 'state' | 'open' | 'change'>,
  list: string,
  signer: Signer,
  fetched: FetchSigning = fetchSigning,
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  try {
    const { issueStatusList, STATUS_FILE_NAME } = await fetched();
    await desk.open();
    const states = listStates(desk.state.get().book, didOf(signer.publicKey));
    const withdrawn = states.find((one) => one.list === list)?.withdrawn ?? [];
    const at = environment.now();
    const issued = await issueStatusList({ list, withdrawn, validFrom: momentOf(at) }, signer, at);
    if (!issued.ok) return undefined;
    await desk.change((book) => withList(book, { list, at, withdrawn: withdrawn.length }));
    return { name: STATUS_FILE_NAME, text: issued.file };
  } catch {
    return undefined;
  }
}

/** The picture with the certificate in it; nothing where the picture could not be fetched. */
export async function badgeOf(
  { file }: Pick<KeptCertificate, 'file'>,
  picture: () => Promise<Uint8Array | undefined>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const png = await picture();
  const baked = png && bakeBadge(png, file);
  return baked?.ok ? baked.png : undefined;
}

/** Fetches the picture that certificates are put into, once. */
export function pictureAt(address: string, get: typeof fetch = (...asked) => fetch(...asked)) {
  let had: Promise<Uint8Array | undefined> | undefined;
  return (): Promise<Uint8Array | undefined> => {
    had ??= get(address)
      .then(async (answer) => (answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined))
      .catch(() => undefined);
    return had.then((found) => {
      // Asked again another time.
      if (!found) had = undefined;
      return found;
    });
  };
}

/** Bytes drawn by chance. */
function chance(bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, () => environment.random());
}

/** Letters by which one address has another hash in every certificate. */
function salt(): string {
  return Array.from(chance(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
