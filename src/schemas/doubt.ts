import { z } from 'astro/zod';

/** `src/evidence/doubts.yaml`: points that the authors doubt and a clinician should decide; the reviewer pack asks them. */
export const doubtSchema = z.strictObject({
  /** Immutable: answers of reviewers point to it. */
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'the id of a doubt is lower-case letters, digits and hyphens' }),
  /** What the reviewer is asked to decide. */
  question: z.string().regex(/\?$/, { error: 'the question of a doubt ends in "?"' }),
  /** What the course says now. */
  course: z.string().min(1),
  /** What the fact sheet behind the course says, with the numbers of its facts. */
  sheet: z.string().min(1),
  /** Where the course says it: `lesson#passage`, or `emergency#sign`. */
  where: z
    .array(z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, { error: 'a place is lesson#passage, or emergency#sign' }))
    .min(1),
});

/** A point of doubt after checking. */
export type Doubt = z.output<typeof doubtSchema>;
