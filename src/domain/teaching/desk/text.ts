import { boundedJson } from '../../doors/bounded-json.ts';
import { bookOf, linesOf, type ReadDesk } from './lines.ts';
import type { Gradebook } from '../gradebook/record.ts';

/* What is inside a backup once it is opened: a line of JSON for each line of the desk and for each file. */

/** What is to be saved. */
export interface DeskContent {
  readonly book: Gradebook;
  /** The texts of the hand-in files, by digest. */
  readonly files: ReadonlyMap<string, string>;
}

/** What came out of a backup that was opened. */
export interface ReadContent extends ReadDesk {
  readonly files: ReadonlyMap<string, string>;
  /** False when lines are damaged or gone: what is there is still there. */
  readonly whole: boolean;
}

/** The longest text of one hand-in file, and of a record with all its answers. */
const LINE_LONGEST = 40_000_000;
const DEEPEST = 16;

/** The text of a backup before it is packed and encrypted. */
export function deskText({ book, files }: DeskContent): string {
  const lines = [...linesOf(book)].map(([name, value]) => JSON.stringify({ line: name, value }));
  const texts = [...files].map(([digest, text]) => JSON.stringify({ file: digest, text }));
  const head = JSON.stringify({ lines: lines.length, files: texts.length });
  return [head, ...lines, ...texts].join('\n');
}

/** Reads such a text. It never throws; a bad line costs itself. */
export function readDeskText(text: string): ReadContent {
  const [head, ...others] = parsedLines(text);
  const lines = new Map<string, unknown>();
  const files = new Map<string, string>();
  let bad = 0;
  for (const one of others) {
    if (typeof one?.['line'] === 'string') lines.set(one['line'], one['value']);
    else if (typeof one?.['file'] === 'string' && typeof one['text'] === 'string') files.set(one['file'], one['text']);
    else bad += 1;
  }
  const desk = bookOf(lines);
  const whole =
    bad + desk.damaged.length + desk.newer.length === 0 &&
    head?.['lines'] === lines.size &&
    head['files'] === files.size;
  return { ...desk, files, whole };
}

function parsedLines(text: string): (Readonly<Record<string, unknown>> | undefined)[] {
  return text.split('\n').map((line) => {
    const parsed = boundedJson(line, { longest: LINE_LONGEST, deepest: DEEPEST });
    const value = 'value' in parsed ? parsed.value : undefined;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  });
}
