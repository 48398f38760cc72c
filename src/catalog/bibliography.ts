import { Cite, plugins, type CSL, type CSLName, type CSLType } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Source } from '../schemas/source.ts';
import { PROVENANCE, sourceAddress } from './source-text.ts';

/** What a source is in the words of CSL. A registry's entry and a law are web pages as far as we saw them. */
const TYPES: Readonly<Record<Source['type'], CSLType>> = {
  article: 'article-journal',
  chapter: 'chapter',
  book: 'book',
  web: 'webpage',
  law: 'legislation',
  registry: 'webpage',
  own: 'document',
};

/** Stands for authors who were not named; BibTeX writes "and others". */
const ET_AL = 'et al.';

/** A source as an item of CSL. How it was read, for which CSL has no field, goes into the note. */
export function toCsl(source: Source): CSL {
  const { container, doi, id, issue, note, pages, pmcid, pmid, title, type, volume, year } = source;
  const authors = authorsOf(source);
  // A DOI is an address by itself.
  const address = source.url ?? (doi ? undefined : sourceAddress(source));
  return {
    id,
    type: TYPES[type],
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(container && { 'container-title': container }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages }),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
    ...(pmcid && { PMCID: pmcid }),
    ...(address && { URL: address }),
    note: [PROVENANCE[source.provenance], note].filter(Boolean).join(' '),
  };
}

/** All of them as one text of CSL-JSON. */
export function cslJson(sources: readonly Source[]): string {
  return `${JSON.stringify(sources.map(toCsl), null, 2)}\n`;
}

/** All of them as one text of BibTeX, keyed by the ids of the course. */
export function bibtex(sources: readonly Source[]): string {
  // The keys are ids of ours, which hold hyphens; by itself the library makes keys of author, year and title.
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  const text = new Cite(sources.map(toCsl).map(withPublisher)).format('bibtex') as string;
  // In braces it would be an author called "et al.".
  return text.replaceAll(` and {${ET_AL}}`, ' and others');
}

/** BibTeX has a journal for an article and a book title for a chapter, and only a publisher for all else. */
function withPublisher(item: CSL): CSL {
  const container = item['container-title'];
  if (container === undefined || item.type === 'article-journal' || item.type === 'chapter') return item;
  return { ...item, publisher: container };
}

/** The authors as CSL wants them: "Mori S" has a family name and initials, "USPSTF" is one name. */
function authorsOf({ authors = '' }: Source): CSLName[] {
  const others = /,?\s*\bet al\b\.?$/.test(authors);
  const names = authors
    .replace(/,?\s*\bet al\b\.?$/, '')
    .split(', ')
    .filter((name) => name !== '')
    .map((name): CSLName => {
      const parts = /^(.+) ([A-Z][A-Z-]{0,3})$/.exec(name);
      return parts ? { family: parts[1]!, given: parts[2]! } : others ? { family: name } : { literal: name };
    });
  return others ? [...names, { literal: ET_AL }] : names;
}
