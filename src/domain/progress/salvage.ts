import { boundedJson, endOfString } from '../doors/bounded-json.ts';
import { ENTRY_LONGEST } from './codec.ts';

/** What can be had of a backup file that is no JSON any more. */
export interface Salvage {
  readonly version: number;
  readonly count: number;
  readonly savedAt: string | undefined;
  /** One value for each entry that begins in the text; nothing in place of one that cannot be read. */
  readonly entries: readonly unknown[];
}

/** Nothing of a log lies deeper within an entry. */
const DEEPEST = 12;

/** Every entry begins on a line of its own, two spaces in: in the files of all releases, and in no other place of them. */
const BEGINNING = /\n {2}(?=\{)/;

/**
 * Reads what is whole of a file that was cut off, or that lost some of its characters; nothing where no entry begins. It
 * stops at one entry more than `most`.
 */
export function salvage(text: string, most: number): Salvage | undefined {
  const [head = '', ...pieces] = text.split(BEGINNING, most + 2);
  if (pieces.length === 0) return undefined;
  return {
    version: Number(/"version":\s*(\d{1,9})\b/.exec(head)?.[1] ?? 1),
    count: Number(/"count":\s*(\d{1,9})\b/.exec(head)?.[1] ?? 0),
    savedAt: /"savedAt":\s*"([^"]{1,30})"/.exec(head)?.[1],
    entries: pieces.map((piece) => {
      const read = boundedJson(piece.slice(0, endOfObject(piece)), { longest: ENTRY_LONGEST, deepest: DEEPEST });
      return 'value' in read ? read.value : undefined;
    }),
  };
}

/** Where the object ends with which a text begins; the text's end where it does not. */
function endOfObject(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '{' || mark === '[') open += 1;
    else if (mark === '}' || mark === ']') open -= 1;
    if (open === 0) return at + 1;
  }
  return text.length;
}
