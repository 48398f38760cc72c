import { EMPTY_DRAFT, readDraft, type HandInDraft } from '../domain/teaching/hand-in-draft.ts';
import { environment } from './environment.ts';
import { DRAFT_PREFIX } from './hand-in-drafts.ts';

/* What is written so far of a hand-in, one key an assignment. It is no progress: it goes into no backup, only into its file. */

/** The draft for an assignment, or an empty one. */
export function draftFor(assignment: string): HandInDraft {
  return readDraft(environment.storage.read(DRAFT_PREFIX + assignment)) ?? EMPTY_DRAFT;
}

/** Keeps a draft. False where this browser does not. */
export function keepDraft(assignment: string, draft: HandInDraft): boolean {
  return environment.storage.write(DRAFT_PREFIX + assignment, JSON.stringify(draft)) === 'kept';
}
