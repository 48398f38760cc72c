import type { Entry } from '../progress/entry.ts';

/** The learner's calendar: days are counted from 1 January 1970, by the clock on the wall. */
export interface Calendar {
  /** The day of a time in milliseconds since 1970. */
  dayOf(at: number): number;
  readonly today: number;
}

/** The day of each entry. Who wrote it with a clock that was ahead wrote it before whatever sane clock wrote next. */
export function daysOf(log: readonly Entry[], { dayOf, today }: Calendar): number[] {
  const days: number[] = [];
  let next = today;
  for (const { at } of log.toReversed()) {
    const day = dayOf(at);
    if (day <= today) next = day;
    days.push(next);
  }
  return days.reverse();
}
