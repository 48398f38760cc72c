import type { Unsaved } from '../../../domain/teaching/gradebook/unsaved.ts';
import type { DeskState } from '../../../stores/desk.ts';

/* What an instructor is told of the desk's working copy and its backup, on every page of the desk. */

/** What is in no backup, in a sentence or two; nothing where all is saved. */
export function unsavedWords({ records, any, savedAt }: Unsaved, dateOf: (at: number) => string): string | undefined {
  if (!any) return undefined;
  const last = savedAt === undefined ? 'There is no backup yet.' : `The last backup is of ${dateOf(savedAt)}.`;
  const what =
    records === 0
      ? 'Changes are in no backup.'
      : records === 1
        ? 'One record is in no backup as it is now.'
        : `${records} records are in no backup as they are now.`;
  return `${what} ${last} A browser may delete what it keeps, without asking.`;
}

/** What is wrong with the working copy, a sentence or two a line. */
export function copyWords({ copy, damaged }: Pick<DeskState, 'copy' | 'damaged'>): string[] {
  const words: string[] = [];
  if (copy === 'full')
    words.push(
      'This device’s storage is full: the latest changes last only until you close this page. Make a backup now.',
    );
  if (copy === 'blocked')
    words.push(
      'This browser keeps nothing for the desk, as in a private window or on a shared device: what you do here lasts only until you leave this page. Make a backup before you do.',
    );
  if (copy === 'newer')
    words.push(
      'A newer version of the course keeps this desk. Reload the page while you are online; until then nothing you change here is kept.',
    );
  if (damaged > 0)
    words.push(
      damaged === 1
        ? 'One thing on the desk is damaged and cannot be read. A backup may still have it.'
        : `${damaged} things on the desk are damaged and cannot be read. A backup may still have them.`,
    );
  return words;
}
