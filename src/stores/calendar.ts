import type { Calendar } from '../domain/review/days.ts';
import { environment } from './environment.ts';

const DAY = 86_400_000;

/** Days since 1 January 1970 by the device's own calendar: midnight is where the learner is. */
export function dayOf(at: number): number {
  return Date.parse(environment.dayOf(at)) / DAY;
}

/** The learner's calendar as it stands now. */
export function calendarNow(): Calendar {
  return { dayOf, today: dayOf(environment.now()) };
}
