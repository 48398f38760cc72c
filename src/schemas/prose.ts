import { z } from 'astro/zod';
import { day } from './day.ts';

/** The head of a page of prose that is not a lesson, `src/prose/<address>.mdx`. */
export const proseSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence for search results and link previews. */
  description: z.string().min(1).max(240),
  /** Printed large under the title. */
  opening: z.string().min(1),
  /** Day of the last review of the facts. */
  reviewed: day,
  /** True when it speaks of pressing or of red flags: the page then says that no clinician has reviewed it. */
  palpation: z.boolean(),
});

/** The head of a page of prose after checking. */
export type ProseHead = z.output<typeof proseSchema>;
