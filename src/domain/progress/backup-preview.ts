import { canonicalJson } from '../assessment/digest-material.ts';
import { mergeLogs, type Entry } from './entry.ts';

/** What adding a backup would do to a log. */
export interface BackupPreview {
  /** Entries that would come into the log, in order. */
  readonly fresh: readonly Entry[];
  /** So many of these take the place of one with the same number and another content. */
  readonly replacing: number;
  /** Entries that are here already. */
  readonly known: number;
  /** Entries with the number of one that is here and another content, where what is here stands. */
  readonly different: number;
  /** The name on the certificate, where it would become another one. */
  readonly name?: string | undefined;
}

/** Compares a log with the entries of a backup, without changing either. */
export function previewBackup(log: readonly Entry[], backup: readonly Entry[]): BackupPreview {
  const here = new Map(log.map((entry) => [entry.id, entry]));
  const merged = mergeLogs(log, backup);
  const fresh = merged.filter((entry) => here.get(entry.id) !== entry);
  const coming = new Set(fresh.map(({ id }) => id));
  const staying = backup.filter(({ id }) => !coming.has(id));
  const different = staying.filter((entry) => canonicalJson(here.get(entry.id)) !== canonicalJson(entry)).length;
  const before = nameOf(log);
  const after = nameOf(merged);
  return {
    fresh,
    replacing: fresh.filter(({ id }) => here.has(id)).length,
    known: staying.length - different,
    different,
    ...(after === before ? {} : { name: after }),
  };
}

function nameOf(log: readonly Entry[]): string {
  return log.findLast((entry) => entry.kind === 'name-given')?.name ?? '';
}
