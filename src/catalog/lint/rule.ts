import type { Item } from '../../domain/assessment/item.ts';

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
