import { describe, expect, it } from 'vitest';
import { singleItem } from '../domain/testing/fixtures.ts';
import { quizSchema } from './quiz.ts';

const quiz = { lesson: 'the-phone-call', sitting: 1, inLesson: 4, items: [singleItem()] };
const faultsOf = (changes: Record<string, unknown>) =>
  quizSchema.safeParse({ ...quiz, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('quizSchema', () => {
  it('takes a quiz as it was written', () => {
    expect(quizSchema.parse(quiz)).toEqual(quiz);
  });

  it('puts eight questions in the lesson unless it says otherwise', () => {
    expect(quizSchema.parse({ ...quiz, inLesson: undefined }).inLesson).toBe(8);
  });

  it('wants at least one item, and at least one in a sitting', () => {
    expect(faultsOf({ items: [] })).toEqual(['items']);
    expect(faultsOf({ sitting: 0 })).toEqual(['sitting']);
    expect(faultsOf({ sitting: 1.5 })).toEqual(['sitting']);
  });

  it('names the place of a mistake inside an item', () => {
    const [go, ...others] = singleItem().options;
    const items = [singleItem(), { ...singleItem({ id: 'other' }), options: [{ ...go, text: '' }, ...others] }];
    expect(faultsOf({ items })).toEqual(['items.1.options.0.text']);
  });
});
