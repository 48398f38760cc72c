import { wholeMinutes } from './active-time.ts';
import type { Assignment } from './assignment.ts';
import { disagreementWords, missingWords, oddityWords, type Names } from './finding-words.ts';
import type { FinalStanding } from './final-standing.ts';
import type { GradedFinal, GradedHandIn } from './graded.ts';
import type { HandIn } from './hand-in.ts';
import type { Regraded } from './regrade.ts';

/** Findings of one sort that are kept: a file with more of them is not read line by line. */
const MOST_FINDINGS = 100;

/** Content versions that are kept by name. */
const MOST_VERSIONS = 1000;

/** Forms of the final that are kept by name. */
const MOST_ATTEMPTS = 1000;

/**
 * A hand-in as the gradebook keeps it: what was graded again, and what was found, in words. What a file of bad intent may
 * hold too much of is cut here, so that everything that is kept can be read again.
 *
 * @param digest SHA-256 of the file's text, in hexadecimal
 */
export function gradedHandIn(
  handIn: HandIn,
  regraded: Regraded,
  { assignment, digest, names }: { assignment: Pick<Assignment, 'id' | 'final'>; digest: string; names: Names },
): GradedHandIn {
  const { final, late, time, items, missing, disagreements, oddities } = regraded;
  const { learner, made, version, evaluation, summary } = handIn;
  const { standing } = final ?? {};
  return {
    digest,
    assignment: assignment.id,
    ...{ learner, made, version, evaluation, summary, items },
    studied: regraded.studied.slice(0, MOST_VERSIONS),
    attempts: regraded.attempts.slice(0, MOST_ATTEMPTS).map(({ id }) => id),
    missing: first(missing.map((one) => missingWords(one, names))),
    disagreements: first(disagreements.map(disagreementWords)),
    oddities: first(oddities.map(oddityWords)),
    ...(late !== undefined && { late }),
    ...(standing && { final: finalOf(standing, assignment.final?.critical === true) }),
    sittings: final?.sittings ?? 0,
    retests: final?.retests ?? 0,
    minutes: wholeMinutes(time.total),
  };
}

function finalOf({ score, total, passed, criticalMissed }: FinalStanding, critical: boolean): GradedFinal {
  return { score, total, passed, critical, criticalMissed };
}

function first(sentences: readonly string[]): string[] {
  const left = sentences.length - MOST_FINDINGS;
  return left > 0 ? [...sentences.slice(0, MOST_FINDINGS), `And ${left} more like these.`] : [...sentences];
}
