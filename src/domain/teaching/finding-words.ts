import type { Disagreement, Oddity, Outcome } from './finding.ts';
import type { Missing } from './missing.ts';
import { pointsWords } from './points.ts';

/* What re-grading finds, in the words of the desk. They say what is so, and accuse nobody. */

/** What lessons and questions of the evaluation are called. */
export interface Names {
  /** The title of a lesson; nothing for one that this version does not have. */
  readonly lesson: (id: string) => string | undefined;
  /** The words of a question of the evaluation. */
  readonly question: (id: string) => string | undefined;
}

/** One thing that is missing, as a sentence. */
export function missingWords(missing: Missing, { lesson, question }: Names): string {
  switch (missing.what) {
    case 'lesson':
      return `The lesson “${lesson(missing.lesson) ?? missing.lesson}” was not read to its end.`;
    case 'evaluation':
      return `Not answered in the evaluation: “${question(missing.question) ?? missing.question}”`;
    case 'final':
      return 'No sitting of the final was handed in.';
    case 'grading':
      return 'The final could not be graded, because the keys of its version are not at hand.';
    case 'acceptance':
      return 'The file does not tell that this assignment was accepted.';
    case 'name':
      return 'The name is missing.';
    case 'email':
      return 'The e-mail address is missing.';
    case 'licence':
      return 'A licence number with its state is missing.';
    case 'consent':
      return 'There is no consent to share the record.';
    case 'attestation':
      return 'They did not say that the work is their own.';
    case 'summary':
      return 'The summary of what was learned is missing.';
  }
}

/** One disagreement, as a sentence. */
export function disagreementWords(found: Disagreement): string {
  switch (found.kind) {
    case 'sum':
      return 'The file’s checksum does not fit: something in it was changed or damaged after it was made.';
    case 'damaged':
      return `${counted(found.count, 'entry', 'entries')} of the file cannot be read.`;
    case 'repeated':
      return `The entry ${found.entry} is in the file more than once.`;
    case 'other-link':
      return 'The assignment in the file is not the one that this desk made.';
    case 'verdict':
      return `The file says that an answer to ${found.item} was ${worth(!found.right)}; it is ${worth(found.right)} (${found.entry}).`;
    case 'unknown-item':
      return `No released version has the question ${found.item} as the file says it was asked (${found.entry}).`;
    case 'place':
      return `The question ${found.item} of the final is not as its version has it (${found.attempt}).`;
    case 'form':
      return `No version draws a final with these questions (${found.attempt}).`;
    case 'replacement':
      return `The question ${found.item} of the final was exchanged though nothing had changed it (${found.attempt}).`;
    case 'result':
      return resultWords(found);
    case 'claim':
      return claimWords(found);
  }
}

/** One oddity, as a sentence. */
export function oddityWords(found: Oddity): string {
  switch (found.kind) {
    case 'newer':
      return `${counted(found.count, 'entry', 'entries')} of a newer version of the course could not be read. Reload this page while you are online, and grade the files again.`;
    case 'unknown-version':
      return `The keys of version ${found.version} are not at hand, so what was done on it could not be graded. Reload this page while you are online, and grade the files again.`;
    case 'other-version':
      return `Some of the work was done on version ${found.version}, not on the one that was assigned.`;
    case 'too-many':
      return `${counted(found.sittings, 'sitting', 'sittings')} of the final; ${found.allowed} were allowed, and the first ${found.allowed} count.`;
    case 'too-soon':
      return `A sitting of the final was begun before the hours between sittings were over (${found.attempt}).`;
    case 'hasty':
      return `A form of the final was handed in after ${counted(found.seconds, 'second', 'seconds')} (${found.attempt}).`;
    case 'clock-back':
      return `The clock went back while a page was open (${found.entry}).`;
    case 'time-twice':
      return `A page counted more active time than had gone by; it was counted once (${found.entry}).`;
    case 'from-the-future':
      return found.entry === undefined
        ? 'By its own clock the file was made later than it arrived.'
        : `An entry is later than the file it is in (${found.entry}).`;
    case 'before-release':
      return `Some of the work is dated before its version was released (${found.entry}).`;
  }
}

/** What is said where the sums are the same and what they are made of is not. */
const ELSE = {
  lessons: 'The lessons read are counted from the entries, and the file claims others.',
  minutes: 'The active minutes are counted from the entries, and the file claims others.',
  final: 'The outcome of the final is worked out from the entries, and the file claims another.',
} as const;

function resultWords({ attempt, claimed, earned }: Extract<Disagreement, { kind: 'result' }>): string {
  const [says, earns] = [outcomeWords(claimed), outcomeWords(earned)];
  return says === earns
    ? `The result that the file states is, question by question, not what the answers earn (${attempt}).`
    : `The file states ${says} for a form of the final; its answers earn ${earns} (${attempt}).`;
}

function claimWords(found: Extract<Disagreement, { kind: 'claim' }>): string {
  if (found.what === 'final') {
    const [says, earns] = [finalWords(found.claimed), finalWords(found.earned)];
    return says === earns ? ELSE.final : `The file claims ${says} for the final; its answers earn ${earns}.`;
  }
  const { what, claimed, earned } = found;
  if (claimed === earned) return ELSE[what];
  return what === 'lessons'
    ? `The file claims ${counted(claimed, 'lesson', 'lessons')} read; its entries tell of ${earned}.`
    : `The file claims ${counted(claimed, 'active minute', 'active minutes')}; its entries come to ${earned}.`;
}

function finalWords(final: Extract<Disagreement, { what: 'final' }>['claimed']): string {
  if (!final) return 'no result';
  const { sittings, retests } = final;
  const times = [counted(sittings, 'sitting', 'sittings'), counted(retests, 're-test', 're-tests')];
  return `${outcomeWords(final)} (${times.join(', ')})`;
}

function outcomeWords({ score, total, passed }: Outcome): string {
  return `${pointsWords(score)} of ${total} and ${passed ? 'passed' : 'not passed'}`;
}

function worth(right: boolean): string {
  return right ? 'right' : 'not right';
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
