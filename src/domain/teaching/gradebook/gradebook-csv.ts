import type { GradedFinal } from '../graded.ts';
import { tableText, type Cell } from './csv.ts';
import { wholePercent, type Row, type Standing } from './rows.ts';

/** How a standing is called. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  passed: 'passed',
  'critical-missed': 'a critical objective missed',
  failed: 'below the pass mark',
  incomplete: 'incomplete',
};

/** The columns of the table, each with what it takes from a line. */
const COLUMNS: readonly (readonly [name: string, cell: (row: Row, written: Written) => Cell])[] = [
  ['Name', ({ graded }) => graded.learner.name],
  ['E-mail', ({ graded }) => graded.learner.email ?? ''],
  [
    'Licences',
    ({ graded }) => graded.learner.licences.map(({ state, number }) => `${state} ${number}`.trim()).join('; '),
  ],
  ['Agrees to sharing', ({ graded }) => yes(graded.learner.consent)],
  ['Assignment', ({ record }) => record.assignment],
  ['Standing (self-reported, re-graded)', ({ standing }) => STANDING_WORDS[standing]],
  ['Missing', ({ graded }) => graded.missing.join(' ')],
  ['Points (self-reported, re-graded)', ({ graded }) => points(graded.final)],
  ['Out of', ({ graded }) => graded.final?.total ?? ''],
  ['Per cent, rounded down', ({ graded }) => (graded.final ? wholePercent(graded.final) : '')],
  ['Critical objectives missed', ({ graded }) => graded.final?.criticalMissed.join(' ') ?? ''],
  ['Sittings', ({ graded }) => graded.sittings],
  ['Re-tests', ({ graded }) => graded.retests],
  ['Active minutes', ({ graded }) => graded.minutes],
  ['Late', ({ graded }) => (graded.late === undefined ? '' : yes(graded.late))],
  ['Edited', ({ graded }) => graded.disagreements.join(' ')],
  ['Odd', ({ graded }) => graded.oddities.join(' ')],
  ['Same work in other records', ({ sharedWith }) => sharedWith.length],
  ['Earlier hand-ins', ({ earlier }) => earlier],
  ['Made', ({ graded }, { time }) => time(graded.made)],
  ['Received', ({ received }, { time }) => time(received)],
  ['Content version', ({ graded }) => graded.version],
  ['Summary', ({ graded }) => graded.summary],
  ['Note', ({ record }) => record.note],
  ['Keep until', ({ record }) => record.keepUntil],
  ['Held', ({ record }) => yes(record.held)],
  ['Record', ({ record }) => record.id],
];

/** What depends on where the desk stands. */
export interface Written {
  /** A moment as `YYYY-MM-DD HH:MM`. */
  readonly time: (at: number) => string;
}

/** The gradebook as a table for a spreadsheet, in the order of its lines. */
export function gradebookCsv(rows: readonly Row[], written: Written): string {
  return tableText([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, written))),
  ]);
}

/**
 * Points as a spreadsheet reads them and nobody rounded: `16`, `16 1/2`. A fraction below one keeps its zero, because
 * `1/2` alone would become a day in January.
 */
function points(final: GradedFinal | undefined): Cell {
  if (!final) return '';
  const { n, d } = final.score;
  const rest = n % d;
  return rest === 0 ? n / d : `${(n - rest) / d} ${rest}/${d}`;
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}
