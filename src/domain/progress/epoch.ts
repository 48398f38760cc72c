/*
 * Erasing begins a new epoch, and entries of any other one no longer count. An epoch is a number, one more than the last,
 * then the tab that began it.
 */

/** The epoch of a log in which nothing was ever erased. */
export const FIRST_EPOCH = '0';

/** Of two epochs the later; a stored one that is missing or damaged counts as none. */
export function laterEpoch(own: string, stored: string | null | undefined): string {
  if (!isEpoch(stored)) return own;
  const [a = 0, b = 0] = [own, stored].map((epoch) => Number.parseInt(epoch, 10));
  return b > a || (b === a && stored > own) ? stored : own;
}

/** Whether a stored text names an epoch. */
export function isEpoch(stored: string | null | undefined): stored is string {
  return stored != null && /^\d{1,15}(-[0-9a-z]{1,20})?$/.test(stored);
}

/** The epoch that a tab begins after another. */
export function nextEpoch(epoch: string, by: string): string {
  return `${Number.parseInt(epoch, 10) + 1}-${by}`;
}
