import type { Gradebook } from '../gradebook/record.ts';
import type { Row } from '../gradebook/rows.ts';
import { standingFor, type KeptCertificate } from './kept.ts';

/* Who of a group may get a certificate for what they handed in. Anyone may get one for an examination that the instructor
   supervised: that is theirs to answer for. */

/** Why someone gets no certificate for a file. */
export type NotYet = 'incomplete' | 'failed' | 'critical-missed' | 'edited';

/** What an instructor may want to look at before signing. */
export type Doubt = 'late' | 'odd' | 'shared' | 'no-consent' | 'no-licence' | 'other-version';

/** One person of a group. */
export interface Candidate {
  readonly row: Row;
  /** Absent where the file is complete and passed. */
  readonly notYet?: NotYet | undefined;
  readonly doubts: readonly Doubt[];
  /** The certificate that stands for this work already. */
  readonly has?: KeptCertificate | undefined;
}

/**
 * The people of a group, those who may get a certificate first.
 *
 * @param version content version of the course as it is here
 */
export function candidates(
  rows: readonly Row[],
  book: Pick<Gradebook, 'certificates'>,
  version: string,
): readonly Candidate[] {
  const all = rows.map((row): Candidate => {
    const notYet = notYetOf(row);
    const has = standingFor(book, row.record.id);
    return { row, doubts: doubtsOf(row, version), ...(notYet && { notYet }), ...(has && { has }) };
  });
  const place = ({ notYet, has }: Candidate) => (has ? 2 : notYet ? 1 : 0);
  return all.toSorted((a, b) => place(a) - place(b));
}

/** What the newest file lacks. An edited one is not taken, whatever it earns: the person is asked for another. */
function notYetOf({ standing, edited }: Row): NotYet | undefined {
  if (standing !== 'passed') return standing;
  return edited ? 'edited' : undefined;
}

function doubtsOf({ late, graded, sharedWith }: Row, version: string): readonly Doubt[] {
  const { learner } = graded;
  const found: readonly (readonly [Doubt, boolean])[] = [
    ['late', late],
    ['odd', graded.oddities.length > 0],
    ['shared', sharedWith.length > 0],
    ['no-consent', !learner.consent],
    ['no-licence', learner.licences.every(({ number }) => number.trim() === '')],
    ['other-version', graded.version !== version],
  ];
  return found.flatMap(([doubt, is]) => (is ? [doubt] : []));
}
