import type { CaseItem, CaseOption, CaseStep } from './kinds/case.ts';
import type { MultipleChoiceItem, SingleChoiceItem } from './kinds/choice.ts';
import type { HotspotItem } from './kinds/hotspot.ts';
import type { MatchingItem } from './kinds/matching.ts';
import type { KIND_NAMES } from './kinds/names.ts';
import type { NumericItem } from './kinds/numeric.ts';
import type { OrderingItem } from './kinds/ordering.ts';
import type { PadItem } from './kinds/pad.ts';

export type { CaseItem, CaseOption, CaseStep, HotspotItem, MatchingItem, MultipleChoiceItem };
export type { NumericItem, OrderingItem, PadItem, SingleChoiceItem };

/** The question kinds the course knows; docs/add-an-item-kind.md says what belongs to one. */
export type ItemKind = (typeof KIND_NAMES)[number];

/** A question of the bank. */
export type Item =
  SingleChoiceItem | MultipleChoiceItem | OrderingItem | MatchingItem | HotspotItem | NumericItem | CaseItem | PadItem;

/** The item type of a kind. */
export type ItemOf<K extends ItemKind> = Extract<Item, { readonly kind: K }>;

/** What of an option is shown while the question is open. */
export interface Choice {
  /** Authored, immutable, unique in its item; never a position. */
  readonly id: string;
  readonly text: string;
}

/** One choice of a closed question. */
export interface Option extends Choice {
  /** Why this option is right or wrong, in whole sentences. */
  readonly rationale: string;
  /** The wrong idea a distractor stands for; absent on a key. */
  readonly misconception?: string | undefined;
}

/** A warning of the item-writing rules that an author lets stand. It is for authors; no learner is shown it. */
export interface Waiver {
  /** Id of the rule. */
  readonly rule: string;
  /** Why the item is right as it is. */
  readonly reason: string;
}

/** What every kind of item has. */
export interface ItemBase {
  /** Immutable, unique over the whole course. */
  readonly id: string;
  /** The objective it tests. */
  readonly objective: string;
  /** The situation; empty when the question needs none. */
  readonly stem: string;
  /** The one thing asked. */
  readonly question: string;
  /** Helps on request, one after the other, in practice and review only; absent when there are none. */
  readonly hints?: readonly string[] | undefined;
  /** Where it is taught: a passage id of its own lesson, or `lesson#passage`. */
  readonly passage: string;
  /** Source ids that stand behind its rationales. */
  readonly sources: readonly string[];
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed: string;
  /** Warnings that stand; absent when there are none. */
  readonly waivers?: readonly Waiver[] | undefined;
}

/** As much of an item as it takes to ask it and to grade it; `asked` makes it. */
export type Asked<I extends Item = Item> = I extends Item
  ? Pick<I, 'id' | 'stem' | 'question' | 'hints'> & Unexplained<Omit<I, keyof ItemBase>>
  : never;

/** The same without reasons, at any depth. */
type Unexplained<T> = T extends readonly (infer Member)[]
  ? readonly Unexplained<Member>[]
  : T extends object
    ? { readonly [F in keyof T as F extends 'rationale' | 'misconception' ? never : F]: Unexplained<T[F]> }
    : T;

/** What a learner answered, raw, so that it can be graded again later. */
export interface Response {
  readonly kind: ItemKind;
  /** Authored ids, or what the kind's own file says; empty while the question is untouched. */
  readonly chosen: readonly string[];
}

/** How sure a learner says to be of an answer: 1 low, 2 middle, 3 high. */
export type Certainty = 1 | 2 | 3;

/** An item as the pages and the published bank carry it: with all that is known of it at build time. */
export interface BankItem {
  readonly item: Item;
  readonly lesson: string;
  readonly lessonTitle: string;
  /** True when its objective is one of the critical ones. */
  readonly critical: boolean;
  /** Why the objective matters, told to whoever was certain and not right; on critical items only. */
  readonly matters?: string | undefined;
  /** Digest of what makes the grade: see `digest-material.ts`. */
  readonly keyDigest: string;
  /** Digest of all that is shown. */
  readonly textDigest: string;
  /** The passage that teaches it. */
  readonly passage: { readonly lesson: string; readonly id: string; readonly title: string };
  readonly sources: readonly { readonly id: string; readonly label: string }[];
}
