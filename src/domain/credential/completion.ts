import { finalAttempts } from '../progress/final.ts';
import { passedSitting, sittings } from '../progress/standing.ts';
import type { FormResult } from '../assessment/result.ts';
import type { Entry } from '../progress/entry.ts';

/** What a completion certificate says. It is self-reported: nothing here has been checked by anyone. */
export interface Completion {
  readonly name: string;
  /** Content version of the passed form. */
  readonly version: string;
  /** When the final was passed, in milliseconds since 1970: at the last re-test it took. */
  readonly completedAt: number;
  readonly result: FormResult;
  readonly passMark: number;
  /** Submitted sittings of the final, up to and with the one that passed. */
  readonly sittings: number;
  /** Submitted re-tests of single objectives, in all those sittings. */
  readonly retests: number;
  /** Ids of the objectives that the passing form missed and a re-test met. */
  readonly retested: readonly string[];
  /** Ids of the lessons opened before the pass. */
  readonly lessonsOpened: readonly string[];
  /** Names this record in the learner's own log; it is not a registration. */
  readonly record: string;
}

/** The certificate a log earns, or nothing before a pass. */
export function completion(log: readonly Entry[]): Completion | undefined {
  const all = sittings(finalAttempts(log));
  const passed = passedSitting(all);
  const { attempt, missed = [], passedAt } = passed ?? {};
  if (!passed || !attempt?.result || passedAt === undefined) return undefined;
  const before = all.slice(0, all.indexOf(passed) + 1).filter(({ outcome }) => outcome !== 'open');
  const retests = before.flatMap((sitting) =>
    sitting.missed.flatMap(({ retests }) => retests.filter(({ submittedAt = Infinity }) => submittedAt <= passedAt)),
  );
  const submission = log.findIndex((entry) => entry.kind === 'final-submitted' && entry.attempt === attempt.id);
  const opened = log.slice(0, submission).flatMap((entry) => (entry.kind === 'lesson-opened' ? [entry.lesson] : []));
  return {
    name: givenName(log),
    version: attempt.form.version,
    completedAt: passedAt,
    result: attempt.result,
    passMark: attempt.form.passMark,
    sittings: before.length,
    retests: retests.length,
    retested: missed.map(({ objective }) => objective),
    lessonsOpened: [...new Set(opened)],
    record: recordNumber(attempt.id, attempt.form.seed),
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
