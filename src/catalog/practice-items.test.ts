import { expect, it } from 'vitest';
import { bankOf } from '../domain/testing/fixtures.ts';
import { furtherItems, pageItems } from './practice-items.ts';

const items = bankOf({ depth: 5 });

it('puts the first questions in the lesson and every other one on the page of further practice', () => {
  const quiz = { sitting: 2, inLesson: 3, items };
  expect(pageItems(quiz)).toEqual(items.slice(0, 3));
  expect(furtherItems(quiz)).toEqual(items.slice(3));
});

it('has no further ones where the lesson holds them all', () => {
  expect(furtherItems({ sitting: 2, inLesson: 8, items })).toEqual([]);
});
