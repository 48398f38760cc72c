import type { SearchDocument } from '../domain/search/document.ts';
import type { EmergencySigns } from '../schemas/emergency.ts';
import type { Term } from '../schemas/term.ts';
import type { Claim } from './claims.ts';
import type { Course, Lesson, Prose } from './course.ts';
import { EXPLORER_PAGE } from './explorer-page.ts';
import { passagesOf } from './lesson-text.ts';
import { figuresOf, readerText, sectionsOf, withoutFigures, type Heading } from './reader-text.ts';
import { PROVENANCE, sourceLabel } from './source-text.ts';
import { TEACHING_PAGES } from './teaching-pages.ts';
import { VERDICT_WORDS } from './verdicts.ts';

/** Everything that can be found on the page of search, one function a kind. */

/** The emergency signs; each leads to its tier, whose heading says what to do. */
export function signDocuments({ tiers, after }: EmergencySigns): SearchDocument[] {
  const signs = tiers.flatMap(({ id, action, signs }) =>
    signs.map(({ sign, think }): SearchDocument => {
      return { kind: 'sign', title: sign, place: action, address: `emergency/#tier-${id}`, text: think };
    }),
  );
  const later: SearchDocument = {
    kind: 'sign',
    title: 'After belly work, for 72 hours and beyond',
    place: 'Emergency signs',
    address: 'emergency/#after-title',
    text: after.join('; '),
  };
  return [...signs, later];
}

/** A lesson as a whole, and each of its passages and figures. */
export function lessonDocuments({ id, ...lesson }: Lesson, body: string): SearchDocument[] {
  const address = `lessons/${id}/`;
  const place = lesson.title;
  const texts = passageBodies(body);
  return [
    {
      kind: 'lesson',
      title: lesson.title,
      place: lesson.module.title,
      address,
      text: [lesson.summary, ...lesson.takeaways].join(' '),
    },
    ...passagesOf(body).map(({ id: passage, title }): SearchDocument => {
      const text = readerText(withoutFigures(texts.get(passage) ?? ''));
      return { kind: 'lesson', title, place, address: `${address}#${passage}`, text };
    }),
    ...[...texts].flatMap(([passage, text]) =>
      figuresOf(text).map(({ caption }): SearchDocument => {
        const [, first = '', rest = ''] = /^(.*?[.?!])(?:\s+(.*))?$/s.exec(caption) ?? [undefined, caption];
        return { kind: 'figure', title: first, place, address: `${address}#${passage}`, text: rest };
      }),
    ),
  ];
}

/** A page of prose as a whole, and each of its sections. The ids of sections are those that the page gives its headings. */
export function proseDocuments(
  { id, title, opening, description }: Prose,
  body: string,
  headings: readonly Heading[],
): SearchDocument[] {
  const page = { kind: 'page' as const, place: title };
  return [
    { ...page, title, place: '', address: `${id}/`, text: `${opening} ${description}` },
    ...sectionsOf(body, headings).map(({ slug, heading, text }) => {
      return { ...page, title: heading, address: `${id}/#${slug}`, text };
    }),
  ];
}

/** The page of the anatomy explorer. */
export function explorerDocument(): SearchDocument {
  const { title, opening, description } = EXPLORER_PAGE;
  return { kind: 'page', title, place: 'Anatomy explorer', address: 'explorer/', text: `${description} ${opening}` };
}

/** The page that says what each version changed. */
export function changesDocument({ changelog }: Pick<Course, 'changelog'>): SearchDocument {
  const text = changelog.map(({ version, changes }) => `Version ${version}: ${changes.join(' ')}`).join(' ');
  const also = 'changelog release notes history new';
  return { kind: 'page', title: 'What has changed', place: '', address: 'changes/', text, also };
}

/** The pages for instructors, and those on which an assignment is opened and handed in. */
export function teachingDocuments(): SearchDocument[] {
  return TEACHING_PAGES.map((page) => ({ kind: 'page', ...page }));
}

/** The words of the glossary. */
export function termDocuments(terms: readonly Term[]): SearchDocument[] {
  return terms.map(({ id, term, also, say, means, not }) => ({
    kind: 'term',
    title: term,
    place: say ?? '',
    address: `glossary/#term-${id}`,
    text: [means, not].filter(Boolean).join(' '),
    also: also.join(' '),
  }));
}

/** The claims. The verdict comes first, or a list of claims would read like a list of facts. */
export function claimDocuments(claims: readonly Claim[]): SearchDocument[] {
  return claims.map(({ article, claim, hazard, id, verdict, why }) => {
    const judged = `${VERDICT_WORDS[verdict].word}${hazard ? ', hazard' : ''}`;
    return { kind: 'claim', title: `${judged}: ${claim}`, place: article.name, address: `claims/#${id}`, text: why };
  });
}

/** The sources, by who wrote them and how they were read. */
export function sourceDocuments({ sources }: Pick<Course, 'sources'>): SearchDocument[] {
  return sources.map((source) => ({
    kind: 'source',
    title: source.title,
    place: sourceLabel(source) === source.title ? (source.container ?? '') : sourceLabel(source),
    address: `sources/#source-${source.id}`,
    text: PROVENANCE[source.provenance],
    also: [source.authors, source.container].filter(Boolean).join(' '),
  }));
}

/** The MDX of each passage, by id. */
function passageBodies(body: string): Map<string, string> {
  const passages = body.matchAll(/<Passage id="([^"]+)"[^>]*>((?:(?!<Passage\b)[\s\S])*?)<\/Passage>/g);
  return new Map([...passages].map((match) => [match[1] ?? '', match[2] ?? '']));
}
