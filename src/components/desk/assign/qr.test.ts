import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrPicture } from './qr.ts';

const LONGEST = `https://example.org/course/assign/#${'aB3-'.repeat(250)}`;

/** The dark squares that a path covers. */
function darkOf(path: string): string[] {
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, wide, back]) => {
    expect(wide).toBe(back);
    return Array.from({ length: Number(wide) }, (_, at) => `${Number(x) + at} ${y}`);
  });
}

describe('a QR code', () => {
  it('has exactly the dark squares of the code', () => {
    const { data, size } = encode(LONGEST, { ecc: 'L', boostEcc: true, border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
    const picture = qrPicture(LONGEST);
    expect(picture.size).toBe(size);
    expect(darkOf(picture.path).sort()).toEqual(dark.sort());
  });

  it('keeps four empty squares on every side', () => {
    const { path, size } = qrPicture('https://example.org/');
    const places = darkOf(path).map((place) => place.split(' ').map(Number));
    expect(Math.min(...places.flat())).toBe(4);
    expect(Math.max(...places.flat())).toBe(size - 5);
  });

  it('takes the longest link, in a code that a telephone can read', () => {
    // Version 24 has 113 squares a side.
    expect(qrPicture(LONGEST).size).toBeLessThanOrEqual(113 + 8);
  });
});
