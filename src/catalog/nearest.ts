import { closest, distance } from 'fastest-levenshtein';

/** The known id that a mistyped one probably means. */
export function nearest(id: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(id, known);
  return distance(id, near) <= Math.max(2, Math.floor(id.length / 3)) ? near : undefined;
}

/** Help for a mistyped id: the nearest known one, or the list of all when none is near. */
export function didYouMean(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none yet';
  const near = nearest(id, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  const shown = known.slice(0, 12).join(', ');
  return `known: ${shown}${known.length > 12 ? `, and ${known.length - 12} more` : ''}`;
}
