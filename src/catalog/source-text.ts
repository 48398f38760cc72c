import type { Source } from '../schemas/source.ts';

/** A short name for a source, as in a margin: "Mori and others, 2020". */
export function sourceLabel(source: Source): string {
  const authors = source.authors ?? '';
  const surnames = authors
    .replace(/,?\s*\bet al\b.*$/, '')
    .split(',')
    .map((author) => author.trim().replace(/\s+[A-Z][A-Z-]{0,3}\.?$/, ''))
    .filter((author) => author !== '');
  const others = /\bet al\b/.test(authors) || surnames.length > 2;
  const [first] = surnames;
  const who = first === undefined ? source.title : others ? `${first} and others` : surnames.join(' and ');
  return source.year === undefined ? who : `${who}, ${source.year}`;
}

/** How a source was read, in words a reader can weigh. */
export const PROVENANCE: Readonly<Record<Source['provenance'], string>> = {
  full: 'Read in full.',
  abstract: 'Read in its abstract or first page.',
  passages: 'Read in passages.',
  citation: 'Only its title was seen.',
  secondary: 'A teaching page, not primary research.',
  commentary: 'Known through a commentary.',
  general: 'General knowledge, still to be checked against the text.',
  own: "This course's own work.",
};

/** Where a source can be found: its DOI, PubMed or page address; nothing when none was seen. */
export function sourceAddress(source: Source): string | undefined {
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.pmid) return `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`;
  if (source.pmcid) return `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`;
  return source.url;
}

/** The words of the link to that address. */
export function sourceLinkWords({ doi, pmid }: Source): string {
  return doi ? `doi ${doi}` : pmid ? `PubMed ${pmid}` : 'Page';
}

/** Its title as a sentence: with a full stop, where it does not end in a sign of its own. */
export function sourceTitle({ title }: Source): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

/** Where it appeared, as one line: "Surg Case Rep, 2020, vol. 6, no. 1, pp. 1."; empty when nothing of it was seen. */
export function sourcePlace({ container, year, volume, issue, pages }: Source): string {
  const parts = [container, year, volume && `vol. ${volume}`, issue && `no. ${issue}`, pages && `pp. ${pages}`];
  const line = parts.filter(Boolean).join(', ');
  return line === '' ? '' : `${line.replace(/\.$/, '')}.`;
}
