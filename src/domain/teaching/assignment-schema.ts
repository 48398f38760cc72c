import * as v from 'valibot';
import { TEXT_LONGEST, MOST_LESSONS, type Assignment, type TextField } from './assignment.ts';
import { isDay, isTime } from './due.ts';

/* The door of an assignment, whether an instructor has typed it or a link has brought it. */

/** What is wrong with a field. */
export type FieldFault = 'missing' | 'too-long' | 'not-allowed';

/** A field that keeps an assignment from being one: its path with dots, e.g. `provider.title`, and what is wrong. */
export interface Fault {
  readonly field: string;
  readonly fault: FieldFault;
}

/** Reads an assignment of unknown origin. It never throws; all that is wrong with it is told, a field once. */
export function readAssignment(
  value: unknown,
): { readonly assignment: Assignment } | { readonly faults: readonly Fault[] } {
  const read = v.safeParse(assignmentSchema, value);
  if (read.success) return { assignment: read.output };
  const faults = new Map<string, Fault>();
  for (const { path, message } of read.issues) {
    const keys = (path ?? []).map(({ key }) => String(key)).filter((key) => !/^\d+$/.test(key));
    const field = keys.join('.');
    const fault = FAULTS.find((one) => one === message) ?? 'not-allowed';
    if (!faults.has(field)) faults.set(field, { field, fault });
  }
  return { faults: [...faults.values()] };
}

/**
 * A typed text as it is kept: composed, without blanks around it, without characters that are no text (a page cannot show
 * them, and a file may end at one).
 */
export function tidyText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(new RegExp(NO_TEXT, 'gu'), ' ')
    .trim();
}

const FAULTS: readonly FieldFault[] = ['missing', 'too-long', 'not-allowed'];
/** Control characters, halves of characters, and the separators that some programs take for the end of a line. */
const NO_TEXT = /[^\P{Cc}\n]|[\p{Cs}\p{Zl}\p{Zp}]/u;

/** A text that says something: a name of blanks and invisible marks is none. */
function text(field: TextField, lines: 'a line' | 'lines' = 'a line') {
  return v.pipe(
    v.string('missing'),
    v.maxLength(TEXT_LONGEST[field], 'too-long'),
    v.regex(/[\p{L}\p{N}]/u, 'missing'),
    v.check((value) => !NO_TEXT.test(value), 'not-allowed'),
    v.check((value) => lines === 'lines' || !value.includes('\n'), 'not-allowed'),
  );
}

/** An object with these fields and no others: a field that is not there is one that is missing. */
const object = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, ({ expected }) => (expected === 'never' ? 'not-allowed' : 'missing'));

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('missing'),
    v.integer('not-allowed'),
    v.minValue(least, 'not-allowed'),
    v.maxValue(most, 'not-allowed'),
  );

const final = object({
  passMark: whole(1, 100),
  critical: v.boolean('missing'),
  attempts: v.optional(whole(1, 99)),
  coolingOffHours: v.optional(whole(1, 9999)),
});

const due = object({
  date: v.pipe(v.string('missing'), v.check(isDay, 'not-allowed')),
  time: v.pipe(v.string('missing'), v.check(isTime, 'not-allowed')),
  // Not whether there is such a zone: an old browser does not know the newest.
  zone: v.pipe(v.string('missing'), v.regex(/^[A-Za-z][\w+-]{0,30}(\/[\w+-]{1,30}){0,2}$/, 'not-allowed')),
});

const provider = object({
  title: text('provider.title'),
  name: text('provider.name'),
  number: v.optional(text('provider.number')),
  address: v.optional(text('provider.address', 'lines')),
  hours: v.optional(text('provider.hours')),
  policies: v.optional(text('provider.policies', 'lines')),
});

const assignmentSchema = v.pipe(
  object({
    v: v.literal(1),
    id: v.pipe(v.string('missing'), v.regex(/^[a-z2-7]{12}$/, 'not-allowed')),
    cohort: text('cohort'),
    version: v.pipe(v.string('missing'), v.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'not-allowed')),
    lessons: v.pipe(
      v.array(v.pipe(v.string('missing'), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-allowed'), v.maxLength(60))),
      v.maxLength(MOST_LESSONS, 'too-long'),
      v.check((ids) => new Set(ids).size === ids.length, 'not-allowed'),
    ),
    final: v.optional(final),
    due: v.optional(due),
    provider,
    instructor: text('instructor'),
    contact: v.optional(text('contact')),
    asks: object({
      email: v.boolean('missing'),
      licence: v.boolean('missing'),
      consent: v.boolean('missing'),
    }),
  }),
  v.forward(
    v.partialCheck(
      [['lessons'], ['final']],
      ({ lessons, final }) => lessons.length > 0 || final !== undefined,
      'missing',
    ),
    ['lessons'],
  ),
) satisfies v.GenericSchema<unknown, Assignment>;
