import type { BankItem } from '../domain/assessment/item.ts';
import type { Course } from './course.ts';
import { digest } from './digest.ts';

/** The bank as static files, `/bank/<name>.json`: one a lesson, named by its content so that it can be kept forever. */
export function bankFiles(course: Course): { name: string; items: readonly BankItem[] }[] {
  return course.lessons
    .map((lesson) => ({ id: lesson.id, items: lesson.quiz.items }))
    .filter(({ items }) => items.length > 0)
    .map(({ id, items }) => ({ name: `${id}.${digest(items)}`, items }));
}
