import { expect, it } from 'vitest';
import { EVALUATION, EVALUATION_REQUIRED } from './evaluation.ts';

it('has ids of its own for questions and their answers, and asks for no words', () => {
  expect(new Set(EVALUATION.map(({ id }) => id)).size).toBe(EVALUATION.length);
  for (const { options = [] } of EVALUATION) expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
  expect(EVALUATION.filter(({ id }) => !EVALUATION_REQUIRED.includes(id)).every(({ options }) => !options)).toBe(true);
  expect(EVALUATION_REQUIRED.length).toBeGreaterThan(0);
});
