import { z } from 'astro/zod';
import { day } from './day.ts';
import { id } from './items/base.ts';

/** The head of a lesson, `src/lessons/<lesson id>.mdx`. */
export const lessonSchema = z.strictObject({
  title: z.string().min(1),
  /** Ids the lesson had before, which were its file's names: what learners did under them still counts. */
  formerly: z.array(id).min(1).optional(),
  /** One plain line for the outline on the home page. */
  summary: z.string().min(1).max(140),
  /** One sentence for search results and link previews. */
  description: z.string().min(1).max(240),
  /** Two sentences that earn attention; printed large under the title. */
  opening: z.string().min(1),
  /** Day of the last review of the facts. */
  reviewed: day,
  /** True when it speaks of pressing or of red flags: the page then says that no clinician has reviewed it. */
  palpation: z.boolean(),
  /** Five lines a learner could pin to the wall. */
  takeaways: z.array(z.string().min(1)).length(5, { error: 'a lesson has exactly five takeaways' }),
});

/** The head of a lesson after checking. */
export type LessonHead = z.output<typeof lessonSchema>;
