/** A word of a text, and where it stands. */
export interface PlacedWord {
  readonly word: string;
  readonly at: number;
}

/** The words of a text in order. A hyphen parts words, an apostrophe does not. */
export function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)].map((match) => ({ word: match[0], at: match.index }));
}

/** Words that stand in every text and say nothing of what it is about. */
const SMALL = new Set(
  'a an and are as at be been but by can do for from had has have i if in is it its my no not of on or our she so than that the their them then there they this to was we were what when which who will with you your'.split(
    ' ',
  ),
);

/**
 * A word as the index knows it, so that haematomas and hematoma, vomiting and vomited are one; nothing for a small word.
 * What comes out need not be a word: only the same for words that are alike.
 */
export function root(word: string): string | undefined {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  if (SMALL.has(plain)) return undefined;
  // British spellings that students of either side may type: haem, oedema, oesophagus, diarrhoea, coeliac, caecum.
  const spelt = plain.replace(/ae(?=[a-z])/g, 'e').replace(/oe(?=d|l|so|st|a|t)/g, 'e');
  return withoutEnding(spelt);
}

function withoutEnding(word: string): string {
  const single = word
    .replace(/(?<=\w{2})ies$/, 'y')
    .replace(/(?<=\w{3})(?<![sui])s$/, '')
    .replace(/(?<=\w{2}(?:ss|sh|ch|x))e$/, '');
  const stem = single.replace(/(?<=\w{4})(?:ing|ed)$/, '');
  // "stopping" is of "stop", "swelling" of "swell".
  const short = stem === single ? stem : stem.replace(/([bdgmnprt])\1$/, '$1');
  return short.replace(/(?<=\w{4})e$/, '');
}

/** The roots of a text's words in order, small words left out. */
export function rootsOf(text: string): string[] {
  return wordsOf(text).flatMap(({ word }) => root(word) ?? []);
}
