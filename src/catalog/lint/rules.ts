import { conventionRules } from './convention.ts';
import { criticalRules } from './critical.ts';
import { matchingRules } from './matching.ts';
import { optionRules } from './options.ts';
import type { Rule } from './rule.ts';
import { wordingRules } from './wording.ts';

/** Every rule that an item is held to. */
export const RULES: readonly Rule[] = [
  ...optionRules,
  ...wordingRules,
  ...criticalRules,
  ...conventionRules,
  ...matchingRules,
];
