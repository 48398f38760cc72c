import type { DeskKey, NoKey } from '../../stores/desk-key.ts';

/* What an instructor is told of the key with which the desk signs. */

const WHY: Readonly<Record<NoKey, string>> = {
  'no-cryptography':
    'This page cannot sign, because it did not come over https. Open the desk at an address that begins with https.',
  'no-ed25519':
    'This browser cannot sign. It takes Chrome or Edge 137, Firefox 129 or Safari 17, or a later one; everything else on the desk works.',
  blocked:
    'This browser does not let the desk look for its key: that can be a private window, or a setting. If you have signed here before, open the desk as you did then.',
  unusable:
    'The desk’s key is damaged and does not sign. Put it back from your backup, or make a new one: learners then see other words beside your name.',
  'not-taken': 'The key was not made, because its backup was not saved. Try once more.',
  'no-secret': 'There is no key in this backup. Make a new one: learners then see other words beside your name.',
};

/** Why there is no key, and what to do. */
export function noKeyWords(why: NoKey): string {
  return WHY[why];
}

/** What is to be told of a key that signs; nothing where it is kept and was here before. */
export function keyWords({
  kept,
  fresh,
}: Pick<Extract<DeskKey, { kind: 'key' }>, 'kept' | 'fresh'>): string | undefined {
  if (!kept)
    return 'This browser does not keep the desk’s key: it lasts until you close this page. Links made with it stay good; the next key has other words.';
  if (fresh)
    return 'The desk’s key is kept in this browser, and no script can read it out. Give your learners its six words in another way than the link, so that they can compare.';
  return undefined;
}
