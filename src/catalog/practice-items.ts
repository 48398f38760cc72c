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
