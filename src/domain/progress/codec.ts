import { KIND_NAMES } from '../assessment/kinds/names.ts';
import { HIGHEST_PLACE, LOG_VERSION, type Entry, type Event } from './entry.ts';

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
  (longest: number): Read<string> =>
  (value) =>
    typeof value === 'string' && value.length <= longest ? value : undefined;
const id: Read<string> = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 100 ? value : undefined;
const digest = text(64);
const upTo =
  (highest: number, lowest = 0): Read<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest
      ? (value as number)
      : undefined;
const count = upTo(Number.MAX_SAFE_INTEGER);
const place = upTo(HIGHEST_PLACE);
/** The last millisecond that a date can tell; of a later one nobody could print the day. */
const time = upTo(8.64e15);
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const oneOf =
  <const T>(known: readonly T[]): Read<T> =>
  (value) =>
    (known as readonly unknown[]).includes(value) ? (value as T) : undefined;
const kind = oneOf(KIND_NAMES);
const certainty = oneOf([1, 2, 3]);
const only = <const T>(literal: T) => oneOf([literal]);

/** A list whose members are read like fields: what they hold beside that is left out too. */
function list<T>(member: Read<T>): Read<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > 500) return undefined;
    let copied: T[] | undefined;
    for (let at = 0; at < value.length; at += 1) {
      const part: unknown = value[at];
      const kept = member(part);
      if (kept === undefined) return undefined;
      if (copied) copied.push(kept);
      else if (kept !== part) copied = [...(value as T[]).slice(0, at), kept];
    }
    return copied ?? (value as T[]);
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
    if (typeof value !== 'object' || value === null) return undefined;
    const given = value as Record<string, unknown>;
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
  { score: object({ n: count, d: upTo(Number.MAX_SAFE_INTEGER, 1) }) },
);

/** What every checked answer has. */
const checked = { item: id, keyDigest: digest, textDigest: digest, response, right: flag };

const stamp = { v: only(LOG_VERSION), id, by: id, n: place, at: time };

/** One shape a kind of entry. */
const shapes = {
  'lesson-opened': object({ ...stamp, kind: only('lesson-opened'), lesson: id, version: id }),
  'lesson-read': object({ ...stamp, kind: only('lesson-read'), lesson: id, version: id }),
  'passage-opened': object({ ...stamp, kind: only('passage-opened'), lesson: id, passage: id }),
  'practice-started': object({ ...stamp, kind: only('practice-started'), lesson: id, items: ids }),
  'practice-chosen': object({ ...stamp, kind: only('practice-chosen'), sitting: id, item: id, response }),
  'practice-answered': object({ ...stamp, kind: only('practice-answered'), sitting: id, ...checked }, { certainty }),
  'review-answered': object({ ...stamp, kind: only('review-answered'), lesson: id, ...checked }, { certainty }),
  'final-started': object({
    ...stamp,
    kind: only('final-started'),
    form: object(
      { seed: count, version: id, passMark: count, items: list(formItem) },
      { retest: object({ attempt: id, objective: id }) },
    ),
  }),
  'final-answered': object({ ...stamp, kind: only('final-answered'), attempt: id, item: id, response }, { certainty }),
  'final-flagged': object({ ...stamp, kind: only('final-flagged'), attempt: id, item: id, flagged: flag }),
  'final-replaced': object({
    ...stamp,
    kind: only('final-replaced'),
    attempt: id,
    replacement: object({ voided: id }, { by: formItem }),
  }),
  'final-submitted': object({ ...stamp, kind: only('final-submitted'), attempt: id, result }),
  'name-given': object({ ...stamp, kind: only('name-given'), name: text(1000) }),
} satisfies { [K in Event['kind']]: Read<Extract<Entry, { kind: K }>> };

/** Why a value is not an entry this code can read. `newer` means that a later version of the course wrote it. */
export type EntryFault = 'newer' | 'damaged';

/** What the door makes of a value: an entry, or the reason there is none. */
export type Decoded = { readonly entry: Entry } | { readonly fault: EntryFault };

/** Reads a value of unknown origin. It never throws, and fields of an entry that it does not know are left out. */
export function decodeEntry(value: unknown): Decoded {
  if (value === null || typeof value !== 'object' || !('kind' in value)) return { fault: 'damaged' };
  const known = typeof value.kind === 'string' && Object.hasOwn(shapes, value.kind);
  const shape = known ? shapes[value.kind as Event['kind']] : undefined;
  const entry = (shape as Read<Entry> | undefined)?.(value);
  if (entry?.id === `${entry?.by}-${entry?.n}`) return { entry };
  return { fault: 'v' in value && typeof value.v === 'number' && value.v > LOG_VERSION ? 'newer' : 'damaged' };
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
