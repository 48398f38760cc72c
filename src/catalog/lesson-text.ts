import type { Passage } from './course.ts';

/** A tag of a lesson that names something by id. */
export interface TagUse {
  readonly tag: 'Passage' | 'Cite' | 'Explorer' | 'Figure' | 'Quiz' | 'Summary' | 'Term';
  /** One for each id in the tag's `id` (an explorer's `at`), which may hold several separated by spaces; empty for tags without one. */
  readonly ids: readonly string[];
  /** Line in the text given. */
  readonly line: number;
}

const TAG = /<(Passage|Cite|Explorer|Figure|Quiz|Summary|Term)\b([^>]*)>/g;

/** The tags of an MDX body, in order. Tags in code are not told apart: lessons have no code. */
export function tagsOf(body: string): TagUse[] {
  return [...body.matchAll(TAG)].map((match) => ({
    tag: match[1] as TagUse['tag'],
    ids: (/\b(?:id|at)="([^"]*)"/.exec(match[2] ?? '')?.[1] ?? '').split(/\s+/).filter(Boolean),
    line: body.slice(0, match.index).split('\n').length,
  }));
}

/** The closed passages of an MDX body with the text of their first heading. None holds another. */
export function passagesOf(body: string): Passage[] {
  return [...body.matchAll(/<Passage id="([^"]+)"[^>]*>((?:(?!<Passage\b)[\s\S])*?)<\/Passage>/g)].map((match) => ({
    id: match[1] ?? '',
    title: plainText(/^#{2,3}\s+(.+)$/m.exec(match[2] ?? '')?.[1] ?? ''),
  }));
}

/** What a reader reads of an MDX body: tags, link targets and markup left out. */
export function plainText(body: string): string {
  return body
    .replace(/<CheckYourself question="([^"]*)"/g, '$1 <')
    .replace(/<Hazard title="([^"]*)"/g, '$1 <')
    .replace(/<\/?Term\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[#*_[\]|>`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a text: runs that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}
