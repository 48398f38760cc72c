import { firstSitting, type PracticeMark } from '../assessment/sitting.ts';
import type { Certainty, Response } from '../assessment/item.ts';
import type { Entry } from './entry.ts';

/** What the log must know of an item to tell whether an old answer still counts. */
export interface PracticeItem {
  readonly id: string;
  readonly keyDigest: string;
}

/** Where a learner stands with one item of the open sitting. */
export interface ItemState {
  /** The latest choice of this sitting, checked or not. */
  readonly response?: Response | undefined;
  /** Present once the choice was checked. */
  readonly verdict?: 'right' | 'wrong' | undefined;
  /** How sure the learner said to be of a checked answer. */
  readonly certainty?: Certainty | undefined;
}

/** Where a learner stands with one lesson's practice quiz. */
export interface PracticeState {
  /** Id of the open sitting; absent before the first choice. */
  readonly sitting?: string | undefined;
  /** Items of the open sitting, in authored order. */
  readonly items: readonly string[];
  readonly states: Readonly<Record<string, ItemState>>;
  /** The latest checked answer to each item, over all sittings. */
  readonly marks: Readonly<Record<string, PracticeMark>>;
  /** Checked answers in the open sitting. */
  readonly answered: number;
  readonly right: number;
}

/**
 * Folds a log into the state of one lesson's practice. Items that left the bank drop out of the sitting, and a checked
 * answer whose key has changed since is asked again. An item that came from another lesson brings its mark along.
 *
 * @param lesson the lesson's id, and those it had before
 */
export function practiceState(
  log: readonly Entry[],
  lesson: readonly string[],
  bank: readonly PracticeItem[],
  size: number,
): PracticeState {
  const keyDigests = new Map(bank.map((item) => [item.id, item.keyDigest]));
  const ids = bank.map((item) => item.id);
  let sitting: string | undefined;
  let items = firstSitting(ids, size);
  let states: Record<string, ItemState> = {};
  const marks: Record<string, PracticeMark> = {};

  for (const [place, entry] of log.entries()) {
    if (entry.kind === 'practice-started' && lesson.includes(entry.lesson)) {
      const present = ids.filter((id) => entry.items.includes(id));
      if (present.length === 0) continue;
      sitting = entry.id;
      items = present;
      states = {};
    } else if (entry.kind === 'practice-chosen' && entry.sitting === sitting && keyDigests.has(entry.item)) {
      if (!states[entry.item]?.verdict) states[entry.item] = { response: entry.response };
    } else if (entry.kind === 'practice-answered' && keyDigests.get(entry.item) === entry.keyDigest) {
      marks[entry.item] = { right: entry.right, at: place };
      if (entry.sitting === sitting) states[entry.item] = checked(entry);
    }
  }

  const shown = items.map((id) => states[id]);
  return {
    sitting,
    items,
    states,
    marks,
    answered: shown.filter((state) => state?.verdict).length,
    right: shown.filter((state) => state?.verdict === 'right').length,
  };
}

function checked({ response, right, certainty }: Extract<Entry, { kind: 'practice-answered' }>): ItemState {
  return { response, verdict: right ? 'right' : 'wrong', ...(certainty && { certainty }) };
}
