import * as v from 'valibot';
import { KIND_NAMES } from '../assessment/kinds/names.ts';
import { LOG_VERSION, type Entry, type Event } from '../progress/entry.ts';

/* What the door of `progress/codec.ts` lets in, said once more as a schema: the tests hold the two together. */

const text = (longest: number) => v.custom<string>((value) => typeof value === 'string' && value.length <= longest);
const isId = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 100;
const id = v.custom<string>(isId);
const ids = v.custom<string[]>((value) => Array.isArray(value) && value.length <= 500 && value.every(isId));
const digest = text(64);
const count = v.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);
const upTo = (highest: number, lowest = 0) =>
  v.custom<number>((value) => Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest);
const flag = v.custom<boolean>((value) => typeof value === 'boolean');
const kind = v.custom<(typeof KIND_NAMES)[number]>((value) => (KIND_NAMES as readonly unknown[]).includes(value));
const certainty = v.optional(v.custom<1 | 2 | 3>((value) => value === 1 || value === 2 || value === 3));
const list = <S extends v.GenericSchema>(member: S) => v.pipe(v.array(member), v.maxLength(500));

const response = v.object({ kind, chosen: ids });

const formItem = v.object({
  id,
  lesson: id,
  objective: id,
  critical: flag,
  keyDigest: digest,
  textDigest: digest,
  options: ids,
});

const result = v.object({
  right: count,
  total: count,
  score: v.optional(v.object({ n: count, d: upTo(Number.MAX_SAFE_INTEGER, 1) })),
  passed: flag,
  rightItems: ids,
  objectives: list(v.object({ objective: id, critical: flag, right: count, total: count })),
});

/** What every checked answer has. */
const checked = { item: id, keyDigest: digest, textDigest: digest, response, right: flag, certainty };

const stamp = { v: v.literal(LOG_VERSION), id, by: id, n: upTo(1e12), at: upTo(8.64e15) };

/** One shape a kind of entry. */
const shapes = {
  'lesson-opened': v.object({ ...stamp, kind: v.literal('lesson-opened'), lesson: id, version: id }),
  'lesson-read': v.object({ ...stamp, kind: v.literal('lesson-read'), lesson: id, version: id }),
  'passage-opened': v.object({ ...stamp, kind: v.literal('passage-opened'), lesson: id, passage: id }),
  'practice-started': v.object({ ...stamp, kind: v.literal('practice-started'), lesson: id, items: ids }),
  'practice-chosen': v.object({ ...stamp, kind: v.literal('practice-chosen'), sitting: id, item: id, response }),
  'practice-answered': v.object({
    ...stamp,
    kind: v.literal('practice-answered'),
    sitting: id,
    ...checked,
  }),
  'review-answered': v.object({
    ...stamp,
    kind: v.literal('review-answered'),
    lesson: id,
    ...checked,
  }),
  'final-started': v.object({
    ...stamp,
    kind: v.literal('final-started'),
    form: v.object({
      seed: count,
      version: id,
      passMark: count,
      items: list(formItem),
      retest: v.optional(v.object({ attempt: id, objective: id })),
    }),
  }),
  'final-answered': v.object({
    ...stamp,
    kind: v.literal('final-answered'),
    attempt: id,
    item: id,
    response,
    certainty,
  }),
  'final-flagged': v.object({ ...stamp, kind: v.literal('final-flagged'), attempt: id, item: id, flagged: flag }),
  'final-replaced': v.object({
    ...stamp,
    kind: v.literal('final-replaced'),
    attempt: id,
    replacement: v.object({ voided: id, by: v.optional(formItem) }),
  }),
  'final-submitted': v.object({ ...stamp, kind: v.literal('final-submitted'), attempt: id, result }),
  'name-given': v.object({ ...stamp, kind: v.literal('name-given'), name: text(1000) }),
} satisfies { [K in Event['kind']]: v.GenericSchema<Extract<Entry, { kind: K }>> };

/** What the schema makes of a value: the entry, without fields that it does not know, or nothing. */
export function entryBySchema(value: unknown): Entry | undefined {
  const parsed = v.safeParse(v.variant('kind', Object.values(shapes) as [(typeof shapes)[Event['kind']]]), value);
  if (!parsed.success || parsed.output.id !== `${parsed.output.by}-${parsed.output.n}`) return undefined;
  return parsed.output;
}
