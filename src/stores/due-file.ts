import { generateIcsCalendar } from 'ts-ics';
import { isolated } from '../domain/doors/isolated.ts';
import type { Assignment } from '../domain/teaching/assignment.ts';
import { dueWords, instantOf } from '../domain/teaching/due.ts';
import { environment } from './environment.ts';
import { saveFile } from './save-file.ts';

/* The calendar file of a due date, for whoever assigns and for whoever is assigned. Loaded when it is asked for. */

const MINUTE = 60_000;

/** What stands in a calendar until it is due, and so comes before it. */
const LENGTH = 30 * MINUTE;

/** Octets of a line (RFC 5545, section 3.1). */
const LINE_LONGEST = 75;

/** What the event says. */
export interface DueFile {
  readonly courseTitle: string;
  readonly assignment: Assignment;
  /** The assignment's link, or the address at which it is found. */
  readonly address?: string | undefined;
}

/**
 * The text of the calendar file; nothing where nothing is due, or this browser does not know the time zone. It says the
 * instant in UTC, so that no calendar has to know the zone either. Saving it again changes the event and adds none.
 */
export function dueFileText({ courseTitle, assignment, address }: DueFile, now: number): string | undefined {
  const { id, cohort, due, instructor } = assignment;
  const at = due && instantOf(due);
  if (at === undefined) return undefined;
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: `-//${courseTitle}//Assignments//EN`,
    events: [
      {
        uid: `assignment-${id}@before-you-press`,
        stamp: { date: new Date(now) },
        // A later file is the one that counts.
        sequence: Math.max(0, Math.floor((now - Date.UTC(2026, 0)) / MINUTE)),
        start: { date: new Date(at - LENGTH) },
        end: { date: new Date(at) },
        summary: `Due: ${courseTitle}, ${isolated(cohort)}`,
        description: [
          `Hand in ${dueWords(due!)}.`,
          `Assigned by ${isolated(instructor)}.`,
          // Some calendars show no address of an event.
          ...(address ? [address] : []),
        ].join('\n'),
        timeTransparent: 'TRANSPARENT',
        ...(address ? { url: address } : {}),
        alarms: [
          {
            action: 'DISPLAY',
            description: `Due in two days: ${courseTitle}`,
            trigger: { type: 'relative', value: { before: true, days: 2 } },
          },
        ],
      },
    ],
  });
  return foldedAnew(text);
}

/** Hands out the calendar file, if there is one. */
export function saveDueFile(about: DueFile): void {
  const text = dueFileText(about, environment.now());
  if (text !== undefined) saveFile(`due-${about.assignment.due!.date}.ics`, text, 'text/calendar');
}

/** ts-ics folds lines by UTF-16 code units: too late for other scripts, and between the halves of a character. */
function foldedAnew(text: string): string {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => folded(line))
    .join('\r\n');
}

function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let text = '';
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (length + octets > LINE_LONGEST) {
      text += '\r\n ';
      length = 1;
    }
    text += letter;
    length += octets;
  }
  return text;
}
