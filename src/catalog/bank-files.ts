import type { BankItem } from '../domain/assessment/item.ts';
import type { Course } from './course.ts';
import { digest } from './digest.ts';

/** The bank as static files, `/bank/<name>.json`: one a lesson, named by its content so that it can be kept forever. */
export function bankFiles(course: Course): { name: string; items: readonly BankItem[] }[] {
  return course.lessons
    .map((lesson) => ({ id: lesson.id, items: lesson.quiz.items.map(forLearners) }))
    .filter(({ items }) => items.length > 0)
    .map(({ id, items }) => ({ name: `${id}.${digest(items)}`, items }));
}

/** An item without what is written for authors; an undefined field is not published. */
function forLearners(entry: BankItem): BankItem {
  return { ...entry, item: { ...entry.item, waivers: undefined } };
}
