import type { Lesson } from '../../catalog/course.ts';
import { didYouMean } from '../../catalog/nearest.ts';
import type { Source } from '../../schemas/source.ts';

/** The lesson whose page is being built; the page puts it into `Astro.locals`. */
export function thisLesson(locals: App.Locals): Lesson {
  if (!locals.lesson) throw new Error('This tag stands outside a lesson page: Astro.locals.lesson is not set.');
  return locals.lesson;
}

/** A source the page cites and its number in the page's list, from 1. */
export function citedSource(locals: App.Locals, id: string): { source: Source; number: number } {
  const cited = locals.cited ?? [];
  const at = cited.findIndex((source) => source.id === id);
  const source = cited[at];
  if (!source) {
    const known = cited.map((one) => one.id);
    throw new Error(`<Cite id="${id}" /> names an unknown source; ${didYouMean(id, known)}`);
  }
  return { source, number: at + 1 };
}

/** Whether the page lists its words, this one among them. A page without a list prints the word alone. */
export function listsTerm({ terms }: App.Locals, id: string): boolean {
  if (!terms) return false;
  const known = terms.map((term) => term.id);
  if (!known.includes(id)) throw new Error(`<Term id="${id}"> names an unknown word; ${didYouMean(id, known)}`);
  return true;
}
