import type { ItemBase, Option } from '../item.ts';
import { allOrNothing, type Kind } from './kind.ts';

/* A branching case: decisions one after the other, each choice leading on. A response holds the decisions along the way
   taken, as `step=option`, in their order. */

/** One choice of a step. */
export interface CaseOption extends Option {
  /** What happens then, told without a verdict. */
  readonly consequence: string;
  /** Id of a later step; absent where the case ends. */
  readonly next?: string | undefined;
}

/** One decision of a case. */
export interface CaseStep {
  /** Authored, immutable, unique in its item. */
  readonly id: string;
  /** What is so at this point. */
  readonly text: string;
  /** What is to be decided. */
  readonly question: string;
  readonly options: readonly CaseOption[];
  /** The id of the one right option. */
  readonly key: string;
}

/** A case that is taken step by step. */
export interface CaseItem extends ItemBase {
  readonly kind: 'case';
  /** The first is the beginning; every other is reached from an earlier one, so every way ends. */
  readonly steps: readonly CaseStep[];
}

/** What decides the grade of a case. */
export interface CaseKey {
  readonly kind: 'case';
  /** Id of the step it begins with. */
  readonly first: string;
  /** Steps and their options, sorted by id: where each choice leads, and which is right. */
  readonly steps: readonly {
    readonly id: string;
    readonly key: string;
    readonly options: readonly { readonly id: string; readonly next?: string | undefined }[];
  }[];
}

/** As much of a step as it takes to follow a way through a case. */
interface Junction {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly next?: string | undefined }[];
}

/** A way through a case, as far as it has been taken. */
export interface Way<Step extends Junction> {
  readonly taken: readonly { readonly step: Step; readonly option: Step['options'][number] }[];
  /** The step that is to be decided next; absent when the way has reached an end. */
  readonly open?: Step | undefined;
}

/**
 * Follows the decisions of a response through the steps of a case. At the first that the case does not have at that
 * point the way stops, and its step stays open.
 *
 * @param first id of the step the case begins with
 */
export function wayTaken<Step extends Junction>(
  steps: readonly Step[],
  first: string | undefined,
  chosen: readonly string[],
): Way<Step> {
  const taken: { step: Step; option: Step['options'][number] }[] = [];
  let open = steps.find(({ id }) => id === first);
  for (const decision of chosen) {
    const step: Step | undefined = open;
    const option = step?.options.find(({ id }) => decisionOf(step.id, id) === decision);
    if (!step || !option) break;
    taken.push({ step, option });
    open = option.next === undefined ? undefined : steps.find(({ id }) => id === option.next);
  }
  return { taken, open };
}

/** The entry of a response that chose an option at a step. Ids hold no "=". */
export function decisionOf(step: string, option: string): string {
  return `${step}=${option}`;
}

/**
 * A branching case: right when every decision along the way is its step's key. A way that went wrong and recovered is
 * not right, whatever it ended in.
 */
export const branchingCase: Kind<CaseItem, CaseKey> = {
  key: ({ kind, steps }) => ({
    kind,
    first: steps[0]?.id ?? '',
    steps: steps
      .map(({ id, key, options }) => ({
        id,
        key,
        options: options.map(({ id, next }) => ({ id, ...(next !== undefined && { next }) })).sort(byId),
      }))
      .sort(byId),
  }),
  grade: (key, chosen) =>
    allOrNothing(hasEnded(key, chosen) && wayOf(key, chosen).taken.every(({ step, option }) => option.id === step.key)),
  isAnswered: hasEnded,
  // What happens after each choice is told in one order; shuffled options would gain nothing.
  parts: () => [],
  guesses: ({ kind, steps }) => ways(steps).map(({ chosen, weight }) => ({ response: { kind, chosen }, weight })),
  reasons: ({ steps }) =>
    steps.map(({ id, text, question, options, key }, at) => ({
      title: `Step ${at + 1}. ${text} ${question}`,
      reasons: options.map((option) => ({
        id: decisionOf(id, option.id),
        right: option.id === key,
        text: option.text,
        // Of the choices not made, and on paper, this is the only place that tells what comes of them.
        rationale: `${option.rationale} In this case: ${option.consequence}`,
      })),
    })),
  closedQuestions: ({ steps }) =>
    steps.map(({ text, question, options, key }) => ({ stem: text, question, options, keys: [key], several: false })),
  instruction: 'Take',
  unanswered: 'Take the case to its end first.',
  tellsOutcome: true,
};

function wayOf(key: CaseKey, chosen: readonly string[]): Way<CaseKey['steps'][number]> {
  return wayTaken(key.steps, key.first, chosen);
}

/** True when every decision could be followed and the last one ended the case. */
function hasEnded(key: CaseKey, chosen: readonly string[]): boolean {
  const { taken, open } = wayOf(key, chosen);
  return taken.length > 0 && taken.length === chosen.length && open === undefined;
}

/**
 * Every way through a case. At each step every option is equally likely, so a way's chance is one in the product of the
 * numbers of options along it; its weight is that over the product for all steps: the product for those it leaves out.
 */
function ways(steps: readonly Junction[]): { chosen: string[]; weight: bigint }[] {
  const choices = (some: readonly Junction[]) => some.reduce((all, { options }) => all * BigInt(options.length), 1n);
  const from = (step: Junction, left: readonly Junction[]): { chosen: string[]; weight: bigint }[] =>
    step.options.flatMap((option) => {
      const decision = decisionOf(step.id, option.id);
      const next = option.next === undefined ? undefined : left.find(({ id }) => id === option.next);
      if (!next) return [{ chosen: [decision], weight: choices(left) }];
      const rest = left.filter((one) => one !== next);
      return from(next, rest).map(({ chosen, weight }) => ({ chosen: [decision, ...chosen], weight }));
    });
  const [first, ...left] = steps;
  return first ? from(first, left) : [];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
