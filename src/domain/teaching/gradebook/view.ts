import { folded } from './person.ts';
import type { Row, Standing } from './rows.ts';

/** What the gradebook can be narrowed to. */
export type Only = Standing | 'late' | 'edited' | 'odd' | 'shared' | 'resubmitted' | 'noted' | 'held' | 'unsaved';

/** What it can be sorted by. */
export type SortKey = 'name' | 'received' | 'made' | 'score' | 'minutes' | 'standing' | 'keep-until';

/** What an instructor asks to see. */
export interface View {
  /** Words that a name, an address, a licence or a note has to hold, all of them; empty for everyone. */
  readonly search?: string;
  /** All of these have to hold. */
  readonly only?: readonly Only[];
  readonly sort: SortKey;
  readonly descending?: boolean;
}

/**
 * The lines asked for, in the order asked for. Equals stand by name and then by id, so that the order is always the same;
 * lines that have nothing to be sorted by stand last either way.
 *
 * @param savedRevision the revision that the last backup holds; 0 without one
 */
export function view(
  rows: readonly Row[],
  { search = '', only = [], sort, descending }: View,
  savedRevision = 0,
): Row[] {
  const words = folded(search).split(' ').filter(Boolean);
  const holds = (row: Row) => only.every((one) => TESTS[one](row, savedRevision));
  const found = rows.filter((row) => holds(row) && (words.length === 0 || isFound(row, words)));
  const keyed = found.map((row) => ({ row, key: KEYS[sort](row), name: KEYS.name(row) }));
  const sign = descending ? -1 : 1;
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined) || byName(a, b);
      return sign * compared(a.key, b.key) || byName(a, b);
    })
    .map(({ row }) => row);
}

/** How many lines each narrowing leaves, so that an empty one need not be tried. */
export function counts(rows: readonly Row[], savedRevision = 0): Record<Only, number> {
  const entries = Object.entries(TESTS).map(([only, test]) => [
    only,
    rows.filter((row) => test(row, savedRevision)).length,
  ]);
  return Object.fromEntries(entries) as Record<Only, number>;
}

const stands =
  (standing: Standing) =>
  (row: Row): boolean =>
    row.standing === standing;

const TESTS: Readonly<Record<Only, (row: Row, savedRevision: number) => boolean>> = {
  passed: stands('passed'),
  'critical-missed': stands('critical-missed'),
  failed: stands('failed'),
  incomplete: stands('incomplete'),
  late: ({ late }) => late,
  edited: ({ edited }) => edited,
  odd: ({ graded }) => graded.oddities.length > 0,
  shared: ({ sharedWith }) => sharedWith.length > 0,
  resubmitted: ({ earlier }) => earlier > 0,
  noted: ({ record }) => record.note.trim() !== '',
  held: ({ record }) => record.held,
  unsaved: ({ record }, savedRevision) => record.changed > savedRevision,
};

type Key = string | number | Fraction;
interface Fraction {
  readonly n: number;
  readonly d: number;
}

/** What needs an instructor's eye first. */
const STANDINGS: readonly Standing[] = ['critical-missed', 'failed', 'incomplete', 'passed'];

const KEYS = {
  name: ({ graded }) => folded(graded.learner.name),
  received: ({ received }) => received,
  made: ({ graded }) => graded.made,
  // Forms may differ in length: it is the share that is compared.
  score: ({ graded: { final } }) =>
    final && final.total > 0 ? { n: final.score.n, d: final.score.d * final.total } : undefined,
  minutes: ({ graded }) => graded.minutes,
  standing: (row) => STANDINGS.indexOf(row.standing),
  'keep-until': ({ record }) => record.keepUntil,
} satisfies Record<SortKey, (row: Row) => Key | undefined>;

function compared(a: Key, b: Key): number {
  if (typeof a === 'object' && typeof b === 'object') return a.n * b.d - b.n * a.d;
  return a < b ? -1 : Number(a > b);
}

function byName(a: { name: string; row: Row }, b: { name: string; row: Row }): number {
  return compared(a.name, b.name) || compared(a.row.record.id, b.row.record.id);
}

function isFound({ graded: { learner }, record }: Row, words: readonly string[]): boolean {
  const licences = learner.licences.map(({ number, state }) => `${state} ${number}`);
  const text = folded([learner.name, learner.email ?? '', ...licences, record.note].join(' '));
  return words.every((word) => text.includes(word));
}
