import type { BankItem, Item, ItemKind, ItemOf, PadItem } from '../domain/assessment/item.ts';
import { decisionOf } from '../domain/assessment/kinds/case.ts';
import { kindOf } from '../domain/assessment/kinds/kinds.ts';
import { pairOf } from '../domain/assessment/kinds/matching.ts';
import { rightWords } from '../domain/assessment/kinds/numeric.ts';
import { padEntry, type PadAskName } from '../domain/assessment/kinds/pad.ts';
import { practiceOrder } from '../domain/assessment/shown-order.ts';

/* A question on paper: what can be chosen has a letter there, and the answer key speaks of those letters. */

/** Something that can be chosen on paper, with its letter. */
export interface Lettered {
  readonly id: string;
  readonly text: string;
  readonly letter: string;
}

/** One reason of the answer key. */
export interface KeyReason {
  /** Its entry in a response that chose it. */
  readonly id: string;
  readonly right: boolean;
  /** "Right", "Not right", or what the kind says in their stead, as "2nd". */
  readonly lead: string;
  /** Its letter on the sheet; empty where there is none. */
  readonly mark: string;
  readonly text: string;
  readonly rationale: string;
}

/** A question of the answer key. */
export interface KeyEntry {
  /** The right answer in a few letters or words. */
  readonly answer: string;
  readonly groups: readonly { readonly title?: string | undefined; readonly reasons: readonly KeyReason[] }[];
}

/** Gives letters to choices in the order shown. */
export function lettered(choices: readonly { id: string; text: string }[], order?: readonly string[]): Lettered[] {
  const shown = order ? order.flatMap((id) => choices.find((choice) => choice.id === id) ?? []) : choices;
  return shown.map(({ id, text }, at) => ({ id, text, letter: String.fromCharCode(65 + at) }));
}

/** The choices of an item as the sheet prints them, in the order of practice; of a case and a pad, those of each part are lettered for themselves. */
export function choicesOnPaper(item: Item): Lettered[] {
  const order = practiceOrder(item);
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'hotspot':
      return lettered(item.options, order);
    case 'ordering':
      return lettered(item.steps, order);
    case 'matching':
      return lettered(item.choices, order);
    case 'numeric':
    case 'case':
    case 'pad':
      return [];
  }
}

/** What the answer key says of an item: the right answer by its letters, and every reason beside the letter it is for. */
export function keyEntry({ item }: BankItem): KeyEntry {
  const letters = new Map(choicesOnPaper(item).map(({ id, letter }) => [id, letter]));
  const marks = MARKS[item.kind] as (item: Item, letters: ReadonlyMap<string, string>) => Marks;
  const { of, answer } = marks(item, letters);
  const groups = kindOf(item)
    .reasons(item)
    .map(({ title, reasons }) => ({
      title,
      reasons: reasons.map(({ id, right, lead = right ? 'Right' : 'Not right', text, rationale }) => ({
        id,
        right,
        lead,
        mark: of.get(id) ?? '',
        text,
        rationale,
      })),
    }));
  return { answer, groups };
}

interface Marks {
  /** The mark of each reason. */
  readonly of: ReadonlyMap<string, string>;
  readonly answer: string;
}

type Letters = ReadonlyMap<string, string>;

const MARKS: { readonly [K in ItemKind]: (item: ItemOf<K>, letters: Letters) => Marks } = {
  single: ({ key }, letters) => ({ of: letters, answer: letters.get(key) ?? '' }),
  multiple: ({ key }, letters) => ({ of: letters, answer: sorted(key, letters).join(', ') }),
  hotspot: ({ key }, letters) => ({ of: letters, answer: letters.get(key) ?? '' }),
  ordering: ({ steps }, letters) => ({
    of: letters,
    answer: steps.map(({ id }) => letters.get(id)).join(', '),
  }),
  matching: ({ rows }, letters) => ({
    of: new Map(rows.map((row) => [pairOf(row.id, row.choice), letters.get(row.choice) ?? ''])),
    answer: rows.map(({ choice }) => letters.get(choice)).join(', '),
  }),
  numeric: (item) => ({ of: new Map(), answer: rightWords(item) }),
  case: ({ steps }) => ({
    of: new Map(
      steps.flatMap(({ id, options }) =>
        lettered(options).map((option) => [decisionOf(id, option.id), option.letter] as const),
      ),
    ),
    answer: steps
      .map(({ key, options }, at) => {
        const letter = lettered(options).find(({ id }) => id === key)?.letter ?? '';
        return `step ${at + 1} ${letter}`;
      })
      .join(', '),
  }),
  pad: ({ asks }) => ({
    of: new Map(
      asks.flatMap(({ ask, options }) =>
        ask === 'place' ? [] : lettered(options).map(({ id, letter }) => [padEntry(ask, id), letter] as const),
      ),
    ),
    answer: asks.map((each) => PAD_WORDS[each.ask](each)).join('; '),
  }),
};

const lettersOf = ({ options, keys }: PadItem['asks'][number]): string =>
  lettered(options)
    .filter(({ id }) => keys.includes(id))
    .map(({ letter }) => letter)
    .join(', ');

/** The right answer to each part of a task with a pad. A place is drawn into the picture, so it is told in words. */
const PAD_WORDS: Readonly<Record<PadAskName, (ask: PadItem['asks'][number]) => string>> = {
  press: (ask) => `under the pad ${lettersOf(ask)}`,
  decide: (ask) => `next ${lettersOf(ask)}`,
  place: ({ options, keys }) => `drawn ${(options.find(({ id }) => keys.includes(id))?.text ?? '').toLowerCase()}`,
};

function sorted(ids: readonly string[], letters: Letters): string[] {
  return ids.map((id) => letters.get(id) ?? '').sort();
}
