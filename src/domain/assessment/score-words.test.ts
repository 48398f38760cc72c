import { expect, it } from 'vitest';
import { resultOf } from '../testing/fixtures.ts';
import { scoreWords } from './score-words.ts';

const of = (n: number, d: number) => scoreWords(resultOf(false, { score: { n, d } }));

it('writes an exact score as people do, never rounded', () => {
  expect(of(16, 1)).toBe('16');
  expect(of(33, 2)).toBe('16 1/2');
  expect(of(2, 3)).toBe('2/3');
  expect(of(0, 1)).toBe('0');
});

it('takes the right items for the score of a result that is older than part credit', () => {
  expect(scoreWords(resultOf(false, { right: 9 }))).toBe('9');
});
