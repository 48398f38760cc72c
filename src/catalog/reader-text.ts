import { plainText } from './lesson-text.ts';

/** A heading of a page and the id the page gives it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/**
 * MDX as running text for a reader who sees no page: how sure it is stands in brackets, numbers of sources, what is to be
 * tried with the explorer and the answers to questions asked between sections are left out, and items of a list are told apart.
 */
export function readerText(body: string): string {
  const text = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<(CheckYourself|Explorer)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<Basis is="([^"]*)"\s*\/>/g, '($1)')
    .replace(/<Hazard title="([^"]*?)([.?!]?)"[^>]*>/g, (_, title: string, end: string) => `${title}${end || ':'} `)
    .replace(/^\s*#{1,6} .*/, '')
    .replace(/^(#{1,6}\s.*?)([.?!]?)$/gm, (_, heading: string, end: string) => `${heading}${end || ':'}`)
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '· ')
    .replace(/<[^>]*>/g, '');
  return plainText(text)
    .replaceAll('&lt;', '<')
    .replaceAll('\\{', '{')
    .replace(/\s+([.,;:?!)])/g, '$1');
}

/** The captions of the figures in a body. */
export function figuresOf(body: string): { id: string; caption: string }[] {
  return [...body.matchAll(FIGURE)].map((match) => ({ id: match[1] ?? '', caption: readerText(match[2] ?? '') }));
}

/** A body without its figures. */
export function withoutFigures(body: string): string {
  return body.replace(FIGURE, '');
}

const FIGURE = /<Figure\b[^>]*?\bid="([^"]+)"[^>]*>([\s\S]*?)<\/Figure>/g;

/** The sections of a body, one a heading of the second level, with the ids of `headings`, which are those of the page. */
export function sectionsOf(
  body: string,
  headings: readonly Heading[],
): { slug: string; heading: string; text: string }[] {
  const texts = body.split(/^##\s+/m).slice(1);
  return headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }, at) => ({ slug, heading: text, text: readerText(`## ${texts[at] ?? ''}`) }));
}
