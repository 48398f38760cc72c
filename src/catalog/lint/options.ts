import { kindOf } from '../../domain/assessment/kinds/kinds.ts';
import { countWords } from '../lesson-text.ts';
import { keysAndDistractors, levelled, mean, wordsOf } from './item-text.ts';
import { forItems, type OptionRule, type Rule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/* Flaws of options. The flaws are those of the NBME list as adapted in BMC Med Educ 2016, doi
   10.1186/s12909-016-0559-7, table 1, and of the NBME guide of 2020, chapter 3, unless a rule says otherwise. */

const CATCH_ALL = [
  /\b(?:all|none|any|both|neither|either) (?:of )?(?:the |these )?(?:above|other (?:options|answers|choices))\b/i,
  /^(?:all|none|both|neither|either) of (?:these|them)[.!]?$/i,
  /\b[A-F](?: and | or | & )[A-F]\b/,
  /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? [A-F]\b/,
  /\b(?:option|choice)s? \d\b/i,
];

const catchAll: OptionRule = {
  id: 'catch-all-option',
  level: 'error',
  about: '"All of the above" and "A and C" reward part knowledge, and point to places that are shuffled.',
  fix: 'write an option that stands alone, or make the item one of kind "multiple"',
  check(question) {
    const found = question.options.find(({ text }) => CATCH_ALL.some((pattern) => pattern.test(text)));
    return found && `the option "${found.id}" speaks of other options: "${found.text}"`;
  },
};

const duplicate: Rule = {
  id: 'duplicate-options',
  level: 'error',
  about: 'Two options, steps or rows that read alike cannot differ in being right, or in where they stand.',
  fix: 'reword or drop one of them',
  check(item) {
    const { closedQuestions, choiceLists } = kindOf(item);
    const lists = [...closedQuestions(item).map(({ options }) => options), ...(choiceLists?.(item) ?? [])];
    for (const list of lists) {
      const texts = list.map(({ text }) => levelled(text));
      const at = texts.findIndex((text, place) => texts.indexOf(text) < place);
      const [first, second] = [list[texts.indexOf(texts[at] ?? '')], list[at]];
      if (first && second) return `"${first.id}" and "${second.id}" read alike`;
    }
    return undefined;
  },
};

const namesItem: OptionRule = {
  id: 'option-names-item',
  level: 'error',
  about: 'An option that names another item cannot be read where that item is not shown.',
  fix: 'say in words what the option means',
  check(question, { itemIds }) {
    // An id of one word is an ordinary word too.
    const ids = itemIds.filter((id) => id.includes('-'));
    for (const { id, text } of question.options) {
      const named = /\b(?:question|item) \d+\b|\b(?:previous|last|next|other) (?:question|item)\b/i.exec(text)?.[0];
      const found = named ?? wordsOf(text).find((word) => ids.includes(word));
      if (found) return `the option "${id}" names another item: "${found}"`;
    }
    return undefined;
  },
};

const TRUE_FALSE = ['true', 'false', 'yes', 'no', 'right', 'wrong', 'correct', 'incorrect'];

const trueFalse: OptionRule = {
  id: 'true-false',
  level: 'warning',
  about: 'A true/false item is guessed right every second time and shows no misconception.',
  fix: 'ask for the one best answer among three or four',
  check(question) {
    return isTrueFalse(question.options) ? 'it is a true/false item' : undefined;
  },
};

const optionCount: OptionRule = {
  id: 'option-count',
  level: 'warning',
  // Rodriguez 2005, doi 10.1111/j.1745-3992.2005.00006.x: three options are enough.
  about: 'Three or four options for one answer, four to six for several: more are filler, fewer are guessed.',
  fix: 'drop the option nobody would choose, or add one for a misconception that people have',
  check(question) {
    if (isTrueFalse(question.options)) return undefined;
    const { least, most } = question.several ? THRESHOLDS.multipleOptions : THRESHOLDS.singleOptions;
    const count = question.options.length;
    return count < least || count > most
      ? `it has ${count} options; a question with ${question.several ? 'several right answers' : 'one right answer'} has ${least} to ${most}`
      : undefined;
  },
};

const keyLongest: OptionRule = {
  id: 'key-longest',
  level: 'warning',
  // Pham et al. 2018, PMC10711986: "the longest choice is correct" raised scores. The factor is a proposal.
  about: 'Who knows nothing chooses the longest option, for the right answer is often written with most care.',
  fix: 'shorten the key, moving its reasons to the rationale, or give a distractor as much detail',
  check(question) {
    if (question.several) return undefined;
    const { keys, distractors } = keysAndDistractors(question);
    const key = keys[0]?.text.length ?? 0;
    const others = distractors.map(({ text }) => text.length);
    if (others.some((length) => length >= key) || key <= mean(others) * THRESHOLDS.keyToDistractors) return undefined;
    return `the key is the longest option: ${key} characters against ${Math.round(mean(others))} on average`;
  },
};

const unequalOptions: OptionRule = {
  id: 'unequal-options',
  level: 'warning',
  about: 'An option much longer or shorter than the rest draws the eye, right or wrong.',
  fix: 'bring the options to about one length',
  check(question) {
    const counts = question.options.map(({ text }) => countWords(text));
    const [shortest, longest] = [Math.min(...counts), Math.max(...counts)];
    return longest >= shortest * THRESHOLDS.longestToShortest && longest - shortest >= THRESHOLDS.optionWordGap
      ? `its options have from ${shortest} to ${longest} words`
      : undefined;
  },
};

const optionWords: OptionRule = {
  id: 'long-option',
  level: 'warning',
  about: 'A long option tests reading. What all options share belongs in the stem.',
  fix: 'cut the option, or move what is common to the stem',
  check(question) {
    const found = question.options.find(({ text }) => countWords(text) > THRESHOLDS.optionWords);
    return (
      found && `the option "${found.id}" has ${countWords(found.text)} words; ${THRESHOLDS.optionWords} are enough`
    );
  },
};

const ABSOLUTE = ['always', 'never', 'only'];

const absoluteWords: OptionRule = {
  id: 'absolute-distractor',
  level: 'warning',
  about: '"Always", "never" and "only" give a distractor away, for few things are so.',
  fix: 'take the word out, or let the key be as absolute when it is true',
  check(question) {
    const { keys, distractors } = keysAndDistractors(question);
    const inKeys = keys.flatMap(({ text }) => wordsOf(text));
    for (const { id, text } of distractors) {
      const found = wordsOf(text).find((word) => ABSOLUTE.includes(word) && !inKeys.includes(word));
      if (found) return `the distractor "${id}" says "${found}" and no key does`;
    }
    return undefined;
  },
};

const VAGUE = ['usually', 'often', 'rarely', 'seldom', 'sometimes', 'frequently', 'occasionally', 'generally', 'may'];

const vagueWords: OptionRule = {
  id: 'vague-frequency',
  level: 'warning',
  about: '"Often" and "rarely" mean another number to each reader, so such an option is neither right nor wrong.',
  fix: 'say what happens, or give the figure of the source',
  check(question) {
    for (const { id, text } of question.options) {
      const words = wordsOf(text);
      // "How often" asks for the number that a vague word hides.
      const found = words.find((word, at) => VAGUE.includes(word) && words[at - 1] !== 'how');
      if (found) return `the option "${id}" says "${found}"`;
    }
    return undefined;
  },
};

function isTrueFalse(options: readonly { readonly text: string }[]): boolean {
  return options.length === 2 && options.every(({ text }) => TRUE_FALSE.includes(levelled(text)));
}

/** Rules about the options of an item. */
export const optionRules: readonly Rule[] = [
  duplicate,
  ...[
    catchAll,
    namesItem,
    trueFalse,
    optionCount,
    keyLongest,
    unequalOptions,
    optionWords,
    absoluteWords,
    vagueWords,
  ].map(forItems),
];
