import type { KeptCertificate, Signing } from '../certificates/kept.ts';
import type { GradedHandIn, Learner } from '../graded.ts';

/** A hand-in as the desk filed it. */
export interface FiledHandIn {
  /** When the desk took it in, in milliseconds since 1970. */
  readonly received: number;
  readonly graded: GradedHandIn;
}

/** What the desk keeps of one person's work on one assignment. */
export interface GradeRecord {
  /** Random; says nothing about the person. */
  readonly id: string;
  readonly assignment: string;
  /** Never empty; the newest first, and that one counts. None is ever thrown away but with the whole record. */
  readonly handIns: readonly [FiledHandIn, ...FiledHandIn[]];
  /** The instructor's own note. */
  readonly note: string;
  /** When the note was written, in milliseconds since 1970; zero while there is none. */
  readonly noteAt: number;
  /** Last day on which the record is kept in any case, `YYYY-MM-DD`. */
  readonly keepUntil: string;
  /** True while it may not be deleted whatever the day: a board asks, or a complaint is open. */
  readonly held: boolean;
  /** The gradebook's revision when this record last changed. */
  readonly changed: number;
}

/** A link that the desk made, kept for next time. */
export interface KeptAssignment {
  readonly id: string;
  /** The text behind `#` of its link: all that was assigned can be read from it. */
  readonly fragment: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
}

/** One person that an instructor expects. */
export interface RosterEntry {
  readonly name: string;
  readonly email: string;
  readonly licences: readonly { readonly number: string; readonly state: string }[];
}

/** All that an instructor's desk knows of learners and their work. */
export interface Gradebook {
  /** Rises with every change. */
  readonly revision: number;
  /** The last backup that was read back, absent where there is none: which revision is in it, and when it was. */
  readonly saved?: { readonly revision: number; readonly at: number } | undefined;
  /**
   * The desk's secret signing key in a small locked file of its own, as hexadecimal, so that every later backup has it,
   * though the browser no longer gives it away; absent where none was taken.
   */
  readonly lockedKey?: string | undefined;
  readonly assignments: readonly KeptAssignment[];
  /** Id of an assignment to the people expected. */
  readonly rosters: Readonly<Record<string, readonly RosterEntry[]>>;
  readonly records: readonly GradeRecord[];
  /** All that were signed, in the order of signing, withdrawn ones too. */
  readonly certificates: readonly KeptCertificate[];
  /** Absent until it was asked what is asked before the first signature. */
  readonly signing?: Signing | undefined;
}

/** A desk on its first day. */
export const EMPTY_GRADEBOOK: Gradebook = { revision: 0, assignments: [], rosters: {}, records: [], certificates: [] };

/** The hand-in that counts: the newest. */
export function current(record: GradeRecord): GradedHandIn {
  return record.handIns[0].graded;
}

/** Who a record is about, as their newest hand-in says. */
export function learnerOf(record: GradeRecord): Learner {
  return current(record).learner;
}

/** The gradebook with a record put in or exchanged; both are at a new revision. */
export function withRecord(book: Gradebook, record: Omit<GradeRecord, 'changed'>): Gradebook {
  const revision = book.revision + 1;
  const kept = { ...record, changed: revision };
  const known = book.records.some(({ id }) => id === record.id);
  const records = known ? book.records.map((one) => (one.id === record.id ? kept : one)) : [...book.records, kept];
  return { ...book, revision, records };
}

/** The gradebook with an assignment put in or exchanged. */
export function withAssignment(book: Gradebook, assignment: KeptAssignment): Gradebook {
  const others = book.assignments.filter(({ id }) => id !== assignment.id);
  return { ...book, revision: book.revision + 1, assignments: [...others, assignment] };
}

/**
 * The gradebook without an assignment and its roster. One that records stand on stays, for without it nobody could say
 * what they were graded by.
 */
export function withoutAssignment(book: Gradebook, id: string): Gradebook {
  const others = book.assignments.filter((one) => one.id !== id);
  if (others.length === book.assignments.length || book.records.some(({ assignment }) => assignment === id))
    return book;
  const rosters = Object.entries(book.rosters).filter(([of]) => of !== id);
  return { ...book, revision: book.revision + 1, assignments: others, rosters: Object.fromEntries(rosters) };
}

/** The gradebook with the people expected for an assignment. */
export function withRoster(book: Gradebook, assignment: string, roster: readonly RosterEntry[]): Gradebook {
  const others = Object.entries(book.rosters).filter(([id]) => id !== assignment);
  return { ...book, revision: book.revision + 1, rosters: Object.fromEntries([...others, [assignment, roster]]) };
}

/** The gradebook with the desk's locked key. */
export function withLockedKey(book: Gradebook, lockedKey: string): Gradebook {
  return { ...book, revision: book.revision + 1, lockedKey };
}

/** The longest note. */
export const NOTE_LONGEST = 4000;

/** The gradebook with another note on a record, cut where it is too long; an unknown record changes nothing. */
export function withNote(book: Gradebook, id: string, note: string, at: number): Gradebook {
  const record = book.records.find((one) => one.id === id);
  const kept = note.slice(0, NOTE_LONGEST);
  return !record || record.note === kept ? book : withRecord(book, { ...record, note: kept, noteAt: at });
}
