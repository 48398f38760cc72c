import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { plainText } from '../src/catalog/lesson-text.ts';

/** The highest grade a lesson may have: that of a reader at the end of ninth grade. Anatomical terms are counted too. */
export const GRADE_LIMIT = 9;

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** School grade after Kincaid and others (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. */
  readonly grade: number;
}

/** Reckons the grade of an MDX body. */
export function readability(body: string): Readability {
  const sentences = sentencesOf(body);
  const words = sentences.flatMap((text) => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []);
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    // A number has no syllables to the counter, and at least one to a reader.
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
  return { words: words.length, sentences: sentences.length, grade };
}

/**
 * The sentences of an MDX body. Headings and tables are left out, for they are none; an entry of a list counts as one, with
 * or without a full stop.
 */
export function sentencesOf(body: string): string[] {
  return body
    .replace(/<CheckYourself question="([^"]*)">/g, '\n\n$1\n\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)|<\/?(?:Passage|Figure|Explorer|Hazard|ContentNote|CheckYourself)\b[^>]*>/)
    .filter((block) => !/^\s*[#|]/.test(block))
    .map((block) => plainText(block.replace(/^\s*(?:[-*]|\d+\.)\s+/, '')))
    .flatMap((block) => block.split(/(?<=[.!?]["”’)]*)\s+(?=["“‘(]?\p{Lu}|\d)/u))
    .filter((sentence) => /\p{L}/u.test(sentence));
}
