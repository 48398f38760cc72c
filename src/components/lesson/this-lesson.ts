import type { Lesson } from '../../catalog/course.ts';
import { didYouMean } from '../../catalog/nearest.ts';
import type { Source } from '../../schemas/source.ts';

/** The lesson whose page is being built; the page puts it into `Astro.locals`. */
export function thisLesson(locals: App.Locals): Lesson {
  if (!locals.lesson) throw new Error('This tag stands outside a lesson page: Astro.locals.lesson is not set.');
  return locals.lesson;
}

/** A source cited by this lesson and its number in the lesson's list, from 1. */
export function citedSource(lesson: Lesson, id: string): { source: Source; number: number } {
  const at = lesson.cited.findIndex((source) => source.id === id);
  const source = lesson.cited[at];
  if (!source) {
    const known = lesson.cited.map((one) => one.id);
    throw new Error(`src/lessons/${lesson.id}.mdx cites the unknown source "${id}"; ${didYouMean(id, known)}`);
  }
  return { source, number: at + 1 };
}
