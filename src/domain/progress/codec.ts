import { KIND_NAMES } from '../assessment/kinds/names.ts';
import {
  ASSIGNMENT_LONGEST,
  HIGHEST_PLACE,
  LOG_VERSION,
  STRETCH_LONGEST,
  versionOf,
  type Entry,
  type Event,
} from './entry.ts';

/*
 * The one door for stored, imported and other tabs' entries. Everything is bounded before it is kept.
 *
 * It is written by hand because a learner waits for it: ten thousand entries are read while a page opens, when none of
 * this has been compiled yet. `testing/entry-schema.ts` says the same as a schema, and the tests hold the two together.
 */

/** What a value of unknown origin is read as, the value itself where it can be; nothing where it is damaged. */
type Read<T> = (value: unknown) => T | undefined;
type Output<R> = R extends Read<infer T> ? T : never;
type Fields = Readonly<Record<string, Read<unknown>>>;
type Whole<F extends Fields, O extends Fields> = { [K in keyof F]: Output<F[K]> } & { [K in keyof O]?: Output<O[K]> };

const text =
  (shortest: number, longest: number): Read<string> =>
  (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest ? value : undefined;
const id = text(1, 100);
const digest = text(0, 64);
const whole =
  (lowest: number, highest: number): Read<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest
      ? (value as number)
      : undefined;
const count = whole(0, Number.MAX_SAFE_INTEGER);
/** The last millisecond that a date can tell; of a later one nobody could print the day. */
const time = whole(0, 8.64e15);
const oneOf =
  <const T>(known: readonly T[]): Read<T> =>
  (value) =>
    (known as readonly unknown[]).includes(value) ? (value as T) : undefined;
const kind = oneOf(KIND_NAMES);
const certainty = oneOf([1, 2, 3]);
const flag = oneOf([true, false]);

/** A list whose members are read like fields: what they hold beside that is left out too. */
function list<T>(member: Read<T>): Read<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > 500) return undefined;
    const kept = value.map(member);
    if (kept.includes(undefined)) return undefined;
    return (kept.every((one, at) => one === value[at]) ? value : kept) as T[];
  };
}
const ids = list(id);

/** An object with fields that it must have, and others that it may have. Fields it does not know are left out. */
function object<F extends Fields, O extends Fields = Record<never, never>>(must: F, may?: O): Read<Whole<F, O>> {
  // Two plain lists: they are gone through a hundred thousand times.
  const names = Object.keys({ ...must, ...may });
  const reads = Object.values<Read<unknown>>({ ...must, ...may });
  const needed = Object.keys(must).length;
  return (value) => {
    const given = Object(value) as Record<string, unknown>;
    if (given !== value) return undefined;
    let known = 0;
    let same = true;
    for (let at = 0; at < names.length; at += 1) {
      const part = given[names[at]!];
      if (part === undefined && at >= needed) continue;
      const kept = reads[at]!(part);
      if (kept === undefined) return undefined;
      known += 1;
      same &&= kept === part;
    }
    // Copying all of them would take as long as reading them.
    if (same && Object.keys(given).length === known) return value as Whole<F, O>;
    const copied = names.map((name, at) => [name, reads[at]!(given[name])]).filter(([, part]) => part !== undefined);
    return Object.fromEntries(copied) as Whole<F, O>;
  };
}

const response = object({ kind, chosen: ids });

const formItem = object({
  id,
  lesson: id,
  objective: id,
  critical: flag,
  keyDigest: digest,
  textDigest: digest,
  options: ids,
});

const result = object(
  {
    right: count,
    total: count,
    passed: flag,
    rightItems: ids,
    objectives: list(object({ objective: id, critical: flag, right: count, total: count })),
  },
  { score: object({ n: count, d: whole(1, Number.MAX_SAFE_INTEGER) }) },
);

/** What every checked answer has. */
const checked = { item: id, keyDigest: digest, textDigest: digest, response, right: flag };

const form = object(
  { seed: count, version: id, passMark: count, items: list(formItem) },
  { retest: object({ attempt: id, objective: id }) },
);

type Kind = Event['kind'];
/** The fields that an event of a kind must have. */
type Own<T> = { readonly [F in keyof T as undefined extends T[F] ? never : F]: Read<T[F]> };

/** What each kind of entry has beside its stamp. */
const fields: { readonly [K in Kind]: Own<Omit<Extract<Event, { kind: K }>, 'kind'>> } = {
  'lesson-opened': { lesson: id, version: id },
  'lesson-read': { lesson: id, version: id },
  'passage-opened': { lesson: id, passage: id },
  'practice-started': { lesson: id, items: ids },
  'practice-chosen': { sitting: id, item: id, response },
  'practice-answered': { sitting: id, ...checked },
  'review-answered': { lesson: id, ...checked },
  'final-started': { form },
  'final-answered': { attempt: id, item: id, response },
  'final-flagged': { attempt: id, item: id, flagged: flag },
  'final-replaced': { attempt: id, replacement: object({ voided: id }, { by: formItem }) },
  'final-submitted': { attempt: id, result },
  'name-given': { name: text(0, 1000) },
  'assignment-accepted': { assignment: text(0, ASSIGNMENT_LONGEST) },
  'time-spent': { lesson: id, seconds: whole(1, STRETCH_LONGEST) },
  'handed-in': { assignment: id, made: time },
};

/** One shape a kind of entry. (That all of them are made in one way keeps every page's script short.) */
const shapes = new Map<unknown, Read<unknown>>(
  (Object.keys(fields) as Kind[]).map((kind) => {
    // (By its kind a shape is found: there it is right already.)
    const stamp = { v: oneOf([versionOf(kind)]), id, by: id, n: whole(0, HIGHEST_PLACE), at: time, kind: id };
    // How sure the learner was may be said of every answer, and is of no other kind.
    return [kind, object({ ...stamp, ...fields[kind] }, kind.endsWith('answered') ? { certainty } : {})];
  }),
);

/** Why a value is not an entry this code can read. `newer` means that a later version of the course wrote it. */
export type EntryFault = 'newer' | 'damaged';

/** What the door makes of a value: an entry, or the reason there is none. */
export type Decoded = { readonly entry: Entry } | { readonly fault: EntryFault };

/** Reads a value of unknown origin. It never throws, and fields of an entry that it does not know are left out. */
export function decodeEntry(value: unknown): Decoded {
  const { kind, v } = Object(value) as { readonly kind?: unknown; readonly v?: unknown };
  const entry = shapes.get(kind)?.(value) as Entry | undefined;
  if (entry && entry.id === `${entry.by}-${entry.n}`) return { entry };
  return { fault: typeof v === 'number' && v > LOG_VERSION ? 'newer' : 'damaged' };
}

/** Characters of a stored entry. The longest there is, a form of the final, has some twenty thousand. */
export const ENTRY_LONGEST = 200_000;

/** Reads one entry from its stored text. It never throws, however deep a text is nested: of that nothing is kept. */
export function decodeEntryText(text: string): Decoded {
  try {
    return decodeEntry(text.length > ENTRY_LONGEST ? null : JSON.parse(text));
  } catch {
    return { fault: 'damaged' };
  }
}
