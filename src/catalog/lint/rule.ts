import type { Item } from '../../domain/assessment/item.ts';
import type { ClosedQuestion } from '../../domain/assessment/kinds/kind.ts';
import { kindOf } from '../../domain/assessment/kinds/kinds.ts';

/** An error must be mended; a warning may be waived in the item, with a reason. */
export type Level = 'error' | 'warning';

/** What a rule may know besides the item. */
export interface RuleContext {
  /** True when the item's objective is a critical one. */
  readonly critical: boolean;
  /** Ids of all items of the bank. */
  readonly itemIds: readonly string[];
}

/** One thing that a question must not do. */
export interface Rule {
  /** Named in waivers, so it never changes. */
  readonly id: string;
  readonly level: Level;
  /** What it looks for and why. */
  readonly about: string;
  /** How to mend what it finds. */
  readonly fix: string;
  /** What is wrong with an item, or nothing. */
  check(item: Item, context: RuleContext): string | undefined;
}

/** A rule about options: what is wrong with one closed question, of which an item may hold none or several. */
export interface OptionRule extends Omit<Rule, 'check'> {
  check(question: ClosedQuestion, context: RuleContext): string | undefined;
}

/** The rule for items whose closed questions all keep an option rule. */
export function forItems(rule: OptionRule): Rule {
  return {
    ...rule,
    check(item, context) {
      for (const question of kindOf(item).closedQuestions(item)) {
        const wrong = rule.check(question, context);
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    },
  };
}
