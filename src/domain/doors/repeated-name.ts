import { endOfString } from './bounded-json.ts';

/**
 * The name of a field that stands twice in one object of a JSON text; nothing where none does. Which of the two counts is told
 * differently by every reader, so a signed text may say one thing to a person and another to a program.
 *
 * @param text what `JSON.parse` has read
 */
export function repeatedName(text: string): string | undefined {
  // (Of a list: nothing.)
  const open: (Set<string> | undefined)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    if (mark !== '"') continue;
    const end = endOfString(text, at);
    const names = open.at(-1);
    if (names && isName(text, end)) {
      const name = JSON.parse(text.slice(at, end + 1)) as string;
      if (names.has(name)) return name;
      names.add(name);
    }
    at = end;
  }
  return undefined;
}

/** Whether a colon follows. */
function isName(text: string, end: number): boolean {
  let at = end + 1;
  while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
  return text[at] === ':';
}
