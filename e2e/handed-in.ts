import type { Page } from '@playwright/test';
import { gradeForm } from '../src/domain/assessment/result.ts';
import type { Response } from '../src/domain/assessment/item.ts';
import { nextEntry, type Entry, type Event } from '../src/domain/progress/entry.ts';
import type { Assignment } from '../src/domain/teaching/assignment.ts';
import { linesOf } from '../src/domain/teaching/desk/lines.ts';
import { EVALUATION_REQUIRED } from '../src/domain/teaching/evaluation.ts';
import { EMPTY_GRADEBOOK, withAssignment } from '../src/domain/teaching/gradebook/record.ts';
import { handInText, makeHandIn } from '../src/domain/teaching/hand-in.ts';
import { fragmentOf } from './assigned.ts';
import { bank } from './bank.ts';
import { answeredForm } from './sat.ts';

const HOUR = 3_600_000;

/** Who hands in, and how it went. */
export interface HandedIn {
  readonly name: string;
  readonly email: string;
  /** Which objectives they know; all where nothing is said. */
  readonly right?: (objective: string) => boolean;
  /** When they made the file; half an hour ago where nothing is said. */
  readonly made?: number;
}

/** The text of a hand-in file, as the course makes it of a log. */
export async function handedIn(assignment: Assignment, { name, email, right, made }: HandedIn): Promise<string> {
  const fragment = await fragmentOf(assignment);
  const end = made ?? Date.now() - HOUR / 2;
  const log: Entry[] = [];
  let at = end - 3 * HOUR;
  const add = (event: Event, seconds = 20): Entry => {
    at += seconds * 1000;
    const entry = nextEntry(log, event, name.toLowerCase().replace(/\W/g, ''), at);
    log.push(entry);
    return entry;
  };
  add({ kind: 'assignment-accepted', assignment: fragment });
  const { version } = assignment;
  for (const lesson of assignment.lessons) {
    add({ kind: 'lesson-opened', lesson, version });
    add({ kind: 'time-spent', lesson, seconds: 290 }, 300);
    add({ kind: 'lesson-read', lesson, version });
  }
  if (assignment.final) sit(right ?? (() => true), add);
  const form = {
    learner: { name, email, licences: [{ number: `MA ${email}`, state: 'FL' }], consent: true },
    attestation: { text: 'I did this work myself.', at: end },
    evaluation: Object.fromEntries(EVALUATION_REQUIRED.map((id) => [id, id === 'length' ? 'right' : 'yes'])),
    summary: 'When to stop.',
  };
  const nameNow = (lesson: string) => lesson;
  return handInText(makeHandIn(log, { assignment, fragment, nameNow }, form, { made: end, version }));
}

/** One sitting of the final, handed in. */
function sit(right: (objective: string) => boolean, add: (event: Event) => Entry): void {
  const [started, ...answers] = answeredForm(right);
  if (started?.kind !== 'final-started') throw new Error('The sitting did not begin.');
  const attempt = add(started).id;
  const responses: Record<string, Response> = {};
  for (const event of answers) {
    if (event.kind !== 'final-answered') continue;
    add({ ...event, attempt });
    responses[event.item] = event.response;
  }
  add({ kind: 'final-submitted', attempt, result: gradeForm(started.form, bank, responses) });
}

/** Puts assignments on the desk of a page's browser, as it made them in an earlier visit. */
export async function withDesk(page: Page, ...assignments: readonly Assignment[]): Promise<void> {
  let book = EMPTY_GRADEBOOK;
  for (const one of assignments)
    book = withAssignment(book, { id: one.id, fragment: await fragmentOf(one), made: Date.now() - 24 * HOUR });
  const lines = [...linesOf(book)].map(([key, line]) => [key, JSON.stringify(line)] as const);
  await page.goto('instructor/desk/grade/');
  await page.evaluate(
    (all) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('byp:/:desk', 1);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('lines');
          opening.result.createObjectStore('files');
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('lines', 'readwrite');
          for (const [key, line] of all) change.objectStore('lines').put(line, key);
          change.onerror = () => failed(change.error);
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    lines,
  );
  await page.reload();
}
