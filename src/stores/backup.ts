import { BACKUP_MAX_BYTES, backupFileName, backupText, readBackup } from '../domain/progress/backup.ts';
import { previewBackup, type BackupPreview } from '../domain/progress/backup-preview.ts';
import type { Entry } from '../domain/progress/entry.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';
import { keepSaved } from './last-saved.ts';
import { saveFile } from './save-file.ts';

/** What a chosen file is, before anything of it is added. */
export type OpenedBackup =
  | ({
      readonly kind: 'opened';
      /** Entries of the file that are damaged, made by a newer version, or gone. */
      readonly damaged: number;
      readonly newer: number;
      readonly missing: number;
      readonly whole: boolean;
      readonly savedAt?: number | undefined;
      readonly bytes: number;
      /** All entries that can be read. */
      readonly entries: readonly Entry[];
    } & BackupPreview)
  | {
      readonly kind: 'refused';
      readonly problem: 'too-large' | 'unreadable' | 'not-json' | 'not-a-backup' | 'newer-format';
    };

/** Hands the learner a file with the whole log. */
export function saveBackup(courseTitle: string): void {
  const now = environment.now();
  const entries = log.entries.get();
  saveFile(backupFileName(environment.dayOf(now)), backupText(entries, courseTitle, new Date(now)), 'application/json');
  keepSaved(entries, now);
}

/** Reads a file and says what it would add. Nothing is changed. */
export async function openBackup(file: Pick<File, 'size' | 'text'>): Promise<OpenedBackup> {
  if (file.size > BACKUP_MAX_BYTES) return { kind: 'refused', problem: 'too-large' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    // It was moved, or its disk is gone.
    return { kind: 'refused', problem: 'unreadable' };
  }
  const backup = readBackup(text);
  if (!backup.ok) return { kind: 'refused', problem: backup.problem };
  const { entries, damaged, newer, missing, whole, savedAt } = backup;
  const preview = previewBackup(log.entries.get(), entries);
  return { kind: 'opened', damaged, newer, missing, whole, savedAt, bytes: file.size, entries, ...preview };
}

/**
 * Adds what a file has and the log has not; returns how many entries that were. (Not just what was new when it was opened:
 * the log may have been erased since.)
 */
export function addBackup({ entries }: { readonly entries: readonly Entry[] }): number {
  return log.add(entries);
}
