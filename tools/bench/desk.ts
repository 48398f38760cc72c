import { bookOf, linesOf } from '../../src/domain/teaching/desk/lines.ts';
import { readDeskText, deskText } from '../../src/domain/teaching/desk/text.ts';
import { fileHandIn } from '../../src/domain/teaching/gradebook/filing.ts';
import { gradebookCsv } from '../../src/domain/teaching/gradebook/gradebook-csv.ts';
import { EMPTY_GRADEBOOK, type Gradebook } from '../../src/domain/teaching/gradebook/record.ts';
import { matchRoster } from '../../src/domain/teaching/gradebook/roster-match.ts';
import { readRoster, rosterCsv } from '../../src/domain/teaching/gradebook/roster.ts';
import { rows } from '../../src/domain/teaching/gradebook/rows.ts';
import { view } from '../../src/domain/teaching/gradebook/view.ts';
import type { GradedHandIn, GradedItem } from '../../src/domain/teaching/graded.ts';
import { cohortCalibration } from '../../src/domain/teaching/statistics/certainty.ts';
import { cohort } from '../../src/domain/teaching/statistics/cohort.ts';
import { itemStatistics } from '../../src/domain/teaching/statistics/item-statistics.ts';
import { heldMisconceptions, type Distractors } from '../../src/domain/teaching/statistics/misconceptions.ts';
import type { Row } from './row.ts';

const LEARNERS = 500;
const QUESTIONS = 150;
const OPTIONS = ['a', 'b', 'c', 'd'];

/** Everyone answers every question once; who and which decides what, the same every time. */
const HAND_INS: readonly GradedHandIn[] = Array.from({ length: LEARNERS }, (_, who) => handInOf(who));

const BANK: readonly Distractors[] = Array.from({ length: QUESTIONS }, (_, which) => ({
  id: `question-${which}`,
  misconceptions: { b: `wrong idea ${which % 40}`, c: `wrong idea ${which}`, d: `wrong idea ${which + 200}` },
}));

/**
 * What the instructor's desk works out for a class of 500 with 150 questions each, in memory. Each has a bound of its own:
 * what comes after a key press may not be felt, a report may take a moment, and a file is dropped by someone who waits.
 *
 * @param runs how often each is measured; the quickest is told, because whatever else the machine does only ever adds
 */
export function deskRows(runs: number): Row[] {
  const book = filed();
  const roster = rosterCsv(HAND_INS.map(({ learner }) => ({ ...learner, email: learner.email ?? '' })));
  const lines = linesOf(book);
  const shown = rows(book.records);
  const time = (at: number) => String(at);
  const name = (what: string) => `desk of ${LEARNERS} learners by ${QUESTIONS} questions: ${what}`;
  const row = (what: string, bound: number, work: () => unknown): Row => ({
    name: name(what),
    unit: 'ms',
    measured: quickest(work, runs),
    bound,
  });
  return [
    row('search and sort', 50, () => view(shown, { sort: 'score', search: 'ana 4', descending: true })),
    row('report of questions, wrong ideas and certainty', 1000, () => {
      const { handIns } = cohort(book.records);
      cohortCalibration(itemStatistics(handIns, ['final']));
      heldMisconceptions(handIns, BANK, ['final']);
    }),
    row('the table for a spreadsheet', 200, () => gradebookCsv(rows(book.records), { time })),
    row('a roster read and matched', 200, () => {
      const read = readRoster(roster);
      if (read.kind === 'read') matchRoster(read.people, book.records);
    }),
    row('filing all hand-ins', 1000, filed),
    row('opening the working copy', 1000, () => bookOf(lines)),
    row('the text of a backup, written and read', 3000, () => readDeskText(deskText({ book, files: new Map() }))),
  ];
}

function filed(): Gradebook {
  return HAND_INS.reduce(
    (book, graded, at) => fileHandIn(book, graded, { id: `r${at}`, at, today: '2026-11-21' }).book,
    EMPTY_GRADEBOOK,
  );
}

function handInOf(who: number): GradedHandIn {
  const items = Array.from({ length: QUESTIONS }, (_, which) => itemOf(who, which));
  const right = items.filter((item) => item.right).length;
  return {
    digest: who.toString(16).padStart(64, '0'),
    assignment: 'a-class-of-500',
    learner: {
      name: `${['Ana', 'Bo', 'Cy', 'Di'][who % 4]} Learner ${who}`,
      email: who % 3 === 0 ? undefined : `learner${who}@example.org`,
      licences: who % 5 === 0 ? [] : [{ number: `MA ${who}`, state: 'FL' }],
      consent: true,
    },
    made: 1_790_000_000_000 + who * 60_000,
    version: '0.4.0',
    attempts: [`tab${who}-7`],
    missing: [],
    disagreements: [],
    oddities: [],
    late: who % 9 === 0,
    final: { score: { n: right, d: 1 }, total: QUESTIONS, passed: right >= 120, criticalMissed: [] },
    sittings: 1,
    retests: 0,
    minutes: 60 + (who % 90),
    items,
    evaluation: { pace: 'right' },
    summary: 'When to stop, and whom to call.',
  };
}

function itemOf(who: number, which: number): GradedItem {
  const luck = (who * 7919 + which * 104_729 + who * which) % 100;
  const right = luck < 40 + (who * 50) / LEARNERS;
  return {
    id: `question-${which}`,
    kind: 'single',
    objective: `objective-${which % 20}`,
    critical: which % 5 === 0,
    use: 'final',
    version: '0.4.0',
    keyDigest: 'abcdefgh',
    right,
    chosen: [right ? 'a' : OPTIONS[1 + (luck % 3)]!],
    certainty: ([1, 2, 3] as const)[luck % 3],
  };
}

/** Milliseconds of the quickest run. */
function quickest(work: () => unknown, runs: number): number {
  // Compiled first.
  work();
  const times = Array.from({ length: Math.max(3, runs) }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
