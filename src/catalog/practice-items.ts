import type { BankItem } from '../domain/assessment/item.ts';
import type { Lesson } from './course.ts';

/** How many questions stand in a lesson's own page; further ones have a page of their own, so that each stays light. */
const IN_LESSON = 8;

/** The questions in a lesson's own page: the first of its quiz, in authored order. */
export function pageItems({ items }: Lesson['quiz']): readonly BankItem[] {
  return items.slice(0, IN_LESSON);
}

/** The questions of its page of further practice. */
export function furtherItems({ items }: Lesson['quiz']): readonly BankItem[] {
  return items.slice(IN_LESSON);
}
