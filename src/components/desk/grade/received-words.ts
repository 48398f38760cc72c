import { isolated } from '../../../domain/doors/isolated.ts';
import type { GradedFinal, GradedHandIn } from '../../../domain/teaching/graded.ts';
import { STANDING_WORDS } from '../../../domain/teaching/gradebook/gradebook-csv.ts';
import type { Sign } from '../../../domain/teaching/gradebook/person.ts';
import { standing, wholePercent } from '../../../domain/teaching/gradebook/rows.ts';
import type { LinkFault } from '../../../domain/teaching/link.ts';
import { pointsWords } from '../../../domain/teaching/points.ts';
import type { HandInProblem } from '../../../domain/teaching/read-hand-in.ts';
import type { FiledAs, ReceivedFile, Regrading } from '../../../stores/receive.ts';

/* What the desk says of files that were dropped on it. It says what is so, and accuses nobody. */

/** Every score on the desk stands beside these words. */
export const SELF_REPORTED = 'self-reported, re-graded';

const PROBLEMS: Readonly<Record<HandInProblem | 'unreadable', string>> = {
  unreadable: 'The browser could not open it: it was moved, or is a folder. Choose it again.',
  'too-long': 'It is larger than any hand-in of this course, and was not opened.',
  'not-json': 'It is not a hand-in file, or so damaged that nothing of it can be read. Ask for the file again.',
  'not-a-hand-in':
    'It is a file of another sort, perhaps the learner’s backup. A hand-in is saved on the page “Hand in”, and its name begins with “hand-in”.',
  'newer-format': 'A newer version of this course made it. Reload this page while you are online, and choose it again.',
  damaged: 'It is a hand-in file whose own fields are damaged. Ask for the file again.',
};

const NO_ASSIGNMENT: Readonly<Record<LinkFault, string>> = {
  'not-a-link': 'There is no assignment in it, so nobody knows what was asked.',
  damaged: 'The assignment in it is damaged, so nobody knows what was asked.',
  'too-long': 'The assignment in it is longer than any that a desk makes, and was not opened.',
  newer: 'A newer version of this course made its assignment. Reload this page while you are online.',
  forged: 'The assignment in it is not what was signed: it was changed afterwards. Ask which link the learner opened.',
  unchecked:
    'This browser cannot check who signed its assignment. Open the desk in a current browser, at an address that begins with https.',
};

const SIGNS: Readonly<Record<Sign, string>> = {
  email: 'the same e-mail address',
  licence: 'the same licence',
  name: 'the same name',
};

/** What is said of a file that was not graded: why, in sentences; nothing where it was. */
export function notGradedWords({ outcome }: ReceivedFile, fingerprint?: readonly string[]): string[] {
  switch (outcome.kind) {
    case 'graded':
      return [];
    case 'unreadable':
      return [PROBLEMS.unreadable];
    case 'refused':
      return [PROBLEMS[outcome.problem]];
    case 'no-hash':
      return [
        'This page did not come over https, so the browser cannot tell one file from another. Nothing was filed.',
      ];
    case 'no-assignment':
      return [`It is the hand-in of ${named(outcome.learner)}.`, NO_ASSIGNMENT[outcome.reason]];
    case 'other-desk': {
      const { assignment, learner } = outcome;
      const words = fingerprint ? ` Its words are: ${fingerprint.join(' ')}.` : '';
      return [
        `It is the hand-in of ${named(learner)} for another desk: ${isolated(assignment.instructor)}, group ${isolated(assignment.cohort)}.`,
        `Another key signed that assignment.${words} If it was your own key once, restore the backup of that desk first.`,
      ];
    }
  }
}

/** How a graded file was filed. */
export function filedWords(filed: FiledAs): string {
  switch (filed.kind) {
    case 'duplicate':
      return 'Duplicate: this very file is in the gradebook already. Nothing changed.';
    case 'resubmitted':
      return filed.by === 'name'
        ? 'Added to the history of a record with the same name. If that is somebody else, take it out there.'
        : `Added to the history of the record with ${SIGNS[filed.by]}.`;
    case 'new':
      return filed.alike.length > 0
        ? 'New in the gradebook. There is somebody else of the same name, with another address or licence.'
        : 'New in the gradebook.';
  }
}

/** How a hand-in stands, with the little that fits in a line. */
export function standingLine(graded: GradedHandIn): string {
  const stands = STANDING_WORDS[standing(graded)];
  return `${stands.charAt(0).toUpperCase()}${stands.slice(1)}`;
}

/** A score with its per cent, rounded down: `34 1/2 of 40 (86 %)`. */
export function scoreWords(final: GradedFinal): string {
  return `${pointsWords(final.score)} of ${final.total} (${wholePercent(final)}\u00a0%)`;
}

/** What came of all files together. */
export function receivedSummary(files: readonly ReceivedFile[]): string {
  const count = (test: (file: ReceivedFile) => boolean) => files.filter(test).length;
  const graded = count(({ filed }) => filed !== undefined && filed.kind !== 'duplicate');
  const parts: [number, string][] = [
    [graded, 'graded and filed'],
    [count(({ filed }) => filed?.kind === 'duplicate'), 'there already'],
    [count(({ outcome: { kind } }) => kind === 'other-desk'), 'for another desk'],
    [count(({ outcome: { kind } }) => !['graded', 'other-desk'].includes(kind)), 'not read'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${files.length === 1 ? '1 file' : `${files.length} files`}: ${told.join(', ')}.`;
}

/** What grading all files again came to. */
export function regradingWords({ graded, changed, left }: Regrading): string {
  const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);
  return [
    `${files(graded)} graded again.`,
    ...(graded > 0 ? [changed === 0 ? 'Nothing came out otherwise.' : `${changed} of them came out otherwise.`] : []),
    ...(left > 0
      ? [
          `${files(left)} could not be, and ${left === 1 ? 'stays' : 'stay'} as before: the text, or the assignment, is not in this browser any more.`,
        ]
      : []),
  ].join(' ');
}

function named(name: string): string {
  return name.trim() === '' ? 'somebody without a name' : isolated(name);
}
