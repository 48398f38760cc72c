import { describe, expect, it } from 'vitest';
import { reminderText } from './reminder.ts';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;
const NOW = Date.parse('2026-11-21T10:00:00Z');
const reminder = {
  courseTitle: 'Before You Press',
  days: [
    { day: dayOf('2026-11-24'), count: 5 },
    { day: dayOf('2026-12-31'), count: 1 },
  ],
};
const linesOf = (text: string) => text.split('\r\n');

describe('reminderText', () => {
  it('has a whole day an event, named by what is due, whatever the zone of the device', () => {
    const lines = linesOf(reminderText(reminder, NOW));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261124');
    expect(lines).toContain('DTEND;VALUE=DATE:20261125');
    expect(lines).toContain('SUMMARY:Review: 5 questions of Before You Press');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('SUMMARY:Review: 1 question of Before You Press');
  });

  it('is whole by the rules of the format: each event with a name of its own and a stamp', () => {
    const lines = linesOf(reminderText(reminder, NOW));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(lines).toContain('UID:review-2026-11-24@before-you-press');
    expect(lines.filter((line) => line === 'DTSTAMP:20261121T100000Z')).toHaveLength(2);
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(2);
    expect(lines.filter((line) => line !== '').at(-1)).toBe('END:VCALENDAR');
  });

  it('names the same event for the same day, so that a second file adds nothing twice', () => {
    const later = reminderText({ ...reminder, days: [{ day: dayOf('2026-11-24'), count: 7 }] }, NOW + 1000);
    expect(linesOf(later)).toContain('UID:review-2026-11-24@before-you-press');
  });

  it('gives the address of the page where there is one', () => {
    const address = 'https://example.org/course/review/';
    expect(linesOf(reminderText({ ...reminder, address }, NOW))).toContain(`URL:${address}`);
    expect(reminderText(reminder, NOW)).not.toContain('URL');
  });

  it('holds six days at most, the soonest', () => {
    const days = Array.from({ length: 9 }, (_, at) => ({ day: dayOf('2026-11-24') + at, count: 1 }));
    const starts = linesOf(reminderText({ ...reminder, days }, NOW)).filter((line) => line.startsWith('DTSTART'));
    expect(starts).toHaveLength(6);
    expect(starts.at(-1)).toBe('DTSTART;VALUE=DATE:20261129');
  });
});
