/*
 * Every entry is filed under an epoch, and erasing ends all epochs that hold something. What is filed under an ended one
 * counts no more, wherever it turns up again. So all that has to be kept of an erasing is which epochs it ended, and two
 * lists of them become their union: an erasing that one storage has lost is learnt from the other, and what was done under
 * an epoch that nobody ended is never taken for erased.
 *
 * An epoch is named by a number, one more than any its beginner knew of, then the tab that began it.
 */

/** The epoch in which the first releases began. */
export const FIRST_EPOCH = '0';

/** Names of ended epochs that are kept: those of so many erasings, and then the oldest may be forgotten. */
export const MOST_ENDED = 200;

/** So many digits a name may have. */
const HIGHEST = 10 ** 15 - 1;

/** Of two epochs the later; a stored one that is missing or damaged counts as none. */
export function laterEpoch(own: string, stored: string | null | undefined): string {
  if (!isEpoch(stored)) return own;
  const by = numberOf(stored) - numberOf(own);
  return by > 0 || (by === 0 && stored > own) ? stored : own;
}

/** The number in an epoch's name. */
export function numberOf(epoch: string): number {
  return Number.parseInt(epoch, 10);
}

/** Whether a stored text names an epoch. */
export function isEpoch(stored: string | null | undefined): stored is string {
  return stored != null && /^\d{1,15}(-[0-9a-z]{1,20})?$/.test(stored);
}

/** The epoch that a tab begins, knowing of others. Where none is known its number is 0. */
export function nextEpoch(known: Iterable<string>, by: string): string {
  const next = Math.max(0, ...[...known].map((epoch) => numberOf(epoch) + 1));
  return `${Math.min(next, HIGHEST)}-${by}`;
}

/** The union of two lists of ended epochs, the oldest first; written with spaces between. */
export function joinEnded(one: Iterable<string>, other: Iterable<string>): string[] {
  const names = [...new Set([...one, ...other])];
  return names.sort((a, b) => (laterEpoch(a, b) === a ? 1 : -1)).slice(-MOST_ENDED);
}

/** Reads a stored list; what is damaged in it is left out. */
export function readEnded(stored: string | null | undefined): string[] {
  if (!stored || stored.length > MOST_ENDED * 40) return [];
  return stored.split(' ').filter(isEpoch);
}
