import { canonicalJson } from '../assessment/digest-material.ts';
import { mergeLogs, type Entry } from './entry.ts';

/** What adding a backup would do to a log. */
export interface BackupPreview {
  /** Entries that the log does not have, in order. */
  readonly fresh: readonly Entry[];
  /** Entries that are here already. */
  readonly known: number;
  /** Entries with the number of one that is here and another content: what is here stands. */
  readonly different: number;
  /** The name on the certificate, where it would become another one. */
  readonly name?: string | undefined;
}

/** Compares a log with the entries of a backup, without changing either. */
export function previewBackup(log: readonly Entry[], backup: readonly Entry[]): BackupPreview {
  const here = new Map(log.map((entry) => [entry.id, entry]));
  const fresh = mergeLogs([], backup).filter(({ id }) => !here.has(id));
  const shared = backup.filter(({ id }) => here.has(id));
  const different = shared.filter((entry) => canonicalJson(here.get(entry.id)) !== canonicalJson(entry)).length;
  const before = nameOf(log);
  const after = nameOf(mergeLogs(log, fresh));
  return { fresh, known: shared.length - different, different, ...(after === before ? {} : { name: after }) };
}

function nameOf(log: readonly Entry[]): string {
  return log.findLast((entry) => entry.kind === 'name-given')?.name ?? '';
}
