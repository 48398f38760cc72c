/** What is wrong with a passphrase for the desk's backup. */
export type PassphraseFault = 'too-short' | 'too-plain' | 'too-long';

/** Characters a passphrase has at least. Whoever finds the file may try as many as they like. */
export const PASSPHRASE_SHORTEST = 12;
const PASSPHRASE_LONGEST = 500;
/** Different characters it has at least. */
const VARIETY = 5;

/** The passphrase as it is used: the same letters give the same key on every keyboard, and spaces around it do not count. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** What is wrong with a passphrase that is to lock a new file; nothing where it may be used. It says nothing of how good it is. */
export function passphraseFault(typed: string): PassphraseFault | undefined {
  const characters = [...plainPassphrase(typed)];
  if (characters.length < PASSPHRASE_SHORTEST) return 'too-short';
  if (characters.length > PASSPHRASE_LONGEST) return 'too-long';
  return new Set(characters).size < VARIETY ? 'too-plain' : undefined;
}
