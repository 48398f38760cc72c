import { describe, expect, it } from 'vitest';
import { singleItem } from '../domain/testing/fixtures.ts';
import { assemble } from './assemble.ts';
import { deckFile } from './deck-file.ts';
import { quizOf, smallContent } from './testing/small-content.ts';

const withItem = (changes: Parameters<typeof singleItem>[0]) => {
  const [, second] = smallContent().quizzes;
  const quiz = quizOf({ items: [singleItem(changes)] });
  return assemble(smallContent({ quizzes: [{ file: 'src/quizzes/the-phone-call.yaml', quiz }, second!] })).course;
};

describe('deckFile', () => {
  const { course } = assemble(smallContent());

  it('names every item with what its schedule depends on, and not one word of it', () => {
    const { items } = deckFile(course);
    expect(items.map(({ id }) => id)).toEqual(course.bank.map(({ item }) => item.id));
    const [{ item, lesson, critical, keyDigest }] = course.bank as [(typeof course.bank)[number]];
    expect(items[0]).toEqual({ id: item.id, lesson, objective: item.objective, critical, keyDigest });
  });

  it('has another name when a key changed, and the same one when only words did', () => {
    expect(deckFile(withItem({ key: 'tea' })).name).not.toBe(deckFile(withItem({})).name);
    expect(deckFile(withItem({ question: 'What now?' })).name).toBe(deckFile(withItem({})).name);
  });
});
