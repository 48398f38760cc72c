import { allTexts } from './item-text.ts';
import type { Rule } from './rule.ts';

/** Id of the source that stands for a rule with no outcome study behind it. */
const CONVENTION = 'course-convention';
const WORDS = "by this course's rule";

const conventionUnsaid: Rule = {
  id: 'convention-unsaid',
  level: 'warning',
  // Rule of this course: convention is said to be convention.
  about: `An item that cites ${CONVENTION} says "${WORDS}", so that nobody takes a convention for a finding.`,
  fix: `write "${WORDS}" into the question or the rationale that rests on it`,
  check(item) {
    if (!item.sources.includes(CONVENTION)) return undefined;
    if (allTexts(item).some((text) => text.toLowerCase().replaceAll('’', "'").includes(WORDS))) return undefined;
    return `it cites ${CONVENTION} and nowhere says "${WORDS}"`;
  },
};

/** Rules of this course about its conventions. */
export const conventionRules: readonly Rule[] = [conventionUnsaid];
