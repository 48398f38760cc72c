import { root, wordsOf } from './words.ts';

/** A stretch of text, and whether it is one of the words that were found. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** A text cut into stretches, so that a page can mark the words that were found. */
export function marked(text: string, found: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { word, at } of wordsOf(text)) {
    if (!isFound(word, found)) continue;
    if (at > end) stretches.push({ text: text.slice(end, at), found: false });
    stretches.push({ text: word, found: true });
    end = at + word.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), found: false });
  return stretches;
}

/** About so many characters of a text, around the first word that was found, cut between words. */
export function excerpt(text: string, found: ReadonlySet<string>, length = 170): string {
  if (text.length <= length * 1.3) return text;
  const first = wordsOf(text).find(({ word }) => isFound(word, found))?.at ?? 0;
  // Most of what is shown stands after the word, and something before it.
  let from = first < length * 0.6 ? 0 : first - Math.round(length / 3);
  if (from > 0) from = text.indexOf(' ', from) + 1;
  const rest = text.length - from;
  const to = rest <= length * 1.3 ? text.length : text.lastIndexOf(' ', from + length);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function isFound(word: string, found: ReadonlySet<string>): boolean {
  const one = root(word);
  return one !== undefined && found.has(one);
}
