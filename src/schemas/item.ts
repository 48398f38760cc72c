import { z } from 'astro/zod';
import { day } from './day.ts';
import type { Item } from '../domain/assessment/item.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id is lower-case letters, digits and hyphens' });

const option = z.strictObject({
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

const base = {
  /** Immutable, unique over the course. */
  id,
  /** Objective id from `src/course.yaml`. */
  objective: id,
  /** The situation. */
  stem: z.string().default(''),
  /** The one thing asked. */
  question: z.string().min(1),
  /** Passage id of this lesson, or `lesson#passage`. */
  passage: z.string().regex(/^([a-z0-9-]+#)?[a-z0-9-]+$/, { error: 'write a passage id, or lesson#passage' }),
  /** Source ids, at least one. */
  sources: z.array(id, { error: 'every item needs a list of sources' }).min(1, { error: 'name at least one source' }),
  /** Day of the last review. */
  reviewed: day,
  /** Warnings of the item-writing rules that stand, each with its reason. In neither digest. */
  waivers: z.array(waiver).optional(),
};

const single = z
  .strictObject({
    ...base,
    kind: z.literal('single'),
    options: z.array(option).min(2),
    /** The id of the one right option. */
    key: z.string({ error: 'an item of kind "single" needs one key: the id of the right option' }),
  })
  .superRefine((item, context) => checkOptions(item.options, [item.key], context));

const multiple = z
  .strictObject({
    ...base,
    kind: z.literal('multiple'),
    options: z.array(option).min(3),
    /** The ids of all right options; not none and not all. */
    key: z
      .array(z.string(), { error: 'an item of kind "multiple" needs a key: the list of its right options' })
      .min(1, { error: 'name at least one right option' }),
  })
  .superRefine((item, context) => {
    checkOptions(item.options, item.key, context);
    if (item.key.length >= item.options.length)
      context.addIssue({ code: 'custom', path: ['key'], message: 'every option is a key; leave at least one wrong' });
  });

/** One question. */
export const itemSchema = z.discriminatedUnion('kind', [single, multiple], {
  error: 'an item is of kind "single" or "multiple"',
}) satisfies z.ZodType<Item, unknown>;

function checkOptions(
  options: readonly z.output<typeof option>[],
  keys: readonly string[],
  context: { addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string; params: { fix: string } }): void },
): void {
  const ids = options.map((one) => one.id);
  // With a mistyped key nobody can say which options are wrong.
  const unknown = keys.filter((key) => !ids.includes(key));
  for (const [place, one] of options.entries()) {
    if (ids.indexOf(one.id) !== place)
      context.addIssue({
        code: 'custom',
        path: ['options', place, 'id'],
        message: `option id "${one.id}" is used twice`,
        params: { fix: 'give one of the two another id' },
      });
    const isKey = keys.includes(one.id);
    if (unknown.length === 0 && !isKey && !one.misconception)
      context.addIssue({
        code: 'custom',
        path: ['options', place],
        message: `the wrong option "${one.id}" names no misconception`,
        params: { fix: 'add a line "misconception: …" with the wrong idea behind it; or is it the key?' },
      });
    if (isKey && one.misconception)
      context.addIssue({
        code: 'custom',
        path: ['options', place, 'misconception'],
        message: `the right option "${one.id}" has a misconception; take it out`,
        params: { fix: 'delete this line; or is it not the key?' },
      });
  }
  for (const key of unknown)
    context.addIssue({
      code: 'custom',
      path: ['key'],
      message: `the key "${key}" is not one of the options (${ids.join(', ')})`,
      params: { fix: 'write the id of an option' },
    });
}
