import type { Rule } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

const longChoice: Rule = {
  id: 'long-choice',
  level: 'warning',
  // Rule of this course: what is chosen must be seen whole on a phone of 360 pixels.
  about: 'A choice stands in a closed select, which shows one line of it and cuts off the rest.',
  fix: 'shorten the choice, and say more in the rationale',
  check(item) {
    const found =
      item.kind === 'matching' && item.choices.find(({ text }) => text.length > THRESHOLDS.choiceCharacters);
    return found
      ? `the choice "${found.id}" has ${found.text.length} characters; ${THRESHOLDS.choiceCharacters} are seen`
      : undefined;
  },
};

/** Rules about matching questions. */
export const matchingRules: readonly Rule[] = [longChoice];
