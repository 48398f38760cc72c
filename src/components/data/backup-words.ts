import { isolated } from '../../domain/doors/isolated.ts';
import { tally } from '../../domain/progress/tally.ts';
import type { OpenedBackup } from '../../stores/backup.ts';

type Opened = Extract<OpenedBackup, { kind: 'opened' }>;
type Problem = Extract<OpenedBackup, { kind: 'refused' }>['problem'];

/** What to do about a newer version. (Where the course is saved for offline, a reload shows the old one again.) */
const UPDATE = 'Use the new version when this page offers it, then choose the file again';

/** The size of a file as people read it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return 'less than 1 kB';
  return bytes < 1_000_000 ? `about ${Math.round(bytes / 1000)} kB` : `about ${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What a file is: its name, its size, and when it was saved. */
export function fileWords(name: string, { bytes, savedAt }: Opened, dateOf: (at: number) => string): string {
  const when = savedAt === undefined ? '' : `, saved on ${dateOf(savedAt)}`;
  return `“${isolated(name)}”, ${sizeWords(bytes)}${when}.`;
}

/** What it would add, each thing a sentence. */
export function previewWords({ fresh, replacing, known, different, name }: Opened): string[] {
  const words: string[] = [];
  const { practice, review, finals, lessons } = tally(fresh);
  const parts = [
    counted(lessons, 'lesson opened', 'lessons opened'),
    counted(practice, 'practice answer', 'practice answers'),
    counted(review, 'review answer', 'review answers'),
    counted(finals, 'final handed in', 'finals handed in'),
  ].filter((part) => part !== '');
  if (fresh.length > 0) {
    const among = parts.length > 0 ? `, among them ${joined(parts)}` : '';
    words.push(`It would add ${counted(fresh.length, 'entry', 'entries')}${among}.`);
  }
  if (replacing > 0)
    words.push(
      replacing === 1
        ? 'One takes the place of an entry with the same number, which says something else.'
        : `${replacing} take the place of entries with the same numbers, which say something else.`,
    );
  if (known > 0) words.push(known === 1 ? 'One is here already.' : `${known} are here already.`);
  if (different > 0)
    words.push(
      different === 1
        ? 'One has the number of an entry that is here, and says something else: what is here stands.'
        : `${different} have the number of an entry that is here, and say something else: what is here stands.`,
    );
  if (name !== undefined) words.push(`The name for the certificate would become “${isolated(name)}”.`);
  return words;
}

/** What of a file cannot be had any more; nothing where it is whole. */
export function lossWords({ damaged, newer, missing, whole }: Opened): string[] {
  const words: string[] = [];
  if (damaged > 0) words.push(`${counted(damaged, 'entry is', 'entries are')} damaged and cannot be read.`);
  if (missing > 0) words.push(`${counted(missing, 'entry is', 'entries are')} missing from it.`);
  if (newer > 0)
    words.push(`${counted(newer, 'entry was', 'entries were')} made by a newer version of the course. ${UPDATE}.`);
  if (!whole && words.length === 0) words.push('It is not as it was saved. What can be read of it is right in itself.');
  return words;
}

/** Why a file was not opened. */
export function refusalWords(name: string, problem: Problem): string {
  const why: Readonly<Record<Problem, string>> = {
    'too-large': 'it is larger than any backup of this course',
    unreadable: 'this device could not read it; choose it once more',
    'not-json': 'it is not a backup, or so damaged that nothing of it can be read',
    'not-a-backup': 'it is not a backup of this course',
    'newer-format': `a newer version of the course made it. ${UPDATE}`,
  };
  return `“${isolated(name)}” was not restored: ${why[problem]}. Nothing here has changed.`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
