import { finalAttempts, passedAttempt } from '../progress/final.ts';
import type { FormResult } from '../assessment/result.ts';
import type { Entry } from '../progress/entry.ts';

/** What a completion certificate says. It is self-reported: nothing here has been checked by anyone. */
export interface Completion {
  readonly name: string;
  /** Content version of the passed form. */
  readonly version: string;
  /** When the passing form was submitted, in milliseconds since 1970. */
  readonly completedAt: number;
  readonly result: FormResult;
  readonly passMark: number;
  /** Submitted sittings of the final, up to and with the one that passed. */
  readonly sittings: number;
  /** Ids of the lessons opened before the pass. */
  readonly lessonsOpened: readonly string[];
  /** Names this record in the learner's own log; it is not a registration. */
  readonly record: string;
}

/** The certificate a log earns, or nothing before a pass. */
export function completion(log: readonly Entry[]): Completion | undefined {
  const attempts = finalAttempts(log);
  const passed = passedAttempt(attempts);
  if (!passed?.result || passed.submittedAt === undefined) return undefined;
  const before = attempts.slice(0, attempts.indexOf(passed) + 1).filter((attempt) => attempt.result);
  const submission = log.findIndex((entry) => entry.kind === 'final-submitted' && entry.attempt === passed.id);
  const opened = log.slice(0, submission).flatMap((entry) => (entry.kind === 'lesson-opened' ? [entry.lesson] : []));
  return {
    name: givenName(log),
    version: passed.form.version,
    completedAt: passed.submittedAt,
    result: passed.result,
    passMark: passed.form.passMark,
    sittings: before.length,
    lessonsOpened: [...new Set(opened)],
    record: recordNumber(passed.id, passed.form.seed),
  };
}

/** The latest name given for the certificate; empty when there is none. */
export function givenName(log: readonly Entry[]): string {
  return log.findLast((entry) => entry.kind === 'name-given')?.name ?? '';
}

/** A short number for people to read out: the same attempt always gives the same one. */
export function recordNumber(attempt: string, seed: number): string {
  const letters = attempt.replace(/[^a-z0-9]/gi, '').toUpperCase();
  return `BYP-${letters.slice(0, 8)}-${seed.toString(36).toUpperCase().padStart(7, '0')}`;
}

/**
 * The words of all lessons in reading hours, by the arithmetic that one large approval body uses: 12,000 words make
 * one hour (NCBTMB, guidelines for home study courses). Given as a working for providers, never as a claim of hours.
 */
export function readingHours(words: number): number {
  return words / WORDS_PER_HOUR;
}

/** Words counted as one hour of home study (NCBTMB, guidelines for home study courses). */
export const WORDS_PER_HOUR = 12_000;
