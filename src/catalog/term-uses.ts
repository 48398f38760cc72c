import type { Term } from '../schemas/term.ts';

/** A place where running text uses a word of the glossary. */
export interface TermUse {
  readonly id: string;
  /** As written there. */
  readonly text: string;
  /** Place in the body. */
  readonly at: number;
}

/** A mark that an author has set: `<Term id="…">…</Term>`. */
export interface TermMark {
  readonly id: string;
  readonly text: string;
  /** Place of the marked text in the body. */
  readonly at: number;
}

/** The marks of an MDX body, in order, wherever they stand. */
export function termMarks(body: string): TermMark[] {
  return [...body.matchAll(/(<Term\s+id="([^"]*)"\s*>)([\s\S]*?)<\/Term>/g)].map((match) => ({
    id: match[2] ?? '',
    text: match[3] ?? '',
    at: match.index + (match[1] ?? '').length,
  }));
}

/**
 * Where running text uses words of the glossary, in order. The longest form counts where several begin: "psoas minor" is
 * no use of "psoas".
 *
 * @param titles of lessons: in italics they name the lesson, and use no word
 */
export function termUses(body: string, glossary: readonly Term[], titles: readonly string[]): TermUse[] {
  const ids = new Map(
    glossary.flatMap(({ id, term, also }) => [term, ...also].map((form) => [plain(form), id] as const)),
  );
  if (ids.size === 0) return [];
  const forms = [...ids.keys()].sort((one, other) => other.length - one.length);
  const anyForm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.map(pattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [...runningText(body, titles).matchAll(anyForm)].map(({ 0: text, index }) => ({
    id: ids.get(plain(text)) ?? '',
    text,
    at: index,
  }));
}

/** Everything in which no word is marked: there a button would not work, would stand in the way, or is seen by few. */
const ASIDE = [
  /\{\/\*[\s\S]*?\*\/\}/g,
  /^#{1,6}\s.*$/gm,
  /<Figure\b[^>]*\/>|<Figure\b[\s\S]*?<\/Figure>/g,
  /<(CheckYourself|Explorer)\b[\s\S]*?<\/\1>/g,
  /\[[^\]]*\]\([^)]*\)/g,
  /<[^>]*>/g,
];

/** The body with blanks, letter for letter, for all that is not running text, so that places stay what they are. */
function runningText(body: string, titles: readonly string[]): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const named = titles.map((title) => `*${title}*`);
  return named.reduce(
    (text, title) => text.replaceAll(title, blank(title)),
    ASIDE.reduce((text, aside) => text.replace(aside, blank), body),
  );
}

function plain(form: string): string {
  return form.toLowerCase().replace(/\s+/g, ' ');
}

function pattern(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
