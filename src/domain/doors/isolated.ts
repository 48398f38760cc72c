/**
 * A text of unknown origin, to be put into a sentence: whatever its script and direction, the words around it stay in
 * their order. Marks that turn the direction of what follows are left out, for they could undo the isolation.
 */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
}
