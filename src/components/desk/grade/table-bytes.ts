/**
 * The text of a table's file. A spreadsheet may save UTF-8, UTF-16 with its mark, or the old code page of its country: what
 * is no UTF-8 is read as that of the West, so that `Núñez` is not taken in with signs for letters that were lost.
 */
export function tableTextOf(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
