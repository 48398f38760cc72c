import { z } from 'astro/zod';
import { day } from './day.ts';

/** `src/evidence/emergency-signs.yaml`: the one-page sheet, one action a tier. */
export const emergencySchema = z.strictObject({
  reviewed: day,
  /** What the reader is there to do, and not to do. */
  scope: z.string().min(1),
  tiers: z
    .array(
      z.strictObject({
        id: z.enum(['call', 'department', 'today']),
        /** The one action. */
        action: z.string().min(1),
        /** What to do meanwhile. */
        say: z.string().min(1).optional(),
        signs: z
          .array(
            z.strictObject({
              id: z.string().regex(/^[a-z0-9-]+$/),
              /** The picture in plain words; no disease names. */
              sign: z.string().min(1),
              /** Why; may name the disease. */
              think: z.string().min(1),
              sources: z.array(z.string()).min(1),
            }),
          )
          .min(1),
      }),
    )
    .length(3),
  /** What to watch for after belly work. */
  after: z.array(z.string().min(1)).min(1),
  /** What to tell whoever answers. */
  words: z.string().min(1),
});

/** The emergency sheet after checking. */
export type EmergencySigns = z.output<typeof emergencySchema>;
