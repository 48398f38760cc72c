import type { Licence } from '../graded.ts';
import { readTable, tableText, type TableFault } from './csv.ts';
import { emailKey, folded, licenceKeys, samePerson } from './person.ts';
import type { RosterEntry } from './record.ts';
import { isStateCode, stateCode } from './states.ts';

/** What a column of a roster may hold. */
export type RosterField = 'name' | 'first' | 'last' | 'email' | 'licence' | 'state';

/** Which column holds what, counted from zero. */
export type RosterColumns = Readonly<Partial<Record<RosterField, number>>>;

/** Why a row of a roster was left out. */
export interface RosterProblem {
  /** Row of the table, the heading being row 1. */
  readonly row: number;
  readonly problem: 'no-name' | 'too-long' | 'twice';
}

/** What came of a roster file. */
export type ReadRoster =
  | {
      readonly kind: 'read';
      readonly people: readonly RosterEntry[];
      readonly problems: readonly RosterProblem[];
      readonly columns: RosterColumns;
      readonly headings: readonly string[];
    }
  /** Nothing says which column holds the names: the person has to. */
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] }
  | { readonly kind: 'refused'; readonly fault: TableFault };

/** Longer texts are in no honest roster. */
const CELL_LONGEST = 200;
const LICENCES_MOST = 10;

/** Headings as they are compared, for each field: what registration forms and learning systems write. */
const HEADINGS: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['name', 'full name', 'legal name', 'learner', 'learner name', 'student', 'student name', 'participant'].concat(
    ['participant name', 'attendee', 'attendee name', 'names'],
  ),
  first: ['first name', 'firstname', 'first', 'given name', 'given names', 'forename'],
  last: ['last name', 'lastname', 'last', 'surname', 'family name', 'sur name'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'login id', 'sis login id'],
  licence: [
    'licence',
    'license',
    'licence number',
    'license number',
    'licence no',
    'license no',
    'lic no',
    'lic number',
  ].concat(['licences', 'licenses', 'lmt number', 'massage license', 'massage licence', 'license s', 'licence s']),
  state: [
    'state',
    'licence state',
    'license state',
    'state of license',
    'state of licence',
    'licensing state',
    'states',
  ],
};

/** The fields, in the order in which they take columns. */
const FIELDS = Object.keys(HEADINGS) as RosterField[];

/**
 * Reads a roster: a table whose first row is its heading. A bad row costs itself and is told. People who stand in it twice
 * are taken once.
 *
 * @param chosen which column holds what, where a person has said so
 */
export function readRoster(text: string, chosen?: RosterColumns): ReadRoster {
  const table = readTable(text);
  if ('fault' in table) return { kind: 'refused', fault: table.fault };
  const [headings = [], ...lines] = table.rows;
  const columns = chosen ?? columnsOf(headings);
  if (columns.name === undefined && columns.last === undefined && columns.first === undefined)
    return { kind: 'no-columns', headings };

  const people: RosterEntry[] = [];
  const problems: RosterProblem[] = [];
  const seen = new Map<string, RosterEntry[]>();
  for (const [at, line] of lines.entries()) {
    const read = personOf(line, columns);
    if (typeof read === 'string') {
      problems.push({ row: at + 2, problem: read });
      continue;
    }
    const keys = keysOf(read);
    // (One address may be that of a whole clinic.)
    const isTwice = keys.some((key) => seen.get(key)?.some((one) => samePerson(one, read)));
    if (isTwice) problems.push({ row: at + 2, problem: 'twice' });
    else people.push(read);
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), read]);
  }
  return { kind: 'read', people, problems, columns, headings };
}

/** The text of a roster, as `readRoster` reads it: to fill in elsewhere, or to take along. */
export function rosterCsv(people: readonly RosterEntry[]): string {
  return tableText([
    ['Name', 'E-mail', 'Licence', 'State'],
    ...people.map(({ name, email, licences }) => [
      name,
      email,
      licences.map(({ number }) => number).join('; '),
      licences.map(({ state }) => state).join('; '),
    ]),
  ]);
}

/** Which columns a heading names; the first that fits counts. */
function columnsOf(headings: readonly string[]): RosterColumns {
  const said = headings.map((heading) => folded(heading.slice(0, CELL_LONGEST)));
  const found = FIELDS.map((field) => [field, said.findIndex((one) => HEADINGS[field].includes(one))] as const);
  return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

function personOf(line: readonly string[], columns: RosterColumns): RosterEntry | 'no-name' | 'too-long' {
  const cell = (field: RosterField) => (line[columns[field] ?? -1] ?? '').replace(/\s+/g, ' ').trim();
  const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
  if (FIELDS.some((field) => cell(field).length > CELL_LONGEST) || name.length > CELL_LONGEST) return 'too-long';
  if (folded(name) === '') return 'no-name';
  return { name, email: cell('email'), licences: licencesOf(cell('licence'), cell('state')) };
}

/**
 * The licences of two cells: `MA123; MT9` beside `FL; TX`, and also `FL MA123, TX MT9` or `MA123 (FL)` in one. One state
 * stands for all.
 */
function licencesOf(numbers: string, states: string): Licence[] {
  const parts = listed(numbers);
  const where = listed(states);
  return parts.slice(0, LICENCES_MOST).map((part, at) => {
    const before = /^([A-Za-z]{2})[\s:–-]+(?=.*\d)(.+)$/.exec(part);
    const behind = /^(.+?)[\s,]*\(([A-Za-z]{2})\)$/.exec(part);
    const stated = where[at] ?? (where.length === 1 ? where[0] : undefined);
    if (before && isState(before[1]!, before[2]!) && (!stated || stateCode(stated) === stateCode(before[1]!)))
      return { number: before[2]!, state: stateCode(before[1]!) };
    if (behind && isStateCode(behind[2]!)) return { number: behind[1]!, state: stateCode(behind[2]!) };
    return { number: part, state: stateCode(stated ?? '') };
  });
}

/** `MA 123` is a licence of Florida, and `MT 123` one of Texas, rather than of Massachusetts and Montana. */
function isState(code: string, rest: string): boolean {
  return isStateCode(code) && !(/^m[at]$/i.test(code) && /^\d+$/.test(rest));
}

function listed(text: string): string[] {
  return text
    .split(/[;,|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(n\/?a|none|-+)$/i.test(part));
}

/** What tells a person of a roster from the others in it: names may be shared. */
function keysOf(person: RosterEntry): string[] {
  const email = emailKey(person.email);
  const sure = [...(email ? [`email ${email}`] : []), ...licenceKeys(person).map((key) => `licence ${key}`)];
  return sure.length > 0 ? sure : [`name ${folded(person.name)}`];
}
