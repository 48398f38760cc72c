import { describe, expect, it } from 'vitest';
import { numericItem } from '../../domain/testing/fixtures.ts';
import { itemSchema } from '../item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const miss = (...values: number[]) => values.map((value) => ({ value, rationale: 'A reason.' }));

describe('the schema of a number', () => {
  it('takes one as it was written', () => {
    expect(itemSchema.parse(numericItem())).toEqual(numericItem());
  });

  it('takes whole numbers without tolerance where nothing else is said', () => {
    const { tolerance, step, unit, misses, ...least } = numericItem();
    expect([tolerance, step, unit, misses?.length]).toEqual([0, 1, 'layers', 1]);
    expect(itemSchema.parse(least)).toEqual({ ...least, tolerance: 0, step: 1 });
  });

  it('takes tenths and up to three places', () => {
    expect(faultsOf(numericItem({ answer: 0.3, range: { from: 0, to: 1 }, step: 0.1, misses: miss(0.7) }))).toEqual([]);
    expect(faultsOf(numericItem({ answer: 0.0005 }))).toContain(
      'answer: a number has up to nine digits before the point and up to three after it',
    );
  });

  it('finds an answer that may not be entered', () => {
    expect(faultsOf(numericItem({ answer: 21 }))).toEqual(['answer: the answer 21 may not be entered']);
    expect(faultsOf(numericItem({ answer: 12.5 }))).toEqual(['answer: the answer 12.5 may not be entered']);
  });

  it('finds a range that leaves nothing to enter, and one that leaves too much', () => {
    expect(faultsOf(numericItem({ range: { from: 20, to: 1 } }))).toEqual([
      'range: from 20 to 1 leaves nothing to enter',
    ]);
    expect(faultsOf(numericItem({ range: { from: 0, to: 20 }, step: 0.001 }))).toEqual([
      'range: 20001 numbers may be entered',
    ]);
  });

  it('finds a tolerance that lets everything be right, or is below none', () => {
    expect(faultsOf(numericItem({ tolerance: 11, misses: undefined }))).toEqual([
      'tolerance: every number that may be entered is right',
    ]);
    expect(faultsOf(numericItem({ tolerance: 10.999, misses: undefined }))).toEqual([]);
    expect(faultsOf(numericItem({ tolerance: -1 }))[0]).toMatch(/^tolerance: /);
  });

  it('finds a miss that may not be entered, that is right, or that stands twice', () => {
    expect(faultsOf(numericItem({ misses: miss(21) }))).toEqual(['misses.0.value: the miss 21 may not be entered']);
    expect(faultsOf(numericItem({ tolerance: 1, misses: miss(13) }))).toEqual([
      'misses.0.value: the miss 13 is within the tolerance, so it is right',
    ]);
    expect(faultsOf(numericItem({ misses: miss(13, 13) }))).toEqual(['misses.1.value: the miss 13 stands twice']);
  });

  it('finds a number or a miss without its reason', () => {
    const { rationale, ...unexplained } = numericItem();
    expect(rationale).not.toBe('');
    expect(faultsOf(unexplained)).toEqual(['rationale: a number needs a rationale: why it is right']);
    expect(faultsOf({ ...numericItem(), misses: [{ value: 13 }] })).toEqual([
      'misses.0.rationale: every miss needs a rationale',
    ]);
  });
});
