import { diseaseIn } from './diseases.ts';
import { forItems, type OptionRule, type Rule } from './rule.ts';

/* What this course asks of the items of its critical objectives. The key of such an item is an action: carry on, ease
   off, stop, refer, call. */

const diseaseInCriticalOption: OptionRule = {
  id: 'disease-in-critical-option',
  level: 'error',
  // Rule of this course, after the scope of massage practice: refer on signs, never on a diagnosis.
  about: 'A critical item whose options name a disease asks for a diagnosis; the right answer is an action.',
  fix: 'let the option say what is done, and name the disease in its rationale',
  check(question, { critical }) {
    if (!critical) return undefined;
    for (const { id, text } of question.options) {
      const disease = diseaseIn(text);
      if (disease) return `the option "${id}" names a disease: "${disease}"`;
    }
    return undefined;
  },
};

const COUNT = String.raw`\b(?:\d+(?:[.,]\d+)?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred)`;
const TIMES = new RegExp(`${COUNT}[ -]?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|trimesters?)\\b`, 'gi');
const MEASURES = new RegExp(
  `${COUNT}(?: out of (?:ten|10)\\b|/10\\b| ?(?:%|°)|[ -]?(?:per ?cent|centimet(?:re|er)s?|cm|millimet(?:re|er)s?|mm|inch(?:es)?|kilo(?:gram)?s?|kg|grams?|pounds?|lbs?|newtons?|N|beats?|breaths?|degrees?)\\b)`,
  'gi',
);

const numberInCriticalOption: OptionRule = {
  id: 'number-in-critical-option',
  level: 'error',
  // Rule of this course: its numbers are conventions, and nobody passes or fails on one.
  about: 'A critical item that turns on a number would test a convention; a time the stem tells is part of the case.',
  fix: 'let the options differ in what is done, and keep the number to the lesson or a rationale',
  check(question, { critical }) {
    if (!critical) return undefined;
    const stem = question.stem.toLowerCase();
    for (const { id, text } of question.options) {
      const times = (text.match(TIMES) ?? []).filter((time) => !stem.includes(time.toLowerCase()));
      const [found] = [...times, ...(text.match(MEASURES) ?? [])];
      if (found) return `the option "${id}" turns on a number: "${found}"`;
    }
    return undefined;
  },
};

const numberInCriticalItem: Rule = {
  id: 'number-in-critical-item',
  level: 'error',
  // The same rule of this course, for items that have no options.
  about: 'A critical item whose answer is a number would test a convention; the right answer is an action.',
  fix: 'ask what is done, with options; or give the number to an objective that is not critical',
  check: (item, { critical }) =>
    critical && item.kind === 'numeric' ? `its answer is a number: ${item.answer}` : undefined,
};

/** Rules of this course about its critical items. */
export const criticalRules: readonly Rule[] = [
  ...[diseaseInCriticalOption, numberInCriticalOption].map(forItems),
  numberInCriticalItem,
];
