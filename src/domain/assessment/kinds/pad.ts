import type { Asked, ItemBase, Option } from '../item.ts';
import type { Guess, Kind } from './kind.ts';

/* A task with a pad of two fingers on the picture of a belly: what it would press there, what to do next, and where a
   search may begin. A response holds, for what was answered, `press=` with each structure named, `decide=` with the
   decision, `place=` with the place the pad was put in, and `at=` with the spot itself, only to draw it there again. */

/** The things that a task may ask. */
export const PAD_ASKS = ['press', 'decide', 'place'] as const;
export type PadAskName = (typeof PAD_ASKS)[number];

/** A spot of the map of the belly, in whole millimetres of its drawing: to the person's left, and upwards. */
export type Spot = readonly [x: number, y: number];

/** One thing asked; each has one kind of control. */
export interface PadAsk {
  readonly ask: PadAskName;
  /** A whole question. */
  readonly question: string;
  /** `place`: where a pad may have been put. `press`: structures offered. `decide`: what one may do. */
  readonly options: readonly Option[];
  /** Ids of the right options: one, or for `press` at least one. */
  readonly keys: readonly string[];
}

/** A short situation with a pad, and one to three things asked about it. */
export interface PadItem extends ItemBase {
  readonly kind: 'pad';
  /** Where the pad stands, in words and on the map; absent where the learner puts it, or nobody has touched the client. */
  readonly start?: { readonly name: string; readonly at: Spot } | undefined;
  /** In the order in which they are asked: with a start `press`, `decide`, `place`; without one `place`, `decide`. */
  readonly asks: readonly PadAsk[];
}

/** What decides the grade of a task. */
export interface PadKey {
  readonly kind: 'pad';
  /** For each thing asked, sorted by its name: all option ids and the right ones, sorted. */
  readonly asks: readonly {
    readonly ask: PadAskName;
    readonly options: readonly string[];
    readonly keys: readonly string[];
  }[];
  /** True where the decision is about the place the learner chose: at a wrong place no decision is right. */
  readonly bound: boolean;
}

/** The entry of a response that answers one thing asked. */
export const padEntry = (ask: PadAskName, id: string): string => `${ask}=${id}`;

/** The entry that keeps where the pad was put. */
export const spotEntry = ([x, y]: Spot): string => `at=${Math.round(x)},${Math.round(y)}`;

/** What a response answers to one thing: ids of options, none while it is open. */
export const padAnswer = (ask: PadAskName, chosen: readonly string[]): readonly string[] =>
  chosen.filter((entry) => entry.startsWith(`${ask}=`)).map((entry) => entry.slice(ask.length + 1));

/** Where a response put the pad; nothing where it did not, or says so in no way that can be read. */
export function spotIn(chosen: readonly string[]): Spot | undefined {
  for (const entry of chosen) {
    const [, x, y] = /^at=(-?\d{1,3}),(-?\d{1,3})$/.exec(entry) ?? [];
    if (x !== undefined && y !== undefined) return [Number(x), Number(y)];
  }
  return undefined;
}

/** A task with the pad: a point for each thing asked that is wholly right. */
export const pad: Kind<PadItem, PadKey> = {
  key: ({ kind, start, asks }) => ({
    kind,
    asks: asks
      .map(({ ask, options, keys }) => ({ ask, options: options.map(({ id }) => id).sort(), keys: [...keys].sort() }))
      .sort((a, b) => (a.ask < b.ask ? -1 : 1)),
    bound: !start && asks.some(({ ask }) => ask === 'place'),
  }),
  grade(key, chosen) {
    const possible = key.asks.length;
    const known = key.asks.every(({ ask, options }) => padAnswer(ask, chosen).every((id) => options.includes(id)));
    const rightAsks = known ? key.asks.filter((each) => isRight(each, chosen)).map(({ ask }) => ask) : [];
    // Whatever is decided, no hand is well where this course does not press.
    const counted = rightAsks.filter((ask) => ask !== 'decide' || !key.bound || rightAsks.includes('place'));
    return { right: counted.length === possible, earned: counted.length, possible };
  },
  isAnswered: ({ asks }, chosen) => asks.every(({ ask }) => padAnswer(ask, chosen).length > 0),
  // Structures are authored in an order that tells nothing, decisions stand from the least careful to the most.
  parts: () => [],
  *guesses({ kind, asks }) {
    for (const chosen of answersTo(asks)) yield { response: { kind, chosen }, weight: 1n } satisfies Guess;
  },
  reasons: ({ asks }) =>
    asks.map(({ ask, question, options, keys }) => ({
      title: question,
      // Of places and decisions what was chosen and what is right is enough; of structures each is worth a look.
      narrowed: ask !== 'press',
      reasons: options.map(({ id, text, rationale }) => ({
        id: padEntry(ask, id),
        right: keys.includes(id),
        ...(ask === 'press' && { lead: keys.includes(id) ? 'Under the pad' : 'Not under it' }),
        text,
        rationale,
      })),
    })),
  // Places and decisions are the same in every task, so the rules about options have nothing to say of them.
  closedQuestions: () => [],
  choiceLists: ({ asks }) => asks.map(({ options }) => options),
  unanswered: 'Answer every part first.',
  creditRule: ({ asks }) => (asks.length > 1 ? 'Part credit: one point for each part that is right.' : undefined),
  // A later question tells something of an earlier one: "Where may it begin again?"
  tellsOutcome: true,
};

function isRight({ ask, keys }: PadKey['asks'][number], chosen: readonly string[]): boolean {
  const given = new Set(padAnswer(ask, chosen));
  return given.size === keys.length && keys.every((id) => given.has(id));
}

/** Every whole answer to the things asked. */
function* answersTo(asks: Asked<PadItem>['asks']): Generator<string[]> {
  const [first, ...others] = asks;
  if (!first) {
    yield [];
    return;
  }
  const entries = first.options.map(({ id }) => padEntry(first.ask, id));
  const ways = first.ask === 'press' ? someOf(entries) : entries.map((entry) => [entry]);
  for (const rest of answersTo(others)) for (const way of ways) yield [...way, ...rest];
}

/** Every choice of one or more. */
function someOf(entries: readonly string[]): string[][] {
  const subsets = entries.reduce<string[][]>((all, entry) => [...all, ...all.map((some) => [...some, entry])], [[]]);
  return subsets.filter((some) => some.length > 0);
}
