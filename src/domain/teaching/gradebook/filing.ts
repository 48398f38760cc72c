import type { GradedHandIn } from '../graded.ts';
import { areNamesakes, samePerson, type Sign } from './person.ts';
import { learnerOf, withRecord, type FiledHandIn, type Gradebook, type GradeRecord } from './record.ts';
import { keepUntil } from './retention.ts';

/** What became of a file that was dropped on the desk. */
export type Filed = {
  readonly book: Gradebook;
  /** Id of the record it belongs to. */
  readonly record: string;
} & (
  | {
      readonly kind: 'new';
      /** Records of the same assignment under the same name, with other addresses or licences. */
      readonly alike: readonly string[];
    }
  /** Added to the history of someone who had handed in before; by a name alone it may be another person. */
  | { readonly kind: 'resubmitted'; readonly by: Sign }
  /** The very same file is there already; nothing changes. */
  | { readonly kind: 'duplicate' }
);

/** What the desk gives to a file that it takes in. */
export interface Reception {
  /** A fresh random id, should it need a record. */
  readonly id: string;
  /** Now, in milliseconds since 1970. */
  readonly at: number;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

const SURENESS: readonly Sign[] = ['email', 'licence', 'name'];

/**
 * Files a graded hand-in: under the person's record, or under a new one. Nothing that is there is lost, whatever a file
 * claims: the most that someone can do under another's address is to add to that person's history.
 */
export function fileHandIn(book: Gradebook, graded: GradedHandIn, { id, at, today }: Reception): Filed {
  const own = book.records.filter(({ assignment }) => assignment === graded.assignment);
  const same = own.find(({ handIns }) => handIns.some((one) => one.graded.digest === graded.digest));
  if (same) return { kind: 'duplicate', book, record: same.id };

  const signs = own.map((record) => ({ record, sign: signOf(record, graded) }));
  const isNamesake = (record: GradeRecord) => areNamesakes(learnerOf(record), graded.learner);
  // Of two records with one address, which a clinic may have for all, the one with the name.
  const [found] = SURENESS.flatMap((by) =>
    signs
      .filter(({ sign }) => sign === by)
      .map(({ record }) => ({ record, by }))
      .toSorted((a, b) => Number(isNamesake(b.record)) - Number(isNamesake(a.record))),
  );
  const filed: FiledHandIn = { received: at, graded };
  if (!found) {
    const alike = own.filter(isNamesake).map((record) => record.id);
    const record = { id, assignment: graded.assignment, note: '', noteAt: 0, held: false, keepUntil: keepUntil(today) };
    return { kind: 'new', alike, record: id, book: withRecord(book, { ...record, handIns: [filed] }) };
  }
  const { record, by } = found;
  const until = keepUntil(today);
  const kept = {
    ...record,
    handIns: newestFirst([...record.handIns, filed]),
    keepUntil: until > record.keepUntil ? until : record.keepUntil,
  };
  return { kind: 'resubmitted', by, record: record.id, book: withRecord(book, kept) };
}

/**
 * Takes a hand-in out of a history into a record of its own, where it was filed under another person of the same name.
 * The only one of a record stays where it is.
 */
export function separate(book: Gradebook, from: string, digest: string, id: string): Gradebook {
  const record = book.records.find((one) => one.id === from);
  const taken = record?.handIns.find(({ graded }) => graded.digest === digest);
  const [first, ...others] = record?.handIns.filter((one) => one !== taken) ?? [];
  if (!record || !taken || !first) return book;
  const left = withRecord(book, { ...record, handIns: [first, ...others] });
  return withRecord(left, { ...record, id, handIns: [taken], note: '', noteAt: 0 });
}

/**
 * Puts another grading in the place of an earlier one of the same file, where keys were not at hand then. What it is a
 * grading of stays: a file that is not there changes nothing.
 */
export function withRegraded(book: Gradebook, graded: GradedHandIn): Gradebook {
  const isIt = (one: FiledHandIn) => one.graded.digest === graded.digest;
  const record = book.records.find((one) => one.assignment === graded.assignment && one.handIns.some(isIt));
  if (!record) return book;
  const [first, ...others] = record.handIns.map((one) => (isIt(one) ? { ...one, graded } : one));
  return first ? withRecord(book, { ...record, handIns: newestFirst([first, ...others]) }) : book;
}

/**
 * Hand-ins in the one order a record has them: by when they were made, whichever was dropped on the desk first. None was
 * made after it arrived: one whose clock was ahead would else stand before all that come later.
 */
export function newestFirst(handIns: readonly [FiledHandIn, ...FiledHandIn[]]): [FiledHandIn, ...FiledHandIn[]];
export function newestFirst(handIns: readonly FiledHandIn[]): FiledHandIn[];
export function newestFirst(handIns: readonly FiledHandIn[]): FiledHandIn[] {
  return handIns.toSorted(
    (a, b) =>
      madeAtLatest(b) - madeAtLatest(a) ||
      b.graded.made - a.graded.made ||
      (a.graded.digest < b.graded.digest ? 1 : -1),
  );
}

function madeAtLatest({ graded, received }: FiledHandIn): number {
  return Math.min(graded.made, received);
}

/** By what a hand-in belongs to a record: the surest sign to any file of its history, for addresses change. */
function signOf(record: GradeRecord, { learner }: GradedHandIn): Sign | undefined {
  const signs = record.handIns.map(({ graded }) => samePerson(graded.learner, learner));
  // By a name only if nobody in the history speaks against it.
  return SURENESS.find((one) => (one === 'name' ? signs.every((sign) => sign === one) : signs.includes(one)));
}
