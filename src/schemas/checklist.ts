import { z } from 'astro/zod';
import { day } from './day.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id is lower-case letters, digits and hyphens' });

/**
 * `src/evidence/hands-on-checklist.yaml`: what an instructor watches for, on paper, when a learner is taught in person. A step
 * names the passage that teaches it, so that nothing is asked for which the course does not teach.
 */
export const checklistSchema = z.strictObject({
  /** Day of the last review against lessons and fact sheet. */
  reviewed: day,
  parts: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        /** One line under the title. */
        about: z.string().min(1).optional(),
        steps: z
          .array(
            z.strictObject({
              /** Immutable: sheets on paper are about it. */
              id,
              /** What is to be seen or told, beginning with a verb. */
              text: z.string().min(1),
              /** What the rule rests on, in the words of the fact sheet. That it is on a list at all is convention. */
              basis: z.array(z.enum(['supported', 'law', 'anatomy', 'convention'])).min(1),
              /** The passages that teach it: `lesson#passage`. */
              where: z
                .array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, { error: 'a place is lesson#passage' }))
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** The checklist after checking. */
export type Checklist = z.output<typeof checklistSchema>;
