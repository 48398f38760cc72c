import { generateIcsCalendar } from 'ts-ics';
import type { DueDay } from '../domain/review/queue.ts';
import { environment } from './environment.ts';
import { saveFile } from './save-file.ts';

/* The one file that knows the format of calendars; it is loaded when someone asks for a reminder. */

const DAY = 86_400_000;
/** Days a file holds at most: by the last of them the schedule has changed in any case. */
const MOST_DAYS = 6;

/** What a reminder says. */
export interface Reminder {
  readonly courseTitle: string;
  /** Days to come, soonest first. */
  readonly days: readonly DueDay[];
  /** The address of the review page, where it has one. */
  readonly address?: string | undefined;
}

/** The text of a calendar file, one whole day an event. Saving it again changes the events and adds none twice. */
export function reminderText({ courseTitle, days, address }: Reminder, now: number): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: `-//${courseTitle}//Review//EN`,
    events: days.slice(0, MOST_DAYS).map(({ day, count }) => ({
      uid: `review-${new Date(day * DAY).toISOString().slice(0, 10)}@before-you-press`,
      stamp: { date: new Date(now) },
      start: { date: new Date(day * DAY), type: 'DATE' },
      end: { date: new Date((day + 1) * DAY), type: 'DATE' },
      summary: `Review: ${count} ${count === 1 ? 'question' : 'questions'} of ${courseTitle}`,
      // It takes minutes, so the day stays free for whoever looks.
      timeTransparent: 'TRANSPARENT',
      ...(address ? { url: address, description: address } : {}),
    })),
  });
}

/** Hands the learner the calendar file. */
export function saveReminder(reminder: Reminder): void {
  saveFile('before-you-press-review.ics', reminderText(reminder, environment.now()), 'text/calendar');
}
