import type { Restored } from '../../../domain/teaching/desk/merge.ts';
import type { ReadContent } from '../../../domain/teaching/desk/text.ts';
import { filesOf } from '../../../domain/teaching/desk/lines.ts';
import { counted } from '../parts/backup-words.ts';

/** What an opened backup holds, what it would add, and what of it cannot be had; a sentence or two a line. */
export function contentWords(
  { book, files, damaged, newer, whole }: ReadContent,
  { added, completed }: Pick<Restored, 'added' | 'completed'>,
): string[] {
  const { records, assignments, certificates, lockedKey } = book;
  const signed =
    certificates.length === 0 ? '' : `${counted(certificates.length, 'signed certificate', 'signed certificates')}, `;
  const holds = `It holds ${counted(assignments.length, 'assignment', 'assignments')}, ${signed}${counted(records.length, 'record', 'records')} and ${lockedKey === undefined ? 'no key' : 'a locked key'}.`;
  const adds =
    added + completed === 0
      ? 'All its records are on the desk already.'
      : `It would add ${counted(added, 'record', 'records')}, and something to ${counted(completed, 'other', 'others')}.`;
  const words = records.length === 0 ? [holds] : [holds, adds];
  const gone = [...filesOf(book)].filter((digest) => !files.has(digest)).length;
  if (gone > 0)
    words.push(
      `${counted(gone, 'hand-in file is', 'hand-in files are')} missing from it; what the desk worked out is there.`,
    );
  if (newer.length > 0)
    words.push(
      `${counted(newer.length, 'thing in it was', 'things in it were')} made by a newer version of the course, and will be left out. Reload this page while you are online to have all of it.`,
    );
  if (damaged.length > 0)
    words.push(`${counted(damaged.length, 'thing in it is', 'things in it are')} damaged, and will be left out.`);
  if (!whole && damaged.length + newer.length === 0) words.push('It is not whole: something in it is missing.');
  return words;
}
