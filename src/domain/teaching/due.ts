import type { Due } from './assignment.ts';

/*
 * A due date is what a clock on a wall shows somewhere; late is an instant. What lies between is the table of time zones,
 * which every browser has: `Intl` is asked for one zone at a time, and neither the clock nor the zone of the device.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** What a clock and a calendar on a wall show: `YYYY-MM-DD` and `HH:MM`. */
export type WallTime = Pick<Due, 'date' | 'time'>;

/** True for a day there is, from 2020 to 2099, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^20[2-9]\d-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // (Some engines take 30 February for 2 March.)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** True for a time of day, written `HH:MM`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * The first millisecond that is late: the whole minute that is named is still in time. Nothing where this browser does not
 * know the zone.
 *
 * Where clocks go back and show the minute twice, its second time counts; where they go forward and leave it out, the
 * minute that comes as long after the change as it was to come after it. Both are the later reading, which takes no time
 * from a learner.
 */
export function lateFrom(due: Due): number | undefined {
  const start = instantOf(due);
  return start === undefined ? undefined : start + MINUTE;
}

/** Whether something done at a time came late. Nothing where it cannot be told, because the zone is not known here. */
export function isLate(at: number, due: Due): boolean | undefined {
  const late = lateFrom(due);
  return late === undefined ? undefined : at >= late;
}

/** The instant at which the due minute begins; nothing where this browser does not know the zone. */
export function instantOf({ date, time, zone }: Due): number | undefined {
  const clock = clockOf(zone);
  if (!clock) return undefined;
  const wall = wallOf(date, time);
  // Clocks are changed by less than a day, so one of these is the difference that is in force then.
  const before = clock(wall - DAY) - (wall - DAY);
  const after = clock(wall + DAY) - (wall + DAY);
  const readings = [wall - before, wall - after].filter((instant) => clock(instant) === wall);
  return readings.length > 0 ? Math.max(...readings) : wall - before;
}

/** What a clock shows at an instant in a zone; nothing where this browser does not know the zone. */
export function wallTime(at: number, zone: string): WallTime | undefined {
  const clock = clockOf(zone);
  if (!clock) return undefined;
  const text = new Date(clock(at)).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** A due date as a learner reads it: *by Friday 4 December 2026, 23:59, New York time*. */
export function dueWords(due: Due): string {
  return `by ${wallWords(due)}, ${zoneWords(due.zone)}`;
}

/**
 * The same minute by the clock of whoever reads it: *Saturday 5 December 2026, 05:59, Berlin time*. Nothing where both
 * clocks show the same, or one of the zones is not known here.
 */
export function dueWordsThere(due: Due, zone: string): string | undefined {
  const start = instantOf(due);
  const there = start === undefined ? undefined : wallTime(start, zone);
  if (!there || (there.date === due.date && there.time === due.time)) return undefined;
  return `${wallWords(there)}, ${zoneWords(zone)}`;
}

/** *Friday 4 December 2026, 23:59* */
export function wallWords({ date, time }: WallTime): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${day} ${MONTHS[month - 1]} ${year}, ${time}`;
}

/** A zone as people name it, by its city: *New York time*. */
export function zoneWords(zone: string): string {
  if (/^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/i.test(zone)) return 'UTC';
  const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  const fixed = /^Etc\/GMT([+-])(\d+)$/i.exec(zone);
  // In these names, and nowhere else, plus means west.
  if (fixed) return Number(fixed[2]) === 0 ? 'UTC' : `UTC${fixed[1] === '+' ? '−' : '+'}${fixed[2]}`;
  return `${place} time`;
}

/** What the clock of a zone shows at an instant, as if it were UTC; without seconds. */
type Clock = (at: number) => number;

function clockOf(zone: string): Clock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    });
  } catch {
    return undefined;
  }
  return (at) => {
    const shown = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = NaN, month = NaN, day, hour = NaN, minute } = shown;
    // (Some engines call midnight 24.)
    return Date.UTC(year, month - 1, day, hour % 24, minute);
  };
}

function wallOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00Z`);
}
