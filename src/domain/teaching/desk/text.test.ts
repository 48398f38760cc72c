import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hostileText } from '../../testing/hostile.ts';
import { anyHandIns, bookOf, gradedHandIn } from '../../testing/teaching.ts';
import { filesOf } from './lines.ts';
import { deskText, readDeskText } from './text.ts';

/** `DOOR_RUNS=10000` tries longer. */
const numRuns = Number(process.env['DOOR_RUNS'] ?? 500);
vi.setConfig({ testTimeout: Math.max(60_000, numRuns * 120) });

const book = bookOf(gradedHandIn());
const files = new Map([...filesOf(book)].map((digest) => [digest, '{"format":"byp-hand-in"}\n']));

describe('the text within a backup', () => {
  it('holds the desk and its files', () => {
    expect(readDeskText(deskText({ book, files }))).toEqual({
      book,
      files,
      damaged: [],
      newer: [],
      whole: true,
    });
  });

  it('holds whatever was handed in', () => {
    const texts = fc.dictionary(fc.string({ minLength: 1 }), hostileText).map((all) => new Map(Object.entries(all)));
    fc.assert(
      fc.property(anyHandIns, texts, (handIns, any) => {
        const read = readDeskText(deskText({ book: bookOf(...handIns), files: any }));
        expect(read.whole).toBe(true);
        expect(read.book).toEqual(bookOf(...handIns));
        expect(read.files).toEqual(any);
      }),
      { numRuns: 200 },
    );
  });

  it('says when a line is gone or bad, and keeps the others', () => {
    const lines = deskText({ book, files }).split('\n');
    for (const at of lines.keys()) {
      expect(readDeskText(lines.toSpliced(at, 1).join('\n')).whole).toBe(false);
      expect(readDeskText(lines.toSpliced(at, 1, '{}').join('\n')).whole).toBe(false);
    }
    expect(readDeskText(lines.slice(0, -1).join('\n')).book).toEqual(book);
  });

  it('throws at no text', () => {
    const text = deskText({ book, files });
    const cut = fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 200 }), hostileText);
    fc.assert(
      fc.property(cut, ([at, length, instead]) => {
        const read = readDeskText(text.slice(0, at) + instead + text.slice(at + length));
        expect(read.book.records.length).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });
});
