import { describe, expect, it } from 'vitest';
import { isOpen, lintBank } from '../src/catalog/lint/lint.ts';
import { bankStatistics } from '../src/catalog/lint/statistics.ts';
import { readContent } from './read-content.ts';

const { course, locate } = readContent('.');

describe('the bank of this course', () => {
  it('keeps the item-writing rules, or says why not', () => {
    expect(locate(lintBank(course!)).filter(isOpen)).toEqual([]);
  });

  it('is well made up as a whole', () => {
    expect(bankStatistics(course!).failures).toEqual([]);
  });
});
