import { z } from 'astro/zod';
import { base, checkOptions, option } from './base.ts';

/** `kind: single`: one best answer. */
export const single = z
  .strictObject({
    ...base,
    kind: z.literal('single'),
    options: z.array(option).min(2),
    /** The id of the one right option. */
    key: z.string({ error: 'an item of kind "single" needs one key: the id of the right option' }),
  })
  .superRefine((item, context) => checkOptions(item.options, [item.key], context));

/** `kind: multiple`: every right answer. */
export const multiple = z
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
