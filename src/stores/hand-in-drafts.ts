import { environment } from './environment.ts';

/* Where drafts of hand-ins are kept. Apart from hand-in-draft.ts, so that the page which erases them need not read them. */

/** What the keys of all drafts begin with; the id of the assignment follows. */
export const DRAFT_PREFIX = `byp:${environment.base}:hand-in:`;

/** Erases all drafts from this device. */
export function forgetDrafts(): void {
  for (const key of environment.storage.keys() ?? []) if (key.startsWith(DRAFT_PREFIX)) environment.storage.remove(key);
}
