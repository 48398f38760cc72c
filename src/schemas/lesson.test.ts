import { describe, expect, it } from 'vitest';
import { phoneCall } from '../catalog/testing/small-content.ts';
import { lessonSchema } from './lesson.ts';

const { head } = phoneCall();
const faultsOf = (changes: Record<string, unknown>) =>
  lessonSchema.safeParse({ ...head, ...changes }).error?.issues.map(({ message }) => message) ?? [];

describe('lessonSchema', () => {
  it('takes the head of a lesson as it was written', () => {
    expect(lessonSchema.parse(head)).toEqual(head);
  });

  it('wants five takeaways, no more and no fewer', () => {
    expect(faultsOf({ takeaways: head.takeaways.slice(1) })).toEqual(['a lesson has exactly five takeaways']);
    expect(faultsOf({ takeaways: [...head.takeaways, 'Six.'] })).toEqual(['a lesson has exactly five takeaways']);
  });

  it('wants to be told whether the lesson speaks of pressing', () => {
    expect(faultsOf({ palpation: undefined })).toHaveLength(1);
  });

  it('refuses a summary too long for the outline', () => {
    expect(faultsOf({ summary: 'x'.repeat(141) })).toHaveLength(1);
    expect(faultsOf({ summary: 'x'.repeat(140) })).toEqual([]);
  });

  it('takes ids of before as they are written in addresses', () => {
    expect(faultsOf({ formerly: ['eleven-layers'] })).toEqual([]);
    expect(faultsOf({ formerly: ['Eleven layers'] })).toHaveLength(1);
  });
});
