import Papa from 'papaparse';

/* Tables in and out as RFC 4180, over papaparse. What a spreadsheet would take for a formula goes out with an apostrophe
   before it: its own option for that overlooks cells with a line break in them (PapaParse #1149), and it guesses what stands between
   cells from their content. */

/** One cell: a number stays one, a text may be anything. */
export type Cell = string | number;

/** Why a table was not read. */
export type TableFault = 'too-long' | 'too-many-rows' | 'empty';

/** The longest text of a table that is read: about ten thousand people. */
export const TABLE_LONGEST = 1_000_000;

/** The most rows that are read. */
export const TABLE_ROWS = 5000;

/** Characters that begin a formula in one spreadsheet or another (OWASP, CSV injection), also after spaces. */
const FORMULA = /^'*(?:[\s\0\ufeff]*[=+\-@＝＋－＠]|[\t\r\n\0])/;

/** The text of a table: UTF-8 with a mark that says so, lines ended by CR and LF, and no formula in any cell. */
export function tableText(rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : guarded(cell))));
  return `\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
}

/**
 * Reads a table of unknown origin, whichever of the four usual marks stands between its cells. It never throws. Cells come
 * without the apostrophe of `tableText`, their line ends as `\n`; rows with nothing in them are left out.
 */
export function readTable(
  text: string,
): { readonly rows: readonly (readonly string[])[] } | { readonly fault: TableFault } {
  if (text.length > TABLE_LONGEST) return { fault: 'too-long' };
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // A spreadsheet may say in a line of its own what stands between the cells.
  const said = /^sep=([,;\t|])\n/.exec(plain);
  const table = said ? plain.slice(said[0].length) : plain;
  const { data } = Papa.parse<string[]>(table, {
    delimiter: said?.[1] ?? markOf(table),
    newline: '\n',
    preview: TABLE_ROWS + 1,
    skipEmptyLines: 'greedy',
  });
  if (data.length > TABLE_ROWS) return { fault: 'too-many-rows' };
  if (data.length === 0) return { fault: 'empty' };
  return { rows: data.map((row) => row.map(bare)) };
}

/** A text that no spreadsheet takes for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guarded` was given. */
export function bare(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** What stands between the cells: the one of the usual marks that the heading has most of, outside of quotation marks. */
function markOf(table: string): string {
  const [heading = ''] = table
    .trimStart()
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n', 1);
  const count = (mark: string) => heading.split(mark).length;
  return MARKS.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

const MARKS: readonly string[] = [',', ';', '\t', '|'];
