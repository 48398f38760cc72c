import * as v from 'valibot';
import { KIND_NAMES } from '../../assessment/kinds/names.ts';
import type { AnswerUse, GradedItem } from '../graded.ts';
import { newestFirst } from './filing.ts';
import { NOTE_LONGEST, type GradeRecord, type KeptAssignment, type RosterEntry } from './record.ts';

/* The one door for what a desk stored or saved: the working copy may hold garbage, and a backup comes from anywhere. */

/** The format that this code writes. Raise it, and read the older one as well, when a stored shape changes. */
export const RECORD_VERSION = 1;

/** What a stored value was read as. */
export type Read<T> = { readonly value: T } | { readonly fault: 'damaged' | 'newer' };

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const count = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  // A database knows a zero below zero, and JSON does not.
  v.transform((value) => value + 0),
);
const list = <S extends v.GenericSchema>(member: S, most: number) => v.pipe(v.array(member), v.maxLength(most));
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
const licences = list(v.object({ number: text(200), state: text(200) }), 20);

const score = v.pipe(
  v.object({ n: count, d: count }),
  v.check(({ d }) => d > 0),
);

const isText = (value: unknown, longest: number) => typeof value === 'string' && value.length <= longest;
const isId = (value: unknown) => isText(value, 100) && value !== '';
const KINDS: readonly unknown[] = KIND_NAMES;
const USES: readonly unknown[] = ['practice', 'review', 'final', 'retest'] satisfies AnswerUse[];
const CERTAINTIES: readonly unknown[] = [undefined, 1, 2, 3];

/** Written by hand: a class has tens of thousands of answers, and someone waits while they are read. */
const item = v.custom<GradedItem>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, objective, critical, use, version, keyDigest, right, chosen, certainty } = value as Partial<
    Record<keyof GradedItem, unknown>
  >;
  return (
    isId(id) &&
    isId(objective) &&
    KINDS.includes(kind) &&
    USES.includes(use) &&
    CERTAINTIES.includes(certainty) &&
    typeof critical === 'boolean' &&
    typeof right === 'boolean' &&
    isText(version, 100) &&
    isText(keyDigest, 100) &&
    Array.isArray(chosen) &&
    chosen.length <= 500 &&
    chosen.every((one) => isText(one, 200))
  );
});

const graded = v.object({
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  assignment: id,
  learner: v.object({ name: text(1000), email: v.optional(text(1000)), licences, consent: v.boolean() }),
  made: count,
  version: text(100),
  attempts: list(id, 1000),
  missing: list(text(1000), 1000),
  disagreements: list(text(1000), 10_000),
  oddities: list(text(1000), 10_000),
  late: v.optional(v.boolean()),
  final: v.optional(
    v.object({
      ...{ score, total: count, passed: v.boolean(), critical: v.optional(v.boolean()) },
      criticalMissed: list(id, 1000),
    }),
  ),
  studied: v.optional(list(text(100), 1000)),
  sittings: count,
  retests: count,
  minutes: count,
  items: list(item, 100_000),
  evaluation: v.record(text(100), text(10_000)),
  summary: text(20_000),
});

const record = v.object({
  id,
  assignment: id,
  handIns: v.pipe(list(v.object({ received: count, graded }), 1000), v.minLength(1)),
  note: text(NOTE_LONGEST),
  noteAt: count,
  keepUntil: day,
  held: v.boolean(),
  changed: count,
});

const assignment = v.object({ id, fragment: text(2000), made: count });
const roster = v.object({ people: list(v.object({ name: text(1000), email: text(1000), licences }), 5000) });
const lockedKey = v.object({ locked: v.pipe(v.string(), v.maxLength(4000), v.regex(/^[0-9a-f]*$/)) });
const head = v.object({ revision: count, saved: v.optional(v.object({ revision: count, at: count })) });

/** Reads a stored record. Its hand-ins come in their order, whatever order they were in. */
export function decodeRecord(value: unknown): Read<GradeRecord> {
  const read = decoded(record, value);
  if ('fault' in read) return read;
  const [first, ...others] = newestFirst(read.value.handIns);
  const { assignment, handIns } = read.value;
  if (!first || handIns.some((one) => one.graded.assignment !== assignment)) return { fault: 'damaged' };
  return { value: { ...read.value, handIns: [first, ...others] } };
}

/** Reads a stored assignment. */
export function decodeAssignment(value: unknown): Read<KeptAssignment> {
  return decoded(assignment, value);
}

/** Reads a stored roster. */
export function decodeRoster(value: unknown): Read<readonly RosterEntry[]> {
  const read = decoded(roster, value);
  return 'fault' in read ? read : { value: read.value.people };
}

/** Reads a stored locked key. */
export function decodeLockedKey(value: unknown): Read<string> {
  const read = decoded(lockedKey, value);
  return 'fault' in read ? read : { value: read.value.locked };
}

/** Reads what the desk stored of itself. */
export function decodeHead(value: unknown): Read<v.InferOutput<typeof head>> {
  return decoded(head, value);
}

/** A value as it is stored: with the format it is in. */
export function encoded<T extends object>(value: T): T & { readonly v: number } {
  return { v: RECORD_VERSION, ...value };
}

/** Reads a stored value of a format. */
export function decoded<S extends v.GenericSchema>(schema: S, value: unknown): Read<v.InferOutput<S>> {
  const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
  if (typeof version === 'number' && version > RECORD_VERSION) return { fault: 'newer' };
  const parsed = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  return version === RECORD_VERSION && parsed.success ? { value: parsed.output } : { fault: 'damaged' };
}
