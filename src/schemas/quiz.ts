import { z } from 'astro/zod';
import { itemSchema } from './item.ts';
import { id } from './items/base.ts';

/** `src/quizzes/<lesson id>.yaml`: the practice items of one lesson, which are also its part of the bank. */
export const quizSchema = z.strictObject({
  /** Lesson id; the same as the file's name. */
  lesson: z.string(),
  /** How many items one practice sitting shows. */
  sitting: z.number().int().positive(),
  /** Drawings that several items share: `&name` here, `*name` there. They are checked where an item shows them. */
  pictures: z.record(id, z.unknown()).optional(),
  /** How many of the first items stand in the lesson's own page; further ones have a page of their own. */
  inLesson: z.number().int().positive().default(8),
  items: z.array(itemSchema).min(1),
});

/** A quiz file after checking. */
export type Quiz = z.output<typeof quizSchema>;
