import { getEntry, render } from 'astro:content';
import type { Lesson } from './course.ts';
import { getCourse, getProse } from './read.ts';

/** A chapter of the handbook: a lesson, or a page of prose. */
export interface Chapter {
  /** Its id in the page. */
  readonly id: string;
  /** What stands above its title: the module and the lesson's number. */
  readonly above: string;
  readonly title: string;
  readonly opening: string;
  /** Day of the last review of its facts. */
  readonly reviewed: string;
  /** Absent for a page that is not a lesson. */
  readonly lesson?: Lesson;
  /** Its text. */
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** The lessons in their order, then the page for one's own body. */
export async function getChapters(): Promise<Chapter[]> {
  const { lessons } = await getCourse();
  const chapters: Chapter[] = [];
  for (const lesson of lessons) {
    const above = `${lesson.module.title} · Lesson ${lesson.place} of ${lessons.length}`;
    chapters.push({ ...lesson, above, lesson, Content: await contentOf('lessons', lesson.id) });
  }
  const own = await getProse('own-body');
  return [...chapters, { ...own, above: 'For yourself', Content: await contentOf('prose', own.id) }];
}

async function contentOf(collection: 'lessons' | 'prose', id: string): Promise<Chapter['Content']> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no text "${id}" among the ${collection}.`);
  return (await render(entry)).Content;
}
