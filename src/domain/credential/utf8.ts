import { strFromU8, strToU8 } from 'fflate';

/** A text of bytes of unknown origin; nothing where they are not UTF-8 that would be written so again. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    const text = strFromU8(bytes);
    const again = strToU8(text);
    return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? text : undefined;
  } catch {
    return undefined;
  }
}
