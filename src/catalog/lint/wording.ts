import type { Item } from '../../domain/assessment/item.ts';
import { kindOf } from '../../domain/assessment/kinds/kinds.ts';
import { countWords } from '../lesson-text.ts';
import { allTexts, keysAndDistractors, wordsOf } from './item-text.ts';
import { forItems, type OptionRule, type Rule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/* Flaws of stem and question, from the same lists as those in `options.ts`. */

const notAsked: Rule = {
  id: 'not-a-question',
  level: 'error',
  // NBME 2020, ch. 3: the lead-in is a closed question that can be answered with the options covered.
  about: 'An item asks one thing. A sentence to complete can hide that it asks nothing.',
  fix: 'end the question in "?", or begin it with the instruction of its kind, as "Choose every"',
  check(item) {
    const { instruction } = kindOf(item);
    const isAsked = (question: string) =>
      question.endsWith('?') ||
      (instruction !== undefined && question.startsWith(instruction) && /^[^?]*\.$/.test(question));
    const found = questionsOf(item).find((question) => !isAsked(question));
    return found === undefined ? undefined : `the question does not end in "?": "${found}"`;
  },
};

const NEGATIVE = /\b(?:not|except|least|incorrect|untrue|false|cannot)\b|\b\w+n['’]t\b/i;

const negative: Rule = {
  id: 'negative-question',
  level: 'warning',
  about: 'A NOT or an EXCEPT is overlooked, and whoever finds the exception has not shown what is right.',
  fix: 'ask for what is so, or for what should be done; waive it only where avoiding the act is the objective',
  check(item) {
    const found = questionsOf(item)
      .map((question) => NEGATIVE.exec(question)?.[0])
      .find((match) => match !== undefined);
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

const article: OptionRule = {
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

const repeatedWord: OptionRule = {
  id: 'word-repeated-in-key',
  level: 'warning',
  about: 'A telling word of the stem that comes back in the key alone points to it (a "clang").',
  fix: 'use another word in the key, or the same word in a distractor too',
  check(question) {
    if (question.several) return undefined;
    const { keys, distractors } = keysAndDistractors(question);
    const asked = rootsOf(`${question.stem} ${question.question}`);
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
  check(item) {
    // Of options the rule "option-names-item" speaks.
    const options = kindOf(item)
      .closedQuestions(item)
      .flatMap(({ options }) => options.map(({ text }) => text));
    const found = allTexts(item)
      .filter((text) => !options.includes(text))
      .map((text) => HINGE.exec(text)?.[0])
      .find((match) => match !== undefined);
    return found && `it leans on another item: "${found}"`;
  },
};

/** Rules about stem and question. */
export const wordingRules: readonly Rule[] = [
  notAsked,
  negative,
  longStem,
  forItems(article),
  forItems(repeatedWord),
  abbreviation,
  hinged,
];

/** The questions that an item asks. */
function questionsOf(item: Item): string[] {
  return [
    ...new Set([
      item.question,
      ...kindOf(item)
        .closedQuestions(item)
        .map(({ question }) => question),
    ]),
  ];
}

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
