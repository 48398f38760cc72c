import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ANA, anyHandIns, bookOf, gradedHandIn } from '../../testing/teaching.ts';
import { readTable } from './csv.ts';
import { gradebookCsv } from './gradebook-csv.ts';
import { withNote } from './record.ts';
import { rows } from './rows.ts';

const time = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
const read = (text: string) => (readTable(text) as { rows: string[][] }).rows;
const cells = (text: string) => {
  const [heads = [], line = []] = read(text);
  return Object.fromEntries(heads.map((head, at) => [head, line[at]]));
};

it('says of each person what the desk knows, and that it is self-reported', () => {
  const half = gradedHandIn({
    learner: { ...ANA, name: '=HYPERLINK("x")' },
    final: { score: { n: 33, d: 2 }, total: 20, passed: true, criticalMissed: [] },
    late: true,
  });
  const text = gradebookCsv(rows(withNote(bookOf(half), 'r0', 'two\nlines', 1).records), { time });
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(cells(text)).toMatchObject({
    Name: '=HYPERLINK("x")',
    'E-mail': 'ana@example.org',
    Licences: 'FL MA 12345',
    'Standing (self-reported, re-graded)': 'passed',
    'Points (self-reported, re-graded)': '16 1/2',
    'Out of': '20',
    'Per cent, rounded down': '82',
    Late: 'yes',
    Made: '2026-09-21 14:13',
    'Keep until': '2033-11-21',
    Note: 'two\nlines',
  });
});

it('writes no share that a spreadsheet would take for a day', () => {
  const third = gradedHandIn({ final: { score: { n: 1, d: 3 }, total: 20, passed: false, criticalMissed: [] } });
  expect(cells(gradebookCsv(rows(bookOf(third).records), { time }))).toMatchObject({
    'Points (self-reported, re-graded)': '0 1/3',
  });
  const none = gradedHandIn({ final: undefined });
  expect(cells(gradebookCsv(rows(bookOf(none).records), { time }))).toMatchObject({ 'Out of': '' });
});

it('has one line a record, as many cells as headings', () => {
  fc.assert(
    fc.property(anyHandIns, (handIns) => {
      const lines = rows(bookOf(...handIns).records);
      const table = read(gradebookCsv(lines, { time }));
      expect(table).toHaveLength(lines.length + 1);
      expect(new Set(table.map((row) => row.length)).size).toBe(1);
    }),
    { numRuns: 200 },
  );
});
