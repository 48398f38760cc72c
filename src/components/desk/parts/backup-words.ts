import {
  PASSPHRASE_SHORTEST,
  passphraseFault,
  plainPassphrase,
  type PassphraseFault,
} from '../../../domain/teaching/desk/passphrase.ts';
import type { BackupStep, LockProblem, makeDeskBackup, Saving } from '../../../stores/desk-backup.ts';

/* What an instructor is told while a backup is made, saved and opened. */

const PASSPHRASE: Readonly<Record<PassphraseFault, string>> = {
  'too-short': `A passphrase has at least ${PASSPHRASE_SHORTEST} characters: four or five words that you would not say together.`,
  'too-plain':
    'That is one of the first that anyone would try. Take four or five words that you would not say together.',
  'too-long': 'Take a passphrase of at most 500 characters.',
};

/** What is wrong with a new passphrase typed twice, and in which of the two fields; nothing where it may be used. */
export function newPassphraseFault(
  first: string,
  second: string,
): { readonly field: 'first' | 'second'; readonly words: string } | undefined {
  const fault = passphraseFault(first);
  if (fault) return { field: 'first', words: PASSPHRASE[fault] };
  if (plainPassphrase(first) === plainPassphrase(second)) return undefined;
  return { field: 'second', words: 'The two are not the same. Type it here once more.' };
}

const STEPS: Readonly<Record<BackupStep, string>> = {
  packing: 'Step 1 of 3: putting the desk together…',
  locking: 'Step 2 of 3: locking it. This takes a few seconds on purpose: it makes guessing slow.',
  'reading-back': 'Step 3 of 3: opening it again and comparing it with the desk…',
};

/** What is being done. */
export function stepWords(step: BackupStep): string {
  return STEPS[step];
}

/** Why no backup was made. */
export type NotMade = Extract<Awaited<ReturnType<typeof makeDeskBackup>>, { problem: string }>['problem'];

const NOT_MADE: Readonly<Record<NotMade, string>> = {
  'no-cryptography':
    'This browser cannot lock a file. Open the desk in a current browser, at an address that begins with https.',
  'too-large': 'The desk is too large for one backup. Delete records whose time is over, then try again.',
  'not-read-back': 'The backup could not be opened again, so it was thrown away. Nothing was saved; try once more.',
};

/** Why no backup was made, and what to do. */
export function notMadeWords(problem: NotMade): string {
  return NOT_MADE[problem];
}

const SAVING: Readonly<Record<Exclude<Saving, 'read-back'>, string>> = {
  'handed-out':
    'The browser was given the file. Whether it arrived, this page cannot see: choose the saved file below, and it is compared.',
  'not-read-back':
    'The file was written, and what is there now is something else. Save it once more, to another place.',
  cancelled: 'Nothing was saved yet.',
};

/** What became of a backup that is not seen to be saved. */
export function savingWords(saving: Exclude<Saving, 'read-back'>): string {
  return SAVING[saving];
}

const LOCKS: Readonly<Record<LockProblem, string>> = {
  'not-a-backup': 'It is not a backup of a desk.',
  newer: 'A newer version of the course made it. Reload this page while you are online, then choose the file again.',
  damaged: 'It is damaged: its bytes are not those that were saved. No passphrase opens it. Try another copy.',
  'too-large': 'It is larger than any desk.',
  'wrong-passphrase':
    'The file is whole, and the passphrase is not its own. Look for capitals and spaces, and try again.',
  'no-cryptography':
    'This browser cannot open a locked file. Use a current browser, at an address that begins with https.',
  unreadable: 'The browser could not read it: it may have been moved. Choose it again.',
};

/** Why a locked file was not opened, and what to do. */
export function lockWords(problem: LockProblem): string {
  return LOCKS[problem];
}

/** A number of things. */
export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
