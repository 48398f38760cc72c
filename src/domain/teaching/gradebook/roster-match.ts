import { emailKey, licenceKeys, nameKey, type Person, type Sign } from './person.ts';
import { learnerOf, type GradeRecord, type RosterEntry } from './record.ts';

/** A roster held against the hand-ins of its assignment. Every person and every record is in one list, once. */
export interface RosterMatch {
  readonly found: readonly { readonly person: RosterEntry; readonly record: GradeRecord; readonly by: Sign }[];
  /** People of whom nothing has come. */
  readonly absent: readonly RosterEntry[];
  /** Hand-ins of people who are not on the roster. */
  readonly unexpected: readonly GradeRecord[];
}

/** What each sign is compared by. */
const KEYS: readonly (readonly [Sign, (person: Person) => readonly string[]])[] = [
  ['email', ({ email }) => [emailKey(email)].filter(Boolean)],
  ['licence', licenceKeys],
  ['name', ({ name }) => [nameKey(name)].filter(Boolean)],
];

/**
 * Finds each person of a roster among the records of one assignment: by e-mail, those left by licence, those left by name.
 * Where two could be meant, neither is taken: a wrong match would hide that someone is missing.
 */
export function matchRoster(roster: readonly RosterEntry[], records: readonly GradeRecord[]): RosterMatch {
  const taken = new Map<RosterEntry, { record: GradeRecord; by: Sign }>();
  const gone = new Set<GradeRecord>();
  for (const [by, keys] of KEYS) {
    const people = index(
      roster.filter((person) => !taken.has(person)),
      keys,
    );
    const left = index(
      records.filter((record) => !gone.has(record)),
      (record) => keys(learnerOf(record)),
    );
    const pairs = [...people].flatMap(([key, persons]) =>
      persons.flatMap((person) => (left.get(key) ?? []).map((record) => ({ person, record }))),
    );
    const fitting = by === 'name' ? pairs.filter(({ person, record }) => !speaksAgainst(person, record)) : pairs;
    const partners = count(fitting);
    for (const { person, record } of fitting) {
      if (partners.get(person)?.size !== 1 || partners.get(record)?.size !== 1) continue;
      taken.set(person, { record, by });
      gone.add(record);
    }
  }
  return {
    found: roster.flatMap((person) => {
      const match = taken.get(person);
      return match ? [{ person, ...match }] : [];
    }),
    absent: roster.filter((person) => !taken.has(person)),
    unexpected: records.filter((record) => !gone.has(record)),
  };
}

/** True where both have an address, or both a licence: they would have been found by it. */
function speaksAgainst(person: RosterEntry, record: GradeRecord): boolean {
  const { email, licences } = learnerOf(record);
  return [
    [person.email, email],
    [person.licences.length > 0, licences.length > 0],
  ].some((both) => both.every(Boolean));
}

function index<T>(members: readonly T[], keys: (member: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const member of members)
    for (const key of new Set(keys(member))) {
      const others = found.get(key);
      if (others) others.push(member);
      else found.set(key, [member]);
    }
  return found;
}

/** Everyone's possible partners. */
function count(pairs: readonly { person: RosterEntry; record: GradeRecord }[]): Map<unknown, Set<unknown>> {
  const partners = new Map<unknown, Set<unknown>>();
  const add = (one: unknown, other: unknown) => partners.set(one, (partners.get(one) ?? new Set()).add(other));
  for (const { person, record } of pairs) {
    add(person, record);
    add(record, person);
  }
  return partners;
}
