import { current, withRecord, type Gradebook, type GradeRecord } from './record.ts';

/** A rule that was seen, and how sure that is. */
export interface RetentionRule {
  readonly who: string;
  readonly years: number;
  /** Where it was read, or that it was not. */
  readonly source: string;
  readonly checked: boolean;
}

/** How long records are to be kept, as far as rules were seen; a provider's own board may ask for more. */
export const RETENTION_RULES: readonly RetentionRule[] = [
  { who: 'NCBTMB', years: 6, source: 'FAQ, records', checked: true },
  { who: 'Florida', years: 4, source: '64B7-28.0096 F.A.C.', checked: true },
  { who: 'IACET', years: 7, source: 'commonly given; the standard itself was not read', checked: false },
];

/** The longest of them. */
export const RETENTION_YEARS = Math.max(...RETENTION_RULES.map(({ years }) => years));

/** Days before the end of keeping from which on a record is told. */
const NOTICE = 30;

/** The last day on which a record taken in on a day is kept: `2026-11-21` gives `2033-11-21`. */
export function keepUntil(day: string, years = RETENTION_YEARS): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return written(new Date(Date.UTC(year + years, month - 1, date)));
}

/** The records whose time is over, and those for which it will be within thirty days. Held ones are in neither. */
export interface RetentionDue {
  readonly over: readonly GradeRecord[];
  readonly soon: readonly GradeRecord[];
}

/** What the desk reminds of on a day, `YYYY-MM-DD`. It never deletes anything by itself. */
export function retentionDue(records: readonly GradeRecord[], today: string): RetentionDue {
  const free = records.filter(({ held }) => !held);
  const notice = written(new Date(Date.parse(today) + NOTICE * 86_400_000));
  return {
    over: free.filter((record) => record.keepUntil < today),
    soon: free.filter((record) => record.keepUntil >= today && record.keepUntil <= notice),
  };
}

/** The gradebook with another last day for a record, and with a hold put on it or taken off. */
export function withRetention(
  book: Gradebook,
  id: string,
  change: Partial<Pick<GradeRecord, 'keepUntil' | 'held'>>,
): Gradebook {
  const record = book.records.find((one) => one.id === id);
  return record ? withRecord(book, { ...record, ...change }) : book;
}

/** What a person has to hear before records are deleted: it is asked twice, with this in between. */
export interface Deletion {
  /** Ids of those that would go. */
  readonly going: readonly string[];
  /** Those of them whose time is not over, with the day until which they are to be kept. */
  readonly early: readonly { readonly record: string; readonly name: string; readonly keepUntil: string }[];
  /** Ids of those that stay because they are held. */
  readonly held: readonly string[];
  /** How many of those that would go are in no backup. */
  readonly unsaved: number;
}

/** What deleting some records would do. Nothing is changed. */
export function deletion(book: Gradebook, ids: readonly string[], today: string): Deletion {
  const asked = book.records.filter(({ id }) => ids.includes(id));
  const going = asked.filter(({ held }) => !held);
  return {
    going: going.map(({ id }) => id),
    early: going
      .filter((record) => record.keepUntil >= today)
      .map((record) => ({ record: record.id, name: current(record).learner.name, keepUntil: record.keepUntil })),
    held: asked.filter(({ held }) => held).map(({ id }) => id),
    unsaved: going.filter(({ changed }) => changed > (book.saved?.revision ?? 0)).length,
  };
}

/** The gradebook without some records; held ones stay. */
export function withoutRecords(book: Gradebook, ids: readonly string[]): Gradebook {
  const records = book.records.filter(({ id, held }) => held || !ids.includes(id));
  return records.length === book.records.length ? book : { ...book, revision: book.revision + 1, records };
}

function written(day: Date): string {
  return day.toISOString().slice(0, 10);
}
