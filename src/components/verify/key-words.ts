import { keyOf } from '../../domain/credential/did-key.ts';
import { fingerprintOf } from '../../domain/teaching/fingerprint.ts';
import { sha256 } from '../../stores/signatures.ts';

/** The six words of a key by its name; nothing where the browser cannot hash. Fetched when there are keys to list. */
export async function keyWords(did: string): Promise<string | undefined> {
  const key = keyOf(did);
  return key && (await fingerprintOf(key, sha256))?.join(' ');
}
