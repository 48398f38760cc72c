import { decodeEntry } from './codec.ts';
import { byOrder, type Entry } from './entry.ts';

/** What a backup file says it is. */
export const BACKUP_FORMAT = 'before-you-press-progress';
const BACKUP_VERSION = 1;

/** Larger files are refused before they are read: a log of 20,000 entries is about 5 MB. */
export const BACKUP_MAX_BYTES = 20_000_000;

/** What came out of a backup file. */
export type RestoredBackup =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly damaged: number; readonly newer: number }
  | { readonly ok: false; readonly problem: 'not-json' | 'not-a-backup' | 'newer-format' };

/** The text of a backup file: readable JSON with the whole log. */
export function backupText(log: readonly Entry[], courseTitle: string, savedAt: Date): string {
  const file = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    course: courseTitle,
    savedAt: savedAt.toISOString(),
    entries: [...log].sort(byOrder),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** A file name with the day in it, so that backups sort by date. */
export function backupFileName(savedAt: Date): string {
  return `before-you-press-progress-${savedAt.toISOString().slice(0, 10)}.json`;
}

/** Reads a backup file. It never throws; a bad entry costs itself and nothing else. */
export function readBackup(text: string): RestoredBackup {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  if (file === null || typeof file !== 'object' || !('format' in file) || file.format !== BACKUP_FORMAT)
    return { ok: false, problem: 'not-a-backup' };
  if ('version' in file && typeof file.version === 'number' && file.version > BACKUP_VERSION)
    return { ok: false, problem: 'newer-format' };
  if (!('entries' in file) || !Array.isArray(file.entries)) return { ok: false, problem: 'not-a-backup' };

  const decoded = file.entries.map(decodeEntry);
  return {
    ok: true,
    entries: decoded.flatMap((one) => ('entry' in one ? [one.entry] : [])).sort(byOrder),
    damaged: decoded.filter((one) => 'fault' in one && one.fault === 'damaged').length,
    newer: decoded.filter((one) => 'fault' in one && one.fault === 'newer').length,
  };
}
