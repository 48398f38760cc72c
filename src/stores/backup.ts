import { BACKUP_MAX_BYTES, backupFileName, backupText, readBackup } from '../domain/progress/backup.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';
import { saveFile } from './save-file.ts';

/** What came of restoring a file, to be told in words. */
export type RestoreOutcome =
  | { readonly kind: 'restored'; readonly added: number; readonly known: number; readonly unread: number }
  | { readonly kind: 'refused'; readonly problem: 'too-large' | 'not-json' | 'not-a-backup' | 'newer-format' };

/** Hands the learner a file with the whole log. */
export function saveBackup(courseTitle: string): void {
  const now = new Date(environment.now());
  saveFile(backupFileName(now), backupText(log.entries.get(), courseTitle, now), 'application/json');
}

/** Merges a backup file into the log. Nothing that is there is lost or changed. */
export async function restoreBackup(file: Pick<File, 'size' | 'text'>): Promise<RestoreOutcome> {
  if (file.size > BACKUP_MAX_BYTES) return { kind: 'refused', problem: 'too-large' };
  const backup = readBackup(await file.text());
  if (!backup.ok) return { kind: 'refused', problem: backup.problem };
  const added = log.add(backup.entries);
  return { kind: 'restored', added, known: backup.entries.length - added, unread: backup.damaged + backup.newer };
}
