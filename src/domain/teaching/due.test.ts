import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueWords, dueWordsThere, instantOf, isDay, isLate, isTime, lateFrom, wallTime, zoneWords } from './due.ts';

const ZONES = [
  'America/New_York',
  'America/St_Johns',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const at = fc.date({ min: new Date('2020-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
const iso = (text: string) => Date.parse(text);
const NEW_YORK = { date: '2026-12-04', time: '23:59', zone: 'America/New_York' };

describe('the instant of a due date', () => {
  it.each([
    // By the tables of Python's zoneinfo.
    ['America/New_York', '2026-12-04', '23:59', '2026-12-05T04:59:00Z'],
    ['America/New_York', '2026-07-04', '23:59', '2026-07-05T03:59:00Z'],
    ['Asia/Kathmandu', '2026-12-04', '23:59', '2026-12-04T18:14:00Z'],
    ['Pacific/Kiritimati', '2026-12-04', '00:00', '2026-12-03T10:00:00Z'],
    ['America/St_Johns', '2026-12-04', '12:00', '2026-12-04T15:30:00Z'],
    ['UTC', '2028-02-29', '00:00', '2028-02-29T00:00:00Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, instant) => {
    expect(instantOf({ zone, date, time })).toBe(iso(instant));
  });

  it.each([
    // Clocks go back, and the minute comes twice: the second one counts.
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T06:30:00Z'],
    ['Europe/London', '2026-10-25', '01:59', '2026-10-25T01:59:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T15:15:00Z'],
    // Clocks go forward, and the minute never comes: the one as long after the change counts.
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    ['Europe/London', '2026-03-29', '01:00', '2026-03-29T01:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00Z'],
    // The minutes on either side.
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01', '00:59', '2026-11-01T04:59:00Z'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00Z'],
  ])('across a change of the clocks: %s on %s at %s is %s', (zone, date, time, instant) => {
    expect(instantOf({ zone, date, time })).toBe(iso(instant));
  });

  it('is what a clock there shows, and the last at which it shows it', () => {
    fc.assert(
      fc.property(at, zone, (day, zone) => {
        const minute = Math.floor(day.getTime() / 60_000) * 60_000;
        const wall = wallTime(minute, zone)!;
        const instant = instantOf({ ...wall, zone })!;
        expect(instant).toBeGreaterThanOrEqual(minute);
        // Where clocks go back, they do so by an hour at most.
        expect(instant - minute).toBeLessThanOrEqual(3_600_000);
        expect(wallTime(instant, zone)).toEqual(wall);
      }),
      { numRuns: 500 },
    );
  });

  it('comes a day after that of the day before, give or take a change of the clocks', () => {
    fc.assert(
      fc.property(at, zone, (day, zone) => {
        const [date, time] = day.toISOString().split(/T|:\d\d\./) as [string, string];
        const yesterday = new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
        const between = instantOf({ date, time, zone })! - instantOf({ date: yesterday, time, zone })!;
        expect(Math.abs(between / 3_600_000 - 24)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('is not known where the zone is not', () => {
    const due = { ...NEW_YORK, zone: 'Mars/Olympus_Mons' };
    expect([instantOf(due), lateFrom(due), isLate(0, due), wallTime(0, due.zone)]).toEqual(Array(4).fill(undefined));
    expect(dueWordsThere(due, 'UTC')).toBeUndefined();
    expect(dueWordsThere(NEW_YORK, 'Mars/Olympus_Mons')).toBeUndefined();
    expect(dueWords(due)).toBe('by Friday 4 December 2026, 23:59, Olympus Mons time');
  });
});

describe('late', () => {
  it('is what comes after the whole minute', () => {
    const late = iso('2026-12-05T05:00:00Z');
    expect(lateFrom(NEW_YORK)).toBe(late);
    expect([late - 60_000, late - 1, late].map((at) => isLate(at, NEW_YORK))).toEqual([false, false, true]);
  });
});

describe('the words of a due date', () => {
  it('name the day, the minute and the city', () => {
    expect(dueWords(NEW_YORK)).toBe('by Friday 4 December 2026, 23:59, New York time');
    expect(dueWords({ date: '2027-02-01', time: '08:05', zone: 'UTC' })).toBe('by Monday 1 February 2027, 08:05, UTC');
  });

  it('say the same by the clock of the reader, where it shows something else', () => {
    expect(dueWordsThere(NEW_YORK, 'Europe/Berlin')).toBe('Saturday 5 December 2026, 05:59, Berlin time');
    expect(dueWordsThere(NEW_YORK, 'America/New_York')).toBeUndefined();
    expect(dueWordsThere(NEW_YORK, 'America/Toronto')).toBeUndefined();
  });

  it('show the weekday that a calendar shows', () => {
    fc.assert(
      fc.property(at, (day) => {
        const words = dueWords({ date: day.toISOString().slice(0, 10), time: '12:00', zone: 'UTC' });
        const parts = ['weekday', 'day', 'month', 'year'].map((part) =>
          day.toLocaleDateString('en-GB', {
            [part]: part === 'day' || part === 'year' ? 'numeric' : 'long',
            timeZone: 'UTC',
          }),
        );
        expect(words).toBe(`by ${parts.join(' ')}, 12:00, UTC`);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['America/New_York', 'New York time'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires time'],
    ['Etc/UTC', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT-10', 'UTC+10'],
    ['Etc/GMT+0', 'UTC'],
    ['EST', 'EST time'],
  ])('call %s %s', (zone, words) => {
    expect(zoneWords(zone)).toBe(words);
  });
});

describe('what may be typed', () => {
  it.each(['2026-12-04', '2028-02-29', '2099-12-31', '2020-01-01'])('%s is a day', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2019-12-31',
    '2100-01-01',
    '26-1-1',
    '',
    '2026-12-04 ',
  ])('%j is no day of this course', (day) => {
    expect(isDay(day)).toBe(false);
  });

  it.each(['00:00', '09:59', '23:59'])('%s is a time', (time) => {
    expect(isTime(time)).toBe(true);
  });

  it.each(['24:00', '9:59', '12:60', '12:00:00', ''])('%j is none', (time) => {
    expect(isTime(time)).toBe(false);
  });
});
