import { joinedCertificates } from '../certificates/kept.ts';
import { newestFirst } from '../gradebook/filing.ts';
import { withRecord, type FiledHandIn, type Gradebook, type GradeRecord } from '../gradebook/record.ts';

/** What restoring a backup would add. */
export interface Restored {
  readonly book: Gradebook;
  /** Records that were not there. */
  readonly added: number;
  /** Records to which it adds something. */
  readonly completed: number;
}

/**
 * Adds a backup to what is on the desk. Nothing of either is lost: histories are joined, of two notes the later stands, of
 * two days to keep until the later, and a hold holds. On an empty desk it becomes the desk, with the backup as saved.
 *
 * @param at when the backup was made, in milliseconds since 1970
 */
export function restored(book: Gradebook, other: Gradebook, at: number): Restored {
  const { certificates: signed } = book;
  const held = [
    ...book.records,
    ...signed,
    ...book.assignments,
    ...Object.keys(book.rosters),
    ...(book.lockedKey ? ['key'] : []),
  ];
  const revision = Math.max(book.revision, other.revision);
  if (held.length === 0) {
    const saved = { revision, at };
    return { book: { ...other, revision, saved }, added: other.records.length, completed: 0 };
  }
  const known = new Set(book.assignments.map(({ id }) => id));
  const assignments = [...book.assignments, ...other.assignments.filter(({ id }) => !known.has(id))];
  const fresh = Object.entries(other.rosters).filter(([id]) => !Object.hasOwn(book.rosters, id));
  const lockedKey = book.lockedKey ?? other.lockedKey;
  const certificates = joinedCertificates(signed, other.certificates, book.revision + 1);
  const signing = book.signing ?? other.signing;
  const changed =
    assignments.length > known.size ||
    fresh.length > 0 ||
    lockedKey !== book.lockedKey ||
    certificates !== signed ||
    signing !== book.signing;
  let joined: Gradebook = !changed
    ? book
    : {
        ...book,
        revision: book.revision + 1,
        ...(lockedKey !== undefined && { lockedKey }),
        ...(signing && { signing }),
        certificates,
        assignments,
        rosters: Object.fromEntries([...Object.entries(book.rosters), ...fresh]),
      };
  const byFile = new Map<string, string>();
  for (const { id, assignment, handIns } of book.records)
    for (const { graded } of handIns) byFile.set(`${assignment} ${graded.digest}`, id);
  let [added, completed] = [0, 0];
  for (const record of other.records) {
    // The same file may have been dropped on two desks: it tells a record more surely than its id.
    const [file] = record.handIns.flatMap(({ graded }) => byFile.get(`${record.assignment} ${graded.digest}`) ?? []);
    const own = joined.records.find(
      ({ id, assignment }) => id === (file ?? record.id) && assignment === record.assignment,
    );
    // What was taken out of a history on this desk stays where it was put.
    const isElsewhere = (digest: string) => byFile.has(`${record.assignment} ${digest}`);
    const both = own ? together(own, record, isElsewhere) : { ...record, id: unused(joined, record.id) };
    if (both === own) continue;
    joined = withRecord(joined, both);
    if (own) completed += 1;
    else added += 1;
  }
  return { book: joined, added, completed };
}

/** The id, or one like it where another assignment's record has it: ids are drawn by chance, but files come from anywhere. */
function unused(book: Gradebook, id: string): string {
  const isTaken = book.records.some((one) => one.id === id);
  return isTaken ? unused(book, `${id.slice(0, 80)}-${book.records.length}`) : id;
}

/** The first, where the second adds nothing to it. */
function together(own: GradeRecord, other: GradeRecord, isKnown: (digest: string) => boolean): GradeRecord {
  const extra: FiledHandIn[] = other.handIns.filter(({ graded }) => !isKnown(graded.digest));
  const later = other.noteAt > own.noteAt ? other : own;
  const keepUntil = other.keepUntil > own.keepUntil ? other.keepUntil : own.keepUntil;
  const held = own.held || other.held;
  if (extra.length === 0 && later === own && keepUntil === own.keepUntil && held === own.held) return own;
  const handIns = newestFirst([...own.handIns, ...extra]);
  return { ...own, handIns, note: later.note, noteAt: later.noteAt, keepUntil, held };
}
