import { z } from 'astro/zod';
import { day } from './day.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, { error: 'an id is lower-case letters, digits and hyphens' });

/** `src/course.yaml`: all that is true of the course as a whole. */
export const courseSchema = z.strictObject({
  title: z.string().min(1),
  /** The line under the title. */
  line: z.string().min(1),
  /** Content version, `major.minor.patch`; raise it whenever lessons or items change, then run `npm run release`. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'a content version looks like 1.4.0' }),
  /** Day of this version. */
  released: day,
  /** How many lessons the course is planned to have, so that an unfinished edition says so. */
  plannedLessons: z.number().int().positive(),
  /** Where a mistake is reported; the page asks for the provider's address when neither is set. */
  report: z.strictObject({ email: z.email().optional(), url: z.url().optional() }).default({}),
  /** Reading speed behind every reading time, in words a minute. */
  wordsPerMinute: z.number().int().positive(),
  /** How many months a review of facts counts; after that the build stops until they were read again. */
  reviewMonths: z.number().int().positive(),
  /** Modules and their lessons, in course order. */
  modules: z
    .array(z.strictObject({ id, title: z.string().min(1), about: z.string().min(1), lessons: z.array(id).min(1) }))
    .min(1),
  objectives: z
    .array(
      z
        .strictObject({
          id,
          /** The one lesson that teaches it. */
          lesson: id,
          /** A testable verb phrase. */
          text: z.string().min(1),
          /** A pass needs every item of a critical objective right. */
          critical: z.boolean().default(false),
          /** Why a critical objective matters: told to a learner who was certain and not right. */
          matters: z.string().min(1).optional(),
        })
        .refine(({ critical, matters }) => critical === (matters !== undefined), {
          path: ['matters'],
          error: 'a critical objective, and no other, says in "matters" why it matters',
        }),
    )
    .min(1),
  final: z.strictObject({
    /** Share of items needed to pass, in whole per cent; the other half of the rule is fixed: every critical item. */
    passMark: z.number().int().min(1).max(100),
    /** Items per objective on every form. */
    blueprint: z.record(id, z.number().int().positive()),
    /** How long a form may take, in minutes: a suggestion, never enforced. */
    minutes: z.number().int().positive(),
  }),
  /** What changed, newest first. */
  changelog: z.array(z.strictObject({ version: z.string(), date: day, changes: z.array(z.string().min(1)) })),
});

/** The course file after checking. */
export type CourseFile = z.output<typeof courseSchema>;
