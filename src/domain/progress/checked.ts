import type { Entry } from './entry.ts';

/** A checked answer, of practice or of review. */
export type CheckedAnswer = Extract<Entry, { kind: 'practice-answered' | 'review-answered' }>;

/** True for an entry that is a checked answer. */
export function isChecked(entry: Entry): entry is CheckedAnswer {
  return entry.kind === 'practice-answered' || entry.kind === 'review-answered';
}
