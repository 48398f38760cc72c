import { z } from 'astro/zod';
import { base, checkIds, id } from './base.ts';

/** One step, at the place where it belongs. */
const step = z.strictObject({
  /** Immutable, meaningful, unique in the item. */
  id,
  text: z.string().min(1),
  /** Why it stands here. */
  rationale: z.string({ error: 'every step needs a rationale' }).min(1),
});

/** `kind: ordering`: steps to be put in order. */
export const ordering = z
  .strictObject({
    ...base,
    kind: z.literal('ordering'),
    /** In the right order. Fewer than three are guessed, more than seven are not kept in mind. */
    steps: z
      .array(step, { error: 'an item of kind "ordering" needs its steps, in the right order' })
      .min(3)
      .max(7, { error: 'seven steps are the most' }),
  })
  .superRefine(({ steps }, context) => checkIds(steps, 'step', ['steps'], context));
