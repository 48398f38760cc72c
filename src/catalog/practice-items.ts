import type { BankItem } from '../domain/assessment/item.ts';
import type { Lesson } from './course.ts';

/* A lesson's own page holds the first questions of its quiz; further ones have a page of their own, so that both stay light. */

/** The questions in a lesson's own page, in authored order. */
export function pageItems({ items, inLesson }: Lesson['quiz']): readonly BankItem[] {
  return items.slice(0, inLesson);
}

/** The questions of its page of further practice. */
export function furtherItems({ items, inLesson }: Lesson['quiz']): readonly BankItem[] {
  return items.slice(inLesson);
}

/**
 * The tasks with the pad of all lessons, for the page where they are practised: one of each lesson by turns, so that whoever
 * takes only the first few meets every sort.
 */
export function padTasks(lessons: readonly Pick<Lesson, 'quiz'>[]): readonly BankItem[] {
  const piles = lessons.map(({ quiz }) => quiz.items.filter(({ item }) => item.kind === 'pad'));
  const most = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
}

/** Whether any of them is a task with the pad, whose styles a page has to fetch. */
export const hasPad = (items: readonly BankItem[]): boolean => items.some(({ item }) => item.kind === 'pad');
