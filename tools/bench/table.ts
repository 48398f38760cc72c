import { type Row, type Unit, verdictOn } from './row.ts';

/** How finely each unit is written. */
const DIGITS: Readonly<Record<Unit, number>> = { ms: 1, s: 1, B: 0, times: 2, count: 0, score: 3 };

/** The rows as lines of text, in columns. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'bound', ''],
    ...rows.map((row) => [
      row.name,
      written(row.measured, row.unit),
      row.bound === undefined ? '' : `≤ ${written(row.bound, row.unit)}`,
      verdictOn(row),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]!.length)));
  return cells
    .map(([what = '', measured = '', bound = '', verdict = '']) =>
      [what.padEnd(widths[0]!), measured.padStart(widths[1]!), bound.padStart(widths[2]!), verdict]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A measurement with its unit: `9.8 ms`, `24,752 B`; a score and a count have none. */
function written(value: number, unit: Unit): string {
  const digits = DIGITS[unit];
  const number = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === 'score' || unit === 'count' ? number : `${number} ${unit}`;
}
