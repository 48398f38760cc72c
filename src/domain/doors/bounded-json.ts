/** How much a JSON text of unknown origin may hold. */
export interface Bounds {
  /** Characters. */
  readonly longest: number;
  /** Lists and objects within each other. */
  readonly deepest: number;
}

/** Why a text was not read. */
export type JsonFault = 'too-long' | 'too-deep' | 'not-json';

/**
 * Reads a JSON text of unknown origin. It never throws. Both bounds are looked at before it is parsed: what parses a deep
 * text, or walks what came of it, may run out of stack, and what it makes of a long one may not fit into memory.
 */
export function boundedJson(
  text: string,
  { longest, deepest }: Bounds,
): { readonly value: unknown } | { readonly fault: JsonFault } {
  if (text.length > longest) return { fault: 'too-long' };
  if (isDeeper(text, deepest)) return { fault: 'too-deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: 'not-json' };
  }
}

/** Whether more brackets are open at once somewhere. In a text that is no JSON the answer means nothing, and is quick. */
function isDeeper(text: string, deepest: number): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '[' || mark === '{') open += 1;
    else if (mark === ']' || mark === '}') open -= 1;
    if (open > deepest) return true;
  }
  return false;
}

/** The place of the quotation mark that ends the string begun at a place; the text's end where none does. */
export function endOfString(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
