import { shuffler, type Shuffler } from './draw.ts';
import type { BankItem } from './item.ts';
import { kindOf } from './kinds/kinds.ts';
import { shownOrder } from './shown-order.ts';

/** How many items of each objective every form has: objective id to count. */
export type Blueprint = Readonly<Record<string, number>>;

/** One place on a form, frozen when the form is drawn. */
export interface FormItem {
  readonly id: string;
  readonly lesson: string;
  readonly objective: string;
  readonly critical: boolean;
  readonly keyDigest: string;
  readonly textDigest: string;
  /** Ids of its parts (options, steps, …) in the order they are shown. */
  readonly options: readonly string[];
}

/** One drawing of the final assessment. */
export interface Form {
  /** Seed of the drawing, 0 to 2³²−1. */
  readonly seed: number;
  /** Content version it was drawn from. */
  readonly version: string;
  /** Share needed to pass, in whole per cent. */
  readonly passMark: number;
  readonly items: readonly FormItem[];
  /** Present on the form of a re-test: the attempt it belongs to, and the one objective it tests. */
  readonly retest?: { readonly attempt: string; readonly objective: string } | undefined;
}

/** Fresh items of a missed critical objective in its re-test; all have to be right. */
export const RETEST_ITEMS = 2;

/** An objective for which the bank holds fewer items for a form than are needed. */
export interface Shortfall {
  readonly objective: string;
  /** For a form and, where that counts, for a fresh re-test. */
  readonly wanted: number;
  readonly found: number;
  /** How many of the wanted items are for the re-test; absent when there is none. */
  readonly forRetest?: number;
}

/** The items of an objective that a form may ask: a kind that tells something of the outcome is for practice only. */
export function formItemsOf(bank: readonly BankItem[], objective: string): BankItem[] {
  return bank.filter(({ item }) => item.objective === objective && !kindOf(item).tellsOutcome);
}

/**
 * What the bank lacks to fill a blueprint; empty when every form can be drawn.
 *
 * @param retested ids of the objectives that need items for a fresh re-test besides
 */
export function shortfalls(
  bank: readonly BankItem[],
  blueprint: Blueprint,
  retested: readonly string[] = [],
): Shortfall[] {
  return Object.entries(blueprint)
    .map(([objective, onForm]) => ({
      objective,
      wanted: onForm + (retested.includes(objective) ? RETEST_ITEMS : 0),
      found: formItemsOf(bank, objective).length,
      ...(retested.includes(objective) && { forRetest: RETEST_ITEMS }),
    }))
    .filter(({ wanted, found }) => found < wanted);
}

/**
 * Draws a form: for each objective the asked number of items, those never shown before first, then those shown
 * longest ago, chance deciding among equals; the places and the options of each item in a drawn order.
 *
 * @param about.earlier item ids of earlier forms, oldest form first, so that a retake draws other items while it can
 * @param about.first item ids to draw before all others, shown before or not: what was missed with high certainty
 * @throws RangeError when the bank cannot fill the blueprint; the build checks that it can
 */
export function drawForm(
  bank: readonly BankItem[],
  blueprint: Blueprint,
  about: {
    seed: number;
    version: string;
    passMark: number;
    earlier: readonly (readonly string[])[];
    first?: readonly string[];
  },
): Form {
  const [lack] = shortfalls(bank, blueprint);
  if (lack) throw new RangeError(`The bank has ${lack.found} of ${lack.wanted} items for "${lack.objective}".`);

  const order = shuffler(about.seed);
  const lastShown = (id: string) =>
    about.first?.includes(id) ? -2 : about.earlier.findLastIndex((form) => form.includes(id));
  const drawn = Object.keys(blueprint)
    .sort()
    .flatMap((objective) =>
      order
        .shuffle(formItemsOf(bank, objective).sort(byId))
        .sort((a, b) => lastShown(a.item.id) - lastShown(b.item.id))
        .slice(0, blueprint[objective]),
    );
  const items = order.shuffle(drawn).map((entry) => formItem(entry, order));
  return { seed: about.seed, version: about.version, passMark: about.passMark, items };
}

/** What has to change in an open form because the bank was updated under it. */
export interface Replacement {
  /** The item that vanished or whose key changed. */
  readonly voided: string;
  /** A parallel item of the same objective, or nothing when the bank has no other. */
  readonly by?: FormItem | undefined;
}

/** Compares an open form with the bank of today. Items that only changed their wording stay. */
export function replacements(form: Form, bank: readonly BankItem[]): Replacement[] {
  const order = shuffler(form.seed);
  const taken = new Set(form.items.map((place) => place.id));
  return form.items
    .filter((place) => !bank.some(({ item, keyDigest }) => item.id === place.id && keyDigest === place.keyDigest))
    .map((place) => {
      const parallel = order
        .shuffle(
          formItemsOf(bank, place.objective)
            .filter(({ item }) => !taken.has(item.id))
            .sort(byId),
        )
        .at(0);
      if (!parallel) return { voided: place.id };
      taken.add(parallel.item.id);
      return { voided: place.id, by: formItem(parallel, order) };
    });
}

function formItem(entry: BankItem, order: Shuffler): FormItem {
  return {
    id: entry.item.id,
    lesson: entry.lesson,
    objective: entry.item.objective,
    critical: entry.critical,
    keyDigest: entry.keyDigest,
    textDigest: entry.textDigest,
    options: shownOrder(entry.item, order),
  };
}

function byId(a: BankItem, b: BankItem): number {
  return a.item.id < b.item.id ? -1 : 1;
}
