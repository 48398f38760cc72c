import { countWords } from '../lesson-text.ts';
import { allTexts, keysAndDistractors, wordsOf } from './item-text.ts';
import type { Rule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/* Flaws of stem and question, from the same lists as those in `options.ts`. */

const notAsked: Rule = {
  id: 'not-a-question',
  level: 'error',
  // NBME 2020, ch. 3: the lead-in is a closed question that can be answered with the options covered.
  about: 'An item asks one thing. A sentence to complete can hide that it asks nothing.',
  fix: 'end the question in "?"; of kind "multiple" it may be an instruction that begins "Choose every"',
  check({ kind, question }) {
    const instructs = kind === 'multiple' && /^Choose every\b[^?]*\.$/.test(question);
    return question.endsWith('?') || instructs ? undefined : `the question does not end in "?": "${question}"`;
  },
};

const NEGATIVE = /\b(?:not|except|least|incorrect|untrue|false|cannot)\b|\b\w+n['’]t\b/i;

const negative: Rule = {
  id: 'negative-question',
  level: 'warning',
  about: 'A NOT or an EXCEPT is overlooked, and whoever finds the exception has not shown what is right.',
  fix: 'ask for what is so, or for what should be done; waive it only where avoiding the act is the objective',
  check({ question }) {
    const found = NEGATIVE.exec(question)?.[0];
    return found && `the question asks in the negative: "${found}"`;
  },
};

const longStem: Rule = {
  id: 'long-stem',
  level: 'warning',
  about: 'A long stem tests reading, and on a phone the options leave the screen.',
  fix: 'cut what nobody needs for the answer',
  check({ stem }) {
    const words = countWords(stem);
    return words > THRESHOLDS.stemWords ? `the stem has ${words} words; ${THRESHOLDS.stemWords} are enough` : undefined;
  },
};

const article: Rule = {
  id: 'article-mismatch',
  level: 'warning',
  about: 'A question that ends in "a" or "an" rules out every option that does not fit it.',
  fix: 'end the question before the article, and give each option its own',
  check({ question, options }) {
    const ending = /\b(an?)[\s…._?:]*$/i.exec(question)?.[1]?.toLowerCase();
    const misfit = ending && options.find(({ text }) => articleOf(text) !== ending);
    return misfit ? `the question ends in "${ending}", which does not fit the option "${misfit.id}"` : undefined;
  },
};

const repeatedWord: Rule = {
  id: 'word-repeated-in-key',
  level: 'warning',
  about: 'A telling word of the stem that comes back in the key alone points to it (a "clang").',
  fix: 'use another word in the key, or the same word in a distractor too',
  check(item) {
    if (item.kind !== 'single') return undefined;
    const { keys, distractors } = keysAndDistractors(item);
    const asked = rootsOf(`${item.stem} ${item.question}`);
    const elsewhere = rootsOf(distractors.map(({ text }) => text).join(' '));
    const found = [...rootsOf(keys.map(({ text }) => text).join(' '))].find(
      ([root]) => asked.has(root) && !elsewhere.has(root),
    );
    return found && `"${found[1]}" stands in the stem or question, in the key, and in no distractor`;
  },
};

/** Abbreviations that need no explanation here. */
const KNOWN = ['CE', 'COVID', 'CPR', 'EU', 'UK', 'US', 'USA'];
/** Words that are written in capitals for emphasis. */
const EMPHASIS = ['ALL', 'AND', 'EXCEPT', 'NEVER', 'NO', 'NOT', 'ONLY', 'OR'];

const abbreviation: Rule = {
  id: 'undefined-abbreviation',
  level: 'warning',
  about: 'Who does not know the letters cannot show what they know of the matter.',
  fix: 'write the words, or the words with the letters in brackets after them: deep vein clot (DVC)',
  check(item) {
    const text = allTexts(item).join('\n');
    const found = (text.match(/\b[A-Z]{2,}(?=s?\b)/g) ?? []).find(
      (letters) => !KNOWN.includes(letters) && !EMPHASIS.includes(letters) && !text.includes(`(${letters})`),
    );
    return found && `the abbreviation "${found}" is not explained`;
  },
};

const HINGE =
  /\b(?:previous|preceding|last|earlier|next|following) (?:question|item)s?\b|\b(?:question|item) (?:\d+|above|before|below)\b|\byour (?:last|previous|earlier) answer\b|\bas (?:in|with) the (?:question|item)\b/i;

const hinged: Rule = {
  id: 'hinged',
  level: 'warning',
  about: 'Items are drawn and shuffled: one that leans on another is read without it.',
  fix: 'tell in the stem all that the item needs',
  check({ stem, question, options }) {
    const texts = [stem, question, ...options.map(({ rationale }) => rationale)];
    const found = texts.map((text) => HINGE.exec(text)?.[0]).find((match) => match !== undefined);
    return found && `it leans on another item: "${found}"`;
  },
};

/** Rules about stem and question. */
export const wordingRules: readonly Rule[] = [
  notAsked,
  negative,
  longStem,
  article,
  repeatedWord,
  abbreviation,
  hinged,
];

/** "an" before a vowel that is heard, else "a". */
function articleOf(text: string): 'a' | 'an' {
  const silentH = /^(?:heir|honest|hono|hour)/i.test(text);
  const spokenConsonant = /^(?:eu|one\b|once\b|uni|ure|uri|us[ae]|ute)/i.test(text);
  return silentH || (/^[aeiou]/i.test(text) && !spokenConsonant) ? 'an' : 'a';
}

/** Words of four letters and more that point to nothing: small words, and those that stand in most items here. */
const COMMON = new Set(
  `about after again also and another any back because been before being both comes does done each else even every
   first from give gives goes have having hers here into just keep keeps lets like made make makes many more most much
   need needs next once other over said same says should some such take takes tell tells than that their them then
   there these they thing this those time towards under until upon very want wants ways well were what when where
   which while whom whose will with within without would yours your
   belly client massage psoas session therapist work works`.split(/\s+/),
);

/** The roots of the words that carry a text's meaning, each with the word it came from. */
function rootsOf(text: string): Map<string, string> {
  const telling = wordsOf(text).filter((word) => word.length >= 4 && !COMMON.has(word));
  return new Map(telling.map((word) => [rootOf(word), word]));
}

/** A word without its commonest endings, so that "presses" and "pressing" are one. */
function rootOf(word: string): string {
  const bare = word.replace(/'s?$/, '');
  const root = bare.replace(/(?:ing|ed|es|(?<!s)s|e)$/, '');
  return root.length >= 3 ? root : bare;
}
