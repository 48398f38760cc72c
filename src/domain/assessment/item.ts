/** The question kinds the course knows. Each has one grader in `kinds/` and one component in `components/quiz/`. */
export type ItemKind = Item['kind'];

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
  /** Where it is taught: a passage id of its own lesson, or `lesson#passage`. */
  readonly passage: string;
  /** Source ids that stand behind its rationales. */
  readonly sources: readonly string[];
  /** Day of the last review, `YYYY-MM-DD`. */
  readonly reviewed: string;
  /** Warnings that stand; absent when there are none. */
  readonly waivers?: readonly Waiver[] | undefined;
}

/** One best answer. */
export interface SingleChoiceItem extends ItemBase {
  readonly kind: 'single';
  readonly options: readonly Option[];
  /** The id of the one right option. */
  readonly key: string;
}

/** Every right answer, and no other. */
export interface MultipleChoiceItem extends ItemBase {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  /** The ids of all right options; at least one, never all. */
  readonly key: readonly string[];
}

/** A question of the bank. */
export type Item = SingleChoiceItem | MultipleChoiceItem;

/** As much of an item as it takes to ask it and to grade it; the reasons are left out. */
export type Asked<I extends Item = Item> = I extends Item
  ? Pick<I, 'kind' | 'id' | 'stem' | 'question' | 'key'> & { readonly options: readonly Choice[] }
  : never;

/** What a learner chose: raw option ids, so that it can be graded again later. */
export interface Response {
  readonly kind: ItemKind;
  /** Chosen option ids; one at most for `single`. */
  readonly chosen: readonly string[];
}

/** An item as the pages and the published bank carry it: with all that is known of it at build time. */
export interface BankItem {
  readonly item: Item;
  readonly lesson: string;
  readonly lessonTitle: string;
  /** True when its objective is one of the critical ones. */
  readonly critical: boolean;
  /** Digest of what makes the grade: see `digest-material.ts`. */
  readonly keyDigest: string;
  /** Digest of all that is shown. */
  readonly textDigest: string;
  /** The passage that teaches it. */
  readonly passage: { readonly lesson: string; readonly id: string; readonly title: string };
  readonly sources: readonly { readonly id: string; readonly label: string }[];
}
