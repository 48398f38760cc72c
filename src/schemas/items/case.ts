import { z } from 'astro/zod';
import { base, checkOptions, id, option, type Issues } from './base.ts';

const caseOption = option.extend({
  /** What happens then, told in words and without a verdict. */
  consequence: z.string({ error: 'every option of a case needs a consequence: what happens then' }).min(1),
  /** Id of a later step. Without it the case ends here. */
  next: id.optional(),
});

const step = z.strictObject({
  /** Immutable, meaningful, unique in the item. */
  id,
  /** What is so at this point. */
  text: z.string().min(1),
  /** What is to be decided. */
  question: z.string().min(1),
  options: z.array(caseOption).min(2).max(4),
  /** The id of the one right option. */
  key: z.string({ error: 'every step of a case needs one key: the id of its right option' }),
});

/** `kind: case`: decisions one after the other, each choice leading on. */
export const branchingCase = z
  .strictObject({
    ...base,
    kind: z.literal('case'),
    /** The first is the beginning. */
    steps: z.array(step).min(2).max(6),
  })
  .superRefine(({ steps }, context) => {
    for (const [at, { options, key }] of steps.entries()) checkOptions(options, [key], context, ['steps', at]);
    checkWays(steps, context);
  });

/** Step ids that differ, choices that lead only to later steps, and steps that are all reached: so every way ends. */
function checkWays(steps: readonly z.output<typeof step>[], context: Issues): void {
  const ids = steps.map((one) => one.id);
  const entered = new Set(ids.slice(0, 1));
  for (const [at, one] of steps.entries()) {
    if (ids.indexOf(one.id) !== at)
      context.addIssue({
        code: 'custom',
        path: ['steps', at, 'id'],
        message: `step id "${one.id}" is used twice`,
        params: { fix: 'give one of the two another id' },
      });
    else if (!entered.has(one.id))
      context.addIssue({
        code: 'custom',
        path: ['steps', at],
        message: `no way leads to the step "${one.id}"`,
        params: { fix: `name it in a line "next: ${one.id}" of an earlier step that is reached, or take it out` },
      });
    for (const [place, { next }] of one.options.entries()) {
      if (next === undefined) continue;
      if (ids.indexOf(next) <= at)
        context.addIssue({
          code: 'custom',
          path: ['steps', at, 'options', place, 'next'],
          message: ids.includes(next)
            ? `"${next}" is no later step, so the case could go round for ever`
            : `the next step "${next}" is not one of the steps (${ids.join(', ')})`,
          params: { fix: 'write the id of a step that stands further down, or delete the line to end the case' },
        });
      // What follows a step that is not reached is not reached either.
      else if (entered.has(one.id)) entered.add(next);
    }
  }
}
