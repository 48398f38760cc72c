import { expect, it } from 'vitest';
import { type Row, verdictOn } from './row.ts';
import { table } from './table.ts';

const ROWS: readonly Row[] = [
  { name: 'script for a move', unit: 'ms', measured: 9.84, bound: 16 },
  { name: 'island', unit: 'B', measured: 25_601, bound: 25_600 },
  { name: 'shift', unit: 'score', measured: 0, bound: 0 },
  { name: 'build', unit: 's', measured: 14.26 },
];

it('is met at its bound, missed above it, and watched without one', () => {
  expect(ROWS.map(verdictOn)).toEqual(['met', 'missed', 'met', 'watched']);
});

it('writes a row a line, in columns', () => {
  expect(table(ROWS)).toBe(
    [
      'what               measured       bound',
      'script for a move    9.8 ms   ≤ 16.0 ms  met',
      'island             25,601 B  ≤ 25,600 B  missed',
      'shift                 0.000     ≤ 0.000  met',
      'build                14.3 s              watched',
    ].join('\n'),
  );
});
