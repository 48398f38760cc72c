import { expect, it } from 'vitest';
import { tableTextOf } from './table-bytes.ts';

const TEXT = 'Name\r\nNúñez, Ana\r\n';
const sixteen = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer((TEXT.length + 1) * 2));
  for (const [at, letter] of ['\ufeff', ...TEXT].entries()) view.setUint16(at * 2, letter.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
};

it('reads a table in whichever of the usual ways a spreadsheet has written it', () => {
  expect(tableTextOf(new TextEncoder().encode(TEXT))).toBe(TEXT);
  expect(tableTextOf(new TextEncoder().encode(`\ufeff${TEXT}`))).toBe(TEXT);
  // (All its letters are in Latin 1.)
  expect(tableTextOf(Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0)))).toBe(TEXT);
  expect(tableTextOf(sixteen(true))).toBe(TEXT);
  expect(tableTextOf(sixteen(false))).toBe(TEXT);
  expect(tableTextOf(new Uint8Array())).toBe('');
});
