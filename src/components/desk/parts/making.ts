import { filesOf } from '../../../domain/teaching/desk/lines.ts';
import type { Gradebook } from '../../../domain/teaching/gradebook/record.ts';
import type { Desk } from '../../../stores/desk.ts';
import { makeDeskBackup, type BackupStep, type MadeBackup } from '../../../stores/desk-backup.ts';
import { counted, notMadeWords } from './backup-words.ts';

/** A backup of a gradebook with all files of it that this browser has, or why there is none, in words. */
export async function madeOf(
  desk: Pick<Desk, 'files'>,
  book: Gradebook,
  passphrase: string,
  now: number,
  told?: (step: BackupStep) => Promise<void> | void,
): Promise<{ readonly backup: MadeBackup; readonly lost: string } | { readonly words: string }> {
  const wanted = [...filesOf(book)];
  const files = await desk.files(wanted);
  const made = await makeDeskBackup({ book, files }, passphrase, now, told);
  if ('problem' in made) return { words: notMadeWords(made.problem) };
  const gone = wanted.length - files.size;
  const lost =
    gone === 0
      ? ''
      : `${counted(gone, 'hand-in file is', 'hand-in files are')} not in this browser any more, and so not in the backup. What the desk worked out from ${gone === 1 ? 'it' : 'them'} is.`;
  return { backup: made, lost };
}
