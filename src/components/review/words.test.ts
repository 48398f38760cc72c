import { describe, expect, it } from 'vitest';
import { dayWords, questions } from './words.ts';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const today = dayOf('2026-11-21');

describe('dayWords', () => {
  it('names the weekday, the day and the month', () => {
    expect(dayWords(dayOf('2026-11-24'), today)).toBe('Tuesday 24 November');
  });

  it('says tomorrow, and the year of another year', () => {
    expect(dayWords(today + 1, today)).toBe('tomorrow, Sunday 22 November');
    expect(dayWords(dayOf('2027-02-01'), today)).toBe('Monday 1 February 2027');
  });
});

describe('questions', () => {
  it('counts', () => {
    expect([1, 2].map(questions)).toEqual(['1 question', '2 questions']);
  });
});
