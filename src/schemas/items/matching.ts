import { z } from 'astro/zod';
import { base, checkIds, id } from './base.ts';

/** One thing to choose, offered to every row. */
const choice = z.strictObject({
  /** Immutable, meaningful, unique among the choices. */
  id,
  text: z.string().min(1),
});

/** One row, with the choice that is right for it. */
const row = z.strictObject({
  /** Immutable, meaningful, unique among the rows. */
  id,
  text: z.string().min(1),
  /** The id of the right choice. */
  choice: z.string({ error: 'every row needs a choice: the id of the right one' }),
  /** Why that choice is right. */
  rationale: z.string({ error: 'every row needs a rationale' }).min(1),
});

/** `kind: matching`: a choice for each row. */
export const matching = z
  .strictObject({
    ...base,
    kind: z.literal('matching'),
    /** Offered to every row; a choice may be right for several rows, or for none. At least as many as rows. */
    choices: z
      .array(choice, { error: 'an item of kind "matching" needs its choices' })
      .max(7, { error: 'seven choices are the most' }),
    rows: z
      .array(row, { error: 'an item of kind "matching" needs its rows' })
      .min(3)
      .max(6, { error: 'six rows are the most' }),
  })
  .superRefine(({ choices, rows }, context) => {
    checkIds(choices, 'choice', ['choices'], context);
    checkIds(rows, 'row', ['rows'], context);
    const ids = choices.map((one) => one.id);
    for (const [place, one] of rows.entries())
      if (!ids.includes(one.choice))
        context.addIssue({
          code: 'custom',
          path: ['rows', place, 'choice'],
          message: `"${one.choice}" is not one of the choices (${ids.join(', ')})`,
          params: { fix: 'write the id of a choice' },
        });
    if (choices.length < rows.length)
      context.addIssue({
        code: 'custom',
        path: ['choices'],
        message: `there are ${choices.length} choices for ${rows.length} rows`,
        params: { fix: 'add a choice that fits no row, so that the last row is not left over' },
      });
    if (new Set(rows.map((one) => one.choice)).size === 1)
      context.addIssue({
        code: 'custom',
        path: ['rows'],
        message: 'every row has the same choice',
        params: { fix: 'give the rows different choices, or make it an item of kind "multiple"' },
      });
  });
