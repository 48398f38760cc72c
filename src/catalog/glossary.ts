import type { Term } from '../schemas/term.ts';
import type { GlossaryTerm, Lesson } from './course.ts';
import { tagsOf } from './lesson-text.ts';

/** The words that an MDX body marks, A to Z. */
export function termsOf(glossary: readonly Term[], body: string): Term[] {
  const marked = tagsOf(body).flatMap(({ tag, ids }) => (tag === 'Term' ? ids : []));
  return alphabetical(glossary.filter(({ id }) => marked.includes(id)));
}

/** The whole glossary, A to Z, each word with the lessons that mark it. */
export function glossaryOf(glossary: readonly Term[], lessons: readonly Lesson[]): GlossaryTerm[] {
  return alphabetical(glossary).map((term) => ({
    ...term,
    usedIn: lessons
      .filter(({ terms }) => terms.some(({ id }) => id === term.id))
      .map(({ id, title }) => ({ id, title })),
  }));
}

function alphabetical(terms: readonly Term[]): Term[] {
  return terms.toSorted((one, other) => one.term.localeCompare(other.term, 'en'));
}
