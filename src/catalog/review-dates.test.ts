import { describe, expect, it } from 'vitest';
import { lastDay, reviewProblems, type Reviewed } from './review-dates.ts';

const lesson = (reviewed: string): Reviewed => ({
  file: 'src/lessons/a.mdx',
  path: ['reviewed'],
  what: 'the lesson "a"',
  reviewed,
});
const item = (id: number, reviewed: string): Reviewed => ({
  file: 'src/quizzes/a.yaml',
  path: ['items', id, 'reviewed'],
  what: `the item "${id}"`,
  reviewed,
});

describe('the day a review runs out', () => {
  it.each([
    ['2026-11-21', 24, '2028-11-21'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', 1, '2026-02-15'],
  ])('%s and %i months: %s', (reviewed, months, last) => {
    expect(lastDay(reviewed, months)).toBe(last);
  });
});

describe('review dates', () => {
  it('lets a review count up to its last day, and not a day longer', () => {
    expect(reviewProblems([lesson('2026-11-21')], 24, '2028-11-21')).toEqual([]);
    expect(reviewProblems([lesson('2026-11-21')], 24, '2028-11-22')).toEqual([
      expect.objectContaining({
        file: 'src/lessons/a.mdx',
        path: ['reviewed'],
        message: 'the lesson "a" was last reviewed on 2026-11-21, more than 24 months ago',
      }),
    ]);
  });

  it('names the first overdue question of a file and counts the others', () => {
    const found = reviewProblems(
      [item(0, '2030-01-01'), item(1, '2026-01-01'), item(2, '2026-01-01')],
      24,
      '2030-01-01',
    );
    expect(found.map(({ path, message }) => [path, message])).toEqual([
      [
        ['items', 1, 'reviewed'],
        'the item "1" was last reviewed on 2026-01-01, more than 24 months ago, and 1 more in this file likewise',
      ],
    ]);
  });

  it('takes no review of a day to come, and bears with a clock that is behind by one', () => {
    expect(reviewProblems([lesson('2026-11-22')], 24, '2026-11-21')).toEqual([]);
    expect(reviewProblems([lesson('2026-11-23')], 24, '2026-11-21')[0]?.message).toMatch(/a day still to come/);
  });
});
