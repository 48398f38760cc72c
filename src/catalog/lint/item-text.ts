import { keysOf } from '../../domain/assessment/grading.ts';
import type { Item, Option } from '../../domain/assessment/item.ts';

/** The right options of an item and the wrong ones. */
export function keysAndDistractors(item: Item): { keys: readonly Option[]; distractors: readonly Option[] } {
  const right = keysOf(item);
  return {
    keys: item.options.filter(({ id }) => right.includes(id)),
    distractors: item.options.filter(({ id }) => !right.includes(id)),
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

/** All that a learner reads of an item, the reasons too. */
export function allTexts(item: Item): string[] {
  return [item.stem, item.question, ...item.options.flatMap(({ text, rationale }) => [text, rationale])];
}

/** The mean of some numbers; 0 of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
