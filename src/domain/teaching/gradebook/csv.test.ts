import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { HOSTILE_TEXTS } from '../../testing/hostile.ts';
import { bare, guarded, readTable, TABLE_LONGEST, TABLE_ROWS, tableText } from './csv.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0\'"a1 ,;|＝ß') }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);
/** RFC 4180 by hand: what a reader that knows nothing of us makes of a text. */
function cellsOf(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [whole, quoted, plain, mark] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (whole === '' && records.at(-1)!.length === 0) break;
    records.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (mark === '\r\n') records.push([]);
    if (mark === '') break;
  }
  return records.filter((record) => record.length > 0);
}

describe('a table that goes out', () => {
  it('is UTF-8 with its mark, ends lines by CR and LF, and quotes as RFC 4180 says', () => {
    expect(
      tableText([
        ['Name', 'Note'],
        ['Núñez, Ana', 'said "stop"\nand left'],
        ['Bo', -1.5],
      ]),
    ).toBe('\ufeffName,Note\r\n"Núñez, Ana","said ""stop""\nand left"\r\nBo,-1.5\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' =1',
    '\ufeff=1',
    '＝1',
    "'=1",
    '=1+1\nmore',
  ])('holds no formula: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(['Ana', "O'Neil", 'a=b', '1-2', '', ' ', "'a", '12.5 %'])('leaves %j as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('leaves numbers numbers', () => {
    expect(tableText([[-1, 0.5]])).toBe('\ufeff-1,0.5\r\n');
  });

  it('begins no cell, whatever is in it, as a formula does', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const text = tableText(rows);
        expect(text.startsWith('\ufeff')).toBe(true);
        const read = cellsOf(text.slice(1));
        for (const one of read.flat()) expect(one).not.toMatch(/^[\s\ufeff\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a table that comes in', () => {
  it('is what went out, line ends alike, but for rows with nothing in them', () => {
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const filled = rows.map(([first = '', ...others]) => [`x${first}`, ...others]);
        const plain = filled.map((one) => one.map((text) => text.replace(/\r\n?/g, '\n')));
        const table = [['Name', 'Note; of any | kind'], ...plain];
        expect(readTable(tableText(table))).toEqual({ rows: table });
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the guard off, and nothing else', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(bare(guarded(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
    expect(bare("O'Neil")).toBe("O'Neil");
    expect(bare("'tis")).toBe("'tis");
  });

  it.each([
    ['commas', 'a,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs and old line ends', 'a\tb\r1\t2\r'],
    ['a line that says so', 'sep=;\r\na;b\r\n1;2'],
    ['a mark before it', '\ufeffa|b\n\n1|2\n , \n'],
  ])('is read with %s', (_, text) => {
    const { rows } = readTable(text) as { rows: string[][] };
    expect(rows.slice(0, 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('is refused when it is too long, has too many rows or nothing in it', () => {
    expect(readTable('x'.repeat(TABLE_LONGEST + 1))).toEqual({ fault: 'too-long' });
    expect(readTable('x\n'.repeat(TABLE_ROWS + 1))).toEqual({ fault: 'too-many-rows' });
    expect(readTable('x\n'.repeat(TABLE_ROWS))).toHaveProperty('rows');
    expect(readTable(' \n,,\n')).toEqual({ fault: 'empty' });
    expect(readTable('')).toEqual({ fault: 'empty' });
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'",;\n\r\t |\ufeffa=\0') }), (text) => {
        expect(Object.keys(readTable(text))).toHaveLength(1);
      }),
      { numRuns },
    );
  });
});
