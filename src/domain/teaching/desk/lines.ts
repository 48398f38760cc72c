import { decodeCertificate, decodeSigning } from '../certificates/codec.ts';
import { inOrder, type KeptCertificate, type Signing } from '../certificates/kept.ts';
import {
  decodeAssignment,
  decodeHead,
  decodeLockedKey,
  decodeRecord,
  decodeRoster,
  encoded,
  type Read,
} from '../gradebook/codec.ts';
import { type Gradebook, type GradeRecord, type KeptAssignment, type RosterEntry } from '../gradebook/record.ts';

/* A desk as lines, one a thing it knows, so that a change costs what it changes and damage costs the line it is in. The
   texts of the hand-ins are files beside them, by their digest: they are large, and seldom wanted. */

/** The line with the desk's own count; two copies with the same one are the same. */
export const HEAD_LINE = 'desk';

/** The line with the desk's locked key. */
const KEY_LINE = 'key';

/** The line with what a desk that signs has said. */
const SIGNING_LINE = 'signing';

const CERTIFICATE = 'certificate:';
const RECORD = 'record:';
const ASSIGNMENT = 'assignment:';
const ROSTER = 'roster:';

/** What came of a desk's lines. */
export interface ReadDesk {
  readonly book: Gradebook;
  /** Keys of the lines that cannot be read. They are left where they are. */
  readonly damaged: readonly string[];
  /** Keys of those that a newer version of the course wrote. */
  readonly newer: readonly string[];
}

/** The lines that a change adds or exchanges, and the keys of those that go. */
export interface LineChange {
  readonly put: ReadonlyMap<string, unknown>;
  readonly drop: readonly string[];
}

/** All lines of a gradebook, to be stored or saved. */
export function linesOf(book: Gradebook): Map<string, unknown> {
  return new Map<string, unknown>([
    [HEAD_LINE, headOf(book)],
    ...lineOfKey(book.lockedKey),
    ...(book.signing ? [[SIGNING_LINE, encoded(book.signing)] as const] : []),
    ...book.assignments.map((one) => [`${ASSIGNMENT}${one.id}`, encoded(one)] as const),
    ...Object.entries(book.rosters).map(([id, people]) => [`${ROSTER}${id}`, encoded({ people })] as const),
    ...book.records.map((one) => [`${RECORD}${one.id}`, encoded(one)] as const),
    ...book.certificates.map((one) => [`${CERTIFICATE}${one.id}`, encoded(one)] as const),
  ]);
}

/** Reads lines of unknown origin. It never throws; a bad line costs itself and is told. */
export function bookOf(lines: ReadonlyMap<string, unknown>): ReadDesk {
  const faults = { damaged: [] as string[], newer: [] as string[] };
  const records: GradeRecord[] = [];
  const assignments: KeptAssignment[] = [];
  const rosters: [string, readonly RosterEntry[]][] = [];
  const lockedKeys: string[] = [];
  const certificates: KeptCertificate[] = [];
  const signings: Signing[] = [];

  const keep = <T>(key: string, read: Read<T>, fits: (value: T) => boolean, into: (value: T) => void) => {
    if ('fault' in read) faults[read.fault].push(key);
    else if (fits(read.value)) into(read.value);
    else faults.damaged.push(key);
  };
  for (const [key, value] of lines) {
    const [id, any] = [key.slice(key.indexOf(':') + 1), () => true];
    if (key.startsWith(RECORD))
      keep(
        key,
        decodeRecord(value),
        (one) => one.id === id,
        (one) => records.push(one),
      );
    else if (key.startsWith(ASSIGNMENT))
      keep(
        key,
        decodeAssignment(value),
        (one) => one.id === id,
        (one) => assignments.push(one),
      );
    else if (key.startsWith(CERTIFICATE))
      keep(
        key,
        decodeCertificate(value),
        (one) => one.id === id,
        (one) => certificates.push(one),
      );
    else if (key === SIGNING_LINE) keep(key, decodeSigning(value), any, (one) => signings.push(one));
    else if (key.startsWith(ROSTER)) keep(key, decodeRoster(value), any, (people) => rosters.push([id, people]));
    else if (key === KEY_LINE) keep(key, decodeLockedKey(value), any, (one) => lockedKeys.push(one));
    else if (key !== HEAD_LINE) faults.damaged.push(key);
  }

  const head = lines.has(HEAD_LINE) ? decodeHead(lines.get(HEAD_LINE)) : undefined;
  if (head && 'fault' in head) faults[head.fault].push(HEAD_LINE);
  // Without its count nothing is known to be saved, and counting goes on above all that was counted.
  const highest = [...records, ...certificates].reduce((most, { changed }) => Math.max(most, changed), 0);
  const { revision, saved } = head && 'value' in head ? head.value : { revision: 0, saved: undefined };
  const book: Gradebook = {
    revision: Math.max(revision, highest),
    ...(saved && { saved }),
    ...(lockedKeys[0] !== undefined && { lockedKey: lockedKeys[0] }),
    assignments: assignments.sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1)),
    rosters: Object.fromEntries(rosters),
    records,
    certificates: inOrder(certificates),
    ...(signings[0] && { signing: signings[0] }),
  };
  return { book, ...faults };
}

/** What to store so that one gradebook becomes another. What neither knows, a damaged line above all, stays as it is. */
export function lineChange(before: Gradebook, after: Gradebook): LineChange {
  const drop = [
    ...(before.lockedKey !== undefined && after.lockedKey === undefined ? [KEY_LINE] : []),
    ...(before.signing && !after.signing ? [SIGNING_LINE] : []),
    ...gone(before.records, after.records).map((id) => `${RECORD}${id}`),
    ...gone(before.certificates, after.certificates).map((id) => `${CERTIFICATE}${id}`),
    ...gone(before.assignments, after.assignments).map((id) => `${ASSIGNMENT}${id}`),
    ...Object.keys(before.rosters)
      .filter((id) => !Object.hasOwn(after.rosters, id))
      .map((id) => `${ROSTER}${id}`),
  ];
  const rosters = Object.entries(after.rosters).filter(([id, people]) => people !== ownRoster(before, id));
  const put = linesOf({
    ...after,
    lockedKey: after.lockedKey === before.lockedKey ? undefined : after.lockedKey,
    assignments: fresh(before.assignments, after.assignments),
    rosters: Object.fromEntries(rosters),
    records: fresh(before.records, after.records),
    certificates: fresh(before.certificates, after.certificates),
    signing: after.signing === before.signing ? undefined : after.signing,
  });
  return { put, drop };
}

/** Digests of the files that a gradebook stands on. */
export function filesOf({ records }: Gradebook): Set<string> {
  return new Set(records.flatMap(({ handIns }) => handIns.map(({ graded }) => graded.digest)));
}

function lineOfKey(locked: string | undefined): [string, unknown][] {
  return locked === undefined ? [] : [[KEY_LINE, encoded({ locked })]];
}

function headOf({ revision, saved }: Gradebook) {
  return encoded({ revision, ...(saved && { saved }) });
}

function ownRoster({ rosters }: Gradebook, id: string): readonly RosterEntry[] | undefined {
  return Object.hasOwn(rosters, id) ? rosters[id] : undefined;
}

function gone(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
  const left = new Set(after.map(({ id }) => id));
  return before.flatMap(({ id }) => (left.has(id) ? [] : [id]));
}

function fresh<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before);
  return after.filter((one) => !known.has(one));
}
