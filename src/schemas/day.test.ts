import { describe, expect, it } from 'vitest';
import { day } from './day.ts';

describe('day', () => {
  it('takes a day as text, and as the date that some YAML readers make of it', () => {
    expect(day.parse('2026-11-20')).toBe('2026-11-20');
    expect(day.parse(new Date('2026-11-20'))).toBe('2026-11-20');
  });

  it.each(['20.11.2026', '2026-11', '2026-13-01', '2026-02-30', 'today', 20261120])(
    'refuses %j and says how',
    (text) => {
      expect(day.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['write the day as YYYY-MM-DD']);
    },
  );
});
