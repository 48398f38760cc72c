import { z } from 'astro/zod';
import { day } from '../day.ts';

/* What every kind of item shares. */

/** An authored id. */
export const id = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id is lower-case letters, digits and hyphens' });

/** One choice of a closed question. */
export const option = z.strictObject({
  /** Immutable, meaningful, unique in the item. */
  id,
  text: z.string().min(1),
  /** Why it is right or wrong. */
  rationale: z.string({ error: 'every option needs a rationale' }).min(1),
  /** The wrong idea behind a distractor. */
  misconception: z.string().min(1).optional(),
});

const waiver = z.strictObject({
  /** Id of a rule in `src/catalog/lint/`. */
  rule: id,
  /** Why the item is right as it is. */
  reason: z.string({ error: 'a waiver needs a reason' }).min(10, { error: 'give the reason in a few words' }),
});

/** Fields of every item. */
export const base = {
  /** Immutable, unique over the course. */
  id,
  /** Objective id from `src/course.yaml`. */
  objective: id,
  /** The situation. */
  stem: z.string().default(''),
  /** The one thing asked. */
  question: z.string().min(1),
  /** Helps on request, one after the other, the last almost telling. */
  hints: z.array(z.string().min(1)).min(1).optional(),
  /** Passage id of this lesson, or `lesson#passage`. */
  passage: z.string().regex(/^([a-z0-9-]+#)?[a-z0-9-]+$/, { error: 'write a passage id, or lesson#passage' }),
  /** Source ids, at least one. */
  sources: z.array(id, { error: 'every item needs a list of sources' }).min(1, { error: 'name at least one source' }),
  /** Day of the last review. */
  reviewed: day,
  /** Warnings of the item-writing rules that stand, each with its reason. In neither digest. */
  waivers: z.array(waiver).optional(),
};

/** Where a schema reports what is wrong. */
export interface Issues {
  addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string; params?: { fix: string } }): void;
}

/**
 * Ids that differ.
 *
 * @param what what the members are called
 * @param path where their list stands, inside the item
 */
export function checkIds(
  members: readonly { readonly id: string }[],
  what: string,
  path: readonly PropertyKey[],
  context: Issues,
): void {
  const ids = members.map((one) => one.id);
  for (const [place, one] of ids.entries())
    if (ids.indexOf(one) !== place)
      context.addIssue({
        code: 'custom',
        path: [...path, place, 'id'],
        message: `${what} id "${one}" is used twice`,
        params: { fix: 'give one of the two another id' },
      });
}

/**
 * Option ids that differ, keys that are among them, and a misconception on every wrong option and on no right one.
 *
 * @param path where the options stand, inside the item
 */
export function checkOptions(
  options: readonly z.output<typeof option>[],
  keys: readonly string[],
  context: Issues,
  path: readonly PropertyKey[] = [],
): void {
  const ids = options.map((one) => one.id);
  checkIds(options, 'option', [...path, 'options'], context);
  // With a mistyped key nobody can say which options are wrong.
  const unknown = keys.filter((key) => !ids.includes(key));
  for (const [place, one] of options.entries()) {
    const isKey = keys.includes(one.id);
    if (unknown.length === 0 && !isKey && !one.misconception)
      context.addIssue({
        code: 'custom',
        path: [...path, 'options', place],
        message: `the wrong option "${one.id}" names no misconception`,
        params: { fix: 'add a line "misconception: …" with the wrong idea behind it; or is it the key?' },
      });
    if (isKey && one.misconception)
      context.addIssue({
        code: 'custom',
        path: [...path, 'options', place, 'misconception'],
        message: `the right option "${one.id}" has a misconception; take it out`,
        params: { fix: 'delete this line; or is it not the key?' },
      });
  }
  for (const key of unknown)
    context.addIssue({
      code: 'custom',
      path: [...path, 'key'],
      message: `the key "${key}" is not one of the options (${ids.join(', ')})`,
      params: { fix: 'write the id of an option' },
    });
}
