import type { Cell } from '../gradebook/csv.ts';
import { tableText } from '../gradebook/csv.ts';
import type { KeptCertificate } from './kept.ts';

/** The columns of the table, each with what it takes from a certificate. */
const COLUMNS: readonly (readonly [name: string, cell: (one: KeptCertificate, file: string) => Cell])[] = [
  ['Name', ({ facts }) => facts.recipient.name],
  [
    'Licences',
    ({ facts }) => facts.recipient.licences.map(({ state, number }) => `${state} ${number}`.trim()).join('; '),
  ],
  ['Title', ({ facts }) => facts.course.title],
  ['Completed', ({ facts }) => facts.completed],
  ['Hours (CEs)', ({ facts }) => facts.course.hours ?? ''],
  ['Type', () => 'home study'],
  ['Provider', ({ facts }) => facts.provider.name],
  ['Provider number', ({ facts }) => facts.provider.number ?? ''],
  ['Seen', ({ facts }) => (facts.seen.kind === 'supervised' ? 'supervised' : 'self-reported, re-graded')],
  ['Valid from', ({ facts }) => facts.validFrom],
  ['Valid until', ({ facts }) => facts.validUntil ?? ''],
  ['Withdrawn', ({ withdrawn }) => (withdrawn ? (withdrawn.replacedBy ? 'replaced' : 'yes') : 'no')],
  ['Id', ({ id }) => id],
  ['File', (_, file) => file],
];

/** Certificates as a table for a spreadsheet. */
export function certificatesCsv(certificates: readonly KeptCertificate[], fileOf: (id: string) => string): string {
  return tableText([
    COLUMNS.map(([name]) => name),
    ...certificates.map((one) => COLUMNS.map(([, cell]) => cell(one, fileOf(one.id)))),
  ]);
}
