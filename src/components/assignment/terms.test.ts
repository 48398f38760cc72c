import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAssignment, bareAssignment, fullAssignment } from '../../domain/testing/assignments.ts';
import { areCeus, hoursWords, termsOf } from './terms.ts';

const titles: Readonly<Record<string, string>> = { 'the-phone-call': 'The phone call', 'the-clinic': 'The clinic' };
const telling = {
  titleOf: (lesson: string) => titles[lesson],
  now: Date.parse('2026-11-21T10:00:00Z'),
  zone: 'America/New_York',
};
const told = (assignment = fullAssignment) =>
  Object.fromEntries(
    termsOf(assignment, telling).map(({ name, lines }) => [name, lines.join(' | ').replace(/[\u2068\u2069]/g, '')]),
  );

describe('what an assignment says', () => {
  it('is by whom, what, by when and on what terms', () => {
    expect(told()).toEqual({
      'Assigned by': 'Ana María Ñandú, LMT | Example School of Massage Therapy',
      'Ask at': 'ana@example.org',
      Group: 'Autumn 2026, evening group',
      'Course, as approved': 'Abdominal and Psoas Work: Safety and Judgement',
      'Lessons (3)': 'The phone call | twelve-layers | ask-first',
      Final:
        'You pass with 80 % and every safety-critical objective met. | You have 3 sittings, with 24 hours or more between two.',
      When: 'Hand it in by Friday 4 December 2026, 23:59, New York time.',
      Type: 'Home study',
      'Hours, as approved': '3 CEs',
      'Provider number': '451234-09',
      'Provider’s address': '12 Example Street | Springfield, IL 62701',
      Policies: 'Full refund until seven days before the due date. Grievances: write to the address above.',
      'What you give with it':
        'Your name, your e-mail address, your licence number and its state and your consent to share the record with the board.',
    });
  });

  it('leaves out what is not said', () => {
    expect(told(bareAssignment)).toEqual({
      'Assigned by': 'B | D',
      Group: 'A',
      'Course, as approved': 'C',
      Lesson: 'The clinic',
      Final: 'It is not asked.',
      When: 'There is no due date.',
      Type: 'Home study',
      'What you give with it': 'Your name.',
    });
  });

  it.each([
    [{ passMark: 70, critical: false }, 'You pass with 70 %. | You may sit it as often as you like.'],
    [
      { passMark: 70, critical: false, attempts: 1, coolingOffHours: 24 },
      'You pass with 70 %. | You have one sitting.',
    ],
    [
      { passMark: 70, critical: false, coolingOffHours: 1 },
      'You pass with 70 %. | You may sit it as often as you like, with an hour or more between two.',
    ],
  ])('tells the final as it is: %o', (final, words) => {
    expect(told({ ...fullAssignment, final })['Final']).toBe(words);
  });

  it('has a line for the final alone, and none for lessons', () => {
    const alone = told({ ...fullAssignment, lessons: [] });
    expect(Object.keys(alone).filter((name) => name.startsWith('Lesson'))).toEqual([]);
    expect(alone['Final']).toMatch(/^You pass/);
  });

  it('keeps what the instructor wrote from turning the words around it', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        for (const { lines } of termsOf(assignment, telling))
          for (const line of lines)
            expect(line.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069א]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours', () => {
  it.each([
    ['3', '3 CEs'],
    ['1', '1 CE'],
    ['1.5', '1.5 CEs'],
    ['3 CEs', '3 CEs'],
    ['three', 'three'],
  ])('%s are said as %s', (hours, words) => {
    expect(hoursWords(hours)).toBe(words);
  });

  it.each([
    ['3 CEUs', true],
    ['0.3 ceu', true],
    ['3 CEs', false],
    ['3', false],
  ])('%s are in CEUs: %s', (hours, ceus) => {
    expect(areCeus(hours)).toBe(ceus);
  });
});
