import { expect, it } from 'vitest';
import { bankItem, bankOf, padItem, singleItem } from '../domain/testing/fixtures.ts';
import { furtherItems, hasPad, padTasks, pageItems } from './practice-items.ts';

const items = bankOf({ depth: 5 });

it('puts the first questions in the lesson and every other one on the page of further practice', () => {
  const quiz = { sitting: 2, inLesson: 3, items };
  expect(pageItems(quiz)).toEqual(items.slice(0, 3));
  expect(furtherItems(quiz)).toEqual(items.slice(3));
});

it('has no further ones where the lesson holds them all', () => {
  expect(furtherItems({ sitting: 2, inLesson: 8, items })).toEqual([]);
});

it('takes the tasks with the pad from all lessons, one of each by turns', () => {
  const quiz = (...ids: string[]) => ({
    quiz: { sitting: 2, inLesson: 3, items: [bankItem(singleItem()), ...ids.map((id) => bankItem(padItem({ id })))] },
  });
  const ids = padTasks([quiz('a1', 'a2', 'a3'), quiz(), quiz('c1'), quiz('d1', 'd2')]).map(({ item }) => item.id);
  expect(ids).toEqual(['a1', 'c1', 'd1', 'a2', 'd2', 'a3']);
  expect(padTasks([])).toEqual([]);
});

it('knows whether a page asks with the pad', () => {
  expect(hasPad([bankItem(singleItem()), bankItem(padItem())])).toBe(true);
  expect(hasPad([bankItem(singleItem())])).toBe(false);
});
