import { encode } from 'uqr';

/** A code as a picture: how many squares wide it is with its empty border, and its dark ones as the path of an SVG. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** Squares of empty border that readers ask for (ISO/IEC 18004). */
const BORDER = 4;

/** A text as a QR code, with the least correction: a sheet of paper is not torn, and a long link needs the room. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: BORDER });
  const runs = data.flatMap((row, y) => {
    const parts: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      const length = x + 1 - from;
      parts.push(`M${from} ${y}h${length}v1h-${length}z`);
    }
    return parts;
  });
  return { size, path: runs.join('') };
}
