import type { Gradebook } from './record.ts';

/** What would be lost with this browser's copy of the desk. */
export interface Unsaved {
  /** Records that changed since the last backup. */
  readonly records: number;
  /** True when anything did: an assignment or a roster, or records were deleted. */
  readonly any: boolean;
  /** When the last backup was made and read back, in milliseconds since 1970; absent where there is none. */
  readonly savedAt?: number | undefined;
}

/** What is in no backup: told when the desk is opened and before it is left. */
export function unsaved({ revision, saved, records }: Gradebook): Unsaved {
  const since = saved?.revision ?? 0;
  return {
    records: records.filter(({ changed }) => changed > since).length,
    any: revision > since,
    ...(saved && { savedAt: saved.at }),
  };
}

/**
 * The gradebook after a backup of a revision of it was read back. What changed in the meantime stays unsaved; and a desk
 * that was erased in the meantime has counted from the beginning again, so that the backup says nothing of it.
 */
export function withBackup(book: Gradebook, saved: { readonly revision: number; readonly at: number }): Gradebook {
  return saved.revision > book.revision ? book : { ...book, saved };
}
