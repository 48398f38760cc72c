import { closest, distance } from 'fastest-levenshtein';

/** Help for a mistyped id: the nearest known one, or the list of all when none is near. */
export function didYouMean(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none yet';
  const near = closest(id, known);
  if (distance(id, near) <= Math.max(2, Math.floor(id.length / 3))) return `did you mean "${near}"?`;
  const shown = known.slice(0, 12).join(', ');
  return `known: ${shown}${known.length > 12 ? `, and ${known.length - 12} more` : ''}`;
}
