import * as v from 'valibot';
import { LOG_VERSION, type Entry } from './entry.ts';

/* The one door for stored, imported and other tabs' entries. Everything is bounded before it is kept. */

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const digest = v.pipe(v.string(), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const ids = v.pipe(v.array(id), v.maxLength(500));

const response = v.object({ kind: v.picklist(['single', 'multiple']), chosen: v.pipe(v.array(id), v.maxLength(50)) });

const formItem = v.object({
  id,
  lesson: id,
  objective: id,
  critical: v.boolean(),
  keyDigest: digest,
  textDigest: digest,
  options: ids,
});

const result = v.object({
  right: count,
  total: count,
  passed: v.boolean(),
  rightItems: ids,
  objectives: v.pipe(
    v.array(v.object({ objective: id, critical: v.boolean(), right: count, total: count })),
    v.maxLength(500),
  ),
});

const stamp = { v: v.literal(LOG_VERSION), id, by: id, n: count, at: count };

const entry = v.variant('kind', [
  v.object({ ...stamp, kind: v.literal('lesson-opened'), lesson: id, version: id }),
  v.object({ ...stamp, kind: v.literal('lesson-read'), lesson: id, version: id }),
  v.object({ ...stamp, kind: v.literal('practice-started'), lesson: id, items: ids }),
  v.object({ ...stamp, kind: v.literal('practice-chosen'), sitting: id, item: id, response }),
  v.object({
    ...stamp,
    kind: v.literal('practice-answered'),
    sitting: id,
    item: id,
    keyDigest: digest,
    textDigest: digest,
    response,
    right: v.boolean(),
  }),
  v.object({
    ...stamp,
    kind: v.literal('final-started'),
    form: v.object({
      seed: count,
      version: id,
      passMark: v.pipe(count, v.maxValue(100)),
      items: v.pipe(v.array(formItem), v.maxLength(500)),
    }),
  }),
  v.object({ ...stamp, kind: v.literal('final-answered'), attempt: id, item: id, response }),
  v.object({
    ...stamp,
    kind: v.literal('final-replaced'),
    attempt: id,
    replacement: v.object({ voided: id, by: v.optional(formItem) }),
  }),
  v.object({ ...stamp, kind: v.literal('final-submitted'), attempt: id, result }),
  v.object({ ...stamp, kind: v.literal('name-given'), name: v.pipe(v.string(), v.maxLength(1000)) }),
]);

/** Why a value is not an entry this code can read. `newer` means that a later version of the course wrote it. */
export type EntryFault = 'newer' | 'damaged';

/** What the door makes of a value: an entry, or the reason there is none. */
export type Decoded = { readonly entry: Entry } | { readonly fault: EntryFault };

/** Reads a value of unknown origin. It never throws, and fields it does not know are left out. */
export function decodeEntry(value: unknown): Decoded {
  const parsed = v.safeParse(entry, value);
  if (parsed.success && parsed.output.id === `${parsed.output.by}-${parsed.output.n}`) return { entry: parsed.output };
  const version = value !== null && typeof value === 'object' && 'v' in value ? value.v : undefined;
  return { fault: typeof version === 'number' && version > LOG_VERSION ? 'newer' : 'damaged' };
}

/** Reads one entry from its stored text. It never throws. */
export function decodeEntryText(text: string): Decoded {
  try {
    return decodeEntry(JSON.parse(text));
  } catch {
    return { fault: 'damaged' };
  }
}
