import { shownText } from '../../domain/assessment/digest-material.ts';
import type { Item, Option } from '../../domain/assessment/item.ts';
import type { ClosedQuestion } from '../../domain/assessment/kinds/kind.ts';

/** The right options of a question and the wrong ones. */
export function keysAndDistractors({ options, keys }: ClosedQuestion): {
  keys: readonly Option[];
  distractors: readonly Option[];
} {
  return {
    keys: options.filter(({ id }) => keys.includes(id)),
    distractors: options.filter(({ id }) => !keys.includes(id)),
  };
}

/** The words of a text in lower case, with straight apostrophes and without punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** A text so that two that read alike are alike: case, spaces and closing marks put aside. */
export function levelled(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?]+$/, '')
    .trim();
}

/** Fields that hold ids, names and drawings, not words. */
const NOT_WORDS = ['id', 'kind', 'choice', 'next', 'd', 'look', 'ask', 'keys'];

/** All that a learner reads of an item, the reasons too. */
export function allTexts(item: Item): string[] {
  return wordsIn(shownText(item));
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]) => (NOT_WORDS.includes(field) ? [] : wordsIn(inner)));
}

/** The mean of some numbers; 0 of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
