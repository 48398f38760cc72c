/* Bytes as letters that are not taken for one another: the alphabet of Bitcoin, in which keys and signatures are written. */

const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const VALUES = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));

/** Longer texts are refused: reading takes time by the square of their length, and a signature has 88 letters. */
const LONGEST = 128;

/** The letters of some bytes. */
export function toBase58(bytes: Uint8Array): string {
  const digits = inBase(bytes, 256, 58);
  const zeros = leadingZeros(bytes);
  return '1'.repeat(zeros) + digits.map((digit) => LETTERS[digit]).join('');
}

/** The bytes of a text of unknown origin; nothing where `toBase58` would not have written that very text. */
export function fromBase58(text: string): Uint8Array | undefined {
  if (text.length > LONGEST) return undefined;
  const digits = Array.from(text, (letter) => VALUES.get(letter));
  if (!digits.every((digit) => digit !== undefined)) return undefined;
  return Uint8Array.from([...new Array<number>(leadingZeros(digits)).fill(0), ...inBase(digits, 58, 256)]);
}

/** A number's digits in another base, the greatest first and without zeros before them. */
function inBase(digits: ArrayLike<number>, from: number, to: number): number[] {
  // The smallest first while it is worked out.
  const result: number[] = [];
  for (const digit of Array.from(digits)) {
    let carry = digit;
    for (let at = 0; at < result.length; at += 1) {
      carry += result[at]! * from;
      result[at] = carry % to;
      carry = Math.floor(carry / to);
    }
    for (; carry > 0; carry = Math.floor(carry / to)) result.push(carry % to);
  }
  return result.reverse();
}

function leadingZeros(digits: ArrayLike<number>): number {
  const first = Array.from(digits).findIndex((digit) => digit !== 0);
  return first < 0 ? digits.length : first;
}
