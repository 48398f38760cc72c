import { z } from 'astro/zod';
import { asked } from '../../domain/assessment/asked.ts';
import { canonicalNumber, countAllowed, numeric as kind, thousandths } from '../../domain/assessment/kinds/numeric.ts';
import { base } from './base.ts';

/** More numbers than this are no question any more, and the odds go through each of them. */
const MOST_NUMBERS = 10_000;

const number = z.number().refine((value) => thousandths(String(value)) !== undefined, {
  error: 'a number has up to nine digits before the point and up to three after it',
});

/** `kind: numeric`: a number to enter. */
export const numeric = z
  .strictObject({
    ...base,
    kind: z.literal('numeric'),
    /** What is counted or measured, as it reads after a number. */
    unit: z.string().min(1).optional(),
    /** The same for one of them: "layer" beside "layers". */
    unitOfOne: z.string().min(1).optional(),
    answer: number,
    /** How far from the answer is still right, on both sides, itself included. */
    tolerance: number.nonnegative().default(0),
    /** What may be entered; the learner is told. */
    range: z.strictObject({ from: number, to: number }),
    /** 1 for whole numbers; 0.5 or 0.1 for parts. */
    step: number.positive().default(1),
    /** Why the answer is right. */
    rationale: z.string({ error: 'a number needs a rationale: why it is right' }).min(1),
    /** Common wrong numbers. */
    misses: z
      .array(
        z.strictObject({
          value: number,
          rationale: z.string({ error: 'every miss needs a rationale' }).min(1),
        }),
      )
      .min(1)
      .optional(),
  })
  .superRefine((item, context) => {
    const wrong = (path: PropertyKey[], message: string, fix: string) =>
      context.addIssue({ code: 'custom', path, message, params: { fix } });
    if (item.range.from >= item.range.to) {
      wrong(['range'], `from ${item.range.from} to ${item.range.to} leaves nothing to enter`, 'let "to" be the larger');
      return;
    }
    if (countAllowed(item) > MOST_NUMBERS) {
      wrong(['range'], `${countAllowed(item)} numbers may be entered`, 'take a longer step or a narrower range');
      return;
    }
    const mayEnter = (value: number) => canonicalNumber(String(value), item) !== undefined;
    if (!mayEnter(item.answer)) {
      wrong(['answer'], `the answer ${item.answer} may not be entered`, 'mend the range or the step');
      return;
    }
    const key = kind.key(asked(item));
    const isRight = (value: number) => kind.grade(key, [String(value)]).right;
    if ([...kind.guesses(asked(item))].every(({ response }) => kind.grade(key, response.chosen).right))
      wrong(['tolerance'], 'every number that may be entered is right', 'narrow the tolerance or widen the range');
    for (const [at, { value }] of (item.misses ?? []).entries()) {
      const where = ['misses', at, 'value'];
      if (!mayEnter(value)) wrong(where, `the miss ${value} may not be entered`, 'mend it, the range or the step');
      else if (isRight(value)) wrong(where, `the miss ${value} is within the tolerance, so it is right`, 'take it out');
      if ((item.misses ?? []).findIndex((other) => other.value === value) !== at)
        wrong(where, `the miss ${value} stands twice`, 'take one of them out');
    }
  });
