import { canonicalJson } from '../assessment/digest-material.ts';
import type { Score } from '../assessment/result.ts';
import { checksum } from '../progress/checksum.ts';
import type { Entry } from '../progress/entry.ts';
import { finalAttempts } from '../progress/final.ts';
import { activeTime, wholeMinutes } from './active-time.ts';
import { finalRecord, type FinalRecord } from './final-standing.ts';
import type { Learner } from './graded.ts';
import { workOf, type WorkOf } from './work.ts';

/* The one file that a learner gives an instructor. All of it is what the learner's own device says: nothing in it is signed. */

/** What a hand-in file says it is. */
export const HAND_IN_FORMAT = 'byp-hand-in';

/** The format of files made now. */
export const HAND_IN_VERSION = 1;

/** That the work is their own: the words they said yes to, and when, in milliseconds since 1970. */
export interface Attestation {
  readonly text: string;
  readonly at: number;
}

/** What the learner's browser worked out. The desk works it out again, and compares. */
export interface Claims {
  /** Lessons of the assignment whose end was reached, in its order. */
  readonly lessonsRead: readonly string[];
  /** Active minutes of each lesson of the assignment that has any, rounded down. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Absent before a sitting of the final was handed in. */
  readonly final?:
    | {
        readonly score: Score;
        readonly total: number;
        readonly passed: boolean;
        readonly sittings: number;
        readonly retests: number;
      }
    | undefined;
}

/** What the learner gives, beside the work itself. */
export interface HandInForm {
  readonly learner: Learner;
  readonly attestation: Attestation;
  /** Question id of the course evaluation to the answer. */
  readonly evaluation: Readonly<Record<string, string>>;
  /** What they say to have learned. */
  readonly summary: string;
}

/** One hand-in. */
export interface HandIn extends HandInForm {
  /** The part of the assignment's link behind `#`: all that was asked can be read from it. */
  readonly assignment: string;
  /** When it was made, by the learner's clock, in milliseconds since 1970. */
  readonly made: number;
  /** Content version of the course that made it. */
  readonly version: string;
  readonly claims: Claims;
  /** The entries of the log that belong to the assignment, in order. */
  readonly entries: readonly Entry[];
}

/** Makes a hand-in of what a log holds for an assignment, and nothing else of it. */
export function makeHandIn(
  log: readonly Entry[],
  of: WorkOf,
  form: HandInForm,
  { made, version }: { made: number; version: string },
): HandIn {
  const entries = workOf(log, of);
  return { ...form, assignment: of.fragment, made, version, claims: claimsOf(entries, of), entries };
}

/** What a browser works out of the entries that belong to an assignment, by the results as they are stored. */
export function claimsOf(entries: readonly Entry[], { assignment, nameNow }: WorkOf): Claims {
  const read = new Set(entries.flatMap((entry) => (entry.kind === 'lesson-read' ? [nameNow(entry.lesson)] : [])));
  const { lessons: seconds } = activeTime(entries, nameNow);
  const spent = new Map(Object.entries(seconds));
  // By the names of the assignment: they stay, whatever a later version calls its lessons.
  const minutes = assignment.lessons.map((lesson) => [lesson, wholeMinutes(spent.get(nameNow(lesson)) ?? 0)] as const);
  const record = assignment.final && finalRecord(finalAttempts(entries), assignment.final);
  const final = record && claimedFinal(record);
  return {
    lessonsRead: assignment.lessons.filter((lesson) => read.has(nameNow(lesson))),
    minutes: Object.fromEntries(minutes.filter(([, whole]) => whole > 0)),
    ...(final && { final }),
  };
}

/** What is said of the final; nothing before a sitting was handed in. */
export function claimedFinal({ standing, sittings, retests }: FinalRecord): Claims['final'] {
  return standing && { score: standing.score, total: standing.total, passed: standing.passed, sittings, retests };
}

/**
 * The text of a hand-in file: readable JSON, one entry a line. It has a checksum over all that is in it, which tells damage
 * and careless changes; whoever changes a file on purpose can work out a new one.
 */
export function handInText(handIn: HandIn): string {
  const { entries, ...about } = handIn;
  const head = { format: HAND_IN_FORMAT, v: HAND_IN_VERSION, ...about };
  const sum = sumOf({ ...head, entries });
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  return `${JSON.stringify({ ...head, sum }, null, 1).slice(0, -2)},\n "entries": [\n${lines.join(',\n')}\n ]\n}\n`;
}

/** The checksum of a hand-in file, whatever checksum it states. */
export function sumOf(file: object): string {
  return checksum(canonicalJson({ ...file, sum: undefined }));
}

/** A file name with the learner's name and the day, as `YYYY-MM-DD`, made of letters that every system keeps. */
export function handInFileName(name: string, day: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const short = Array.from(words).slice(0, 40).join('').replace(/-$/, '');
  return `hand-in-${short === '' ? '' : `${short}-`}${day}.json`;
}
