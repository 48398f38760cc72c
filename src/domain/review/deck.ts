import { FSRSAlgorithm, Rating, type FSRSState, type Grade } from 'ts-fsrs';
import type { BankItem } from '../assessment/item.ts';
import { isChecked, type CheckedAnswer } from '../progress/checked.ts';
import type { Entry } from '../progress/entry.ts';
import { surelyWrong } from '../progress/surely-wrong.ts';
import { daysOf, type Calendar } from './days.ts';

/** As much of an item as it takes to know when to ask it again. */
export interface DeckItem {
  readonly id: string;
  readonly lesson: string;
  readonly objective: string;
  readonly critical: boolean;
  readonly keyDigest: string;
}

/** The same of an item of the bank. */
export function deckItem({ item, lesson, critical, keyDigest }: BankItem): DeckItem {
  const { id, objective } = item;
  return { id, lesson, objective, critical, keyDigest };
}

/** An item that was answered, and when it is asked again. */
export interface Card extends DeckItem {
  /** The day of the last answer that moved it. */
  readonly last: number;
  /** The day it is due, always after `last`. */
  readonly due: number;
  /** True when the latest answer was wrong and given with the highest certainty. */
  readonly surelyWrong: boolean;
}

/** The chance of still knowing an item, at which it is asked again: FSRS's own default. */
export const RETENTION = 0.9;

/**
 * The same for items of a critical objective. One in twenty forgotten instead of one in ten; they come back about two
 * and a half times as often, which is bearable because they are few.
 */
export const CRITICAL_RETENTION = 0.95;

/** No item stays unasked for longer than a year, the usual rhythm of refreshers. */
export const LONGEST_INTERVAL = 365;

/** Without chance and without steps within a day, so that the same log always gives the same deck. */
const scheduler = (retention: number) =>
  new FSRSAlgorithm({
    request_retention: retention,
    maximum_interval: LONGEST_INTERVAL,
    enable_fuzz: false,
    enable_short_term: false,
  });
const ordinary = scheduler(RETENTION);
const critical = scheduler(CRITICAL_RETENTION);

/**
 * Folds a log into the review deck: every item with a checked answer, in the order of the bank. Items that left the bank
 * drop out; one whose key has changed begins anew.
 */
export function deck(log: readonly Entry[], items: readonly DeckItem[], calendar: Calendar): Card[] {
  const keyDigests = new Map(items.map(({ id, keyDigest }) => [id, keyDigest]));
  const days = daysOf(log, calendar);
  const answers = new Map<string, Answer[]>();
  for (const [at, entry] of log.entries()) {
    if (!isChecked(entry) || keyDigests.get(entry.item) !== entry.keyDigest) continue;
    const answer = { entry, day: days[at] ?? calendar.today };
    const earlier = answers.get(entry.item);
    if (earlier) earlier.push(answer);
    else answers.set(entry.item, [answer]);
  }
  const sure = new Set(surelyWrong([...answers.values()].flat().map(({ entry }) => entry)));
  return items.flatMap((item) => {
    const own = answers.get(item.id);
    return own ? [{ ...item, ...schedule(own, item.critical), surelyWrong: sure.has(item.id) }] : [];
  });
}

interface Answer {
  readonly entry: CheckedAnswer;
  readonly day: number;
}

function schedule(answers: readonly Answer[], isCritical: boolean): Pick<Card, 'last' | 'due'> {
  const algorithm = isCritical ? critical : ordinary;
  let memory: FSRSState | null = null;
  let last = 0;
  for (const [day, grade] of dailyGrades(answers)) {
    memory = algorithm.next_state(memory, memory ? day - last : 0, grade);
    last = day;
  }
  return { last, due: last + algorithm.next_interval(memory?.stability ?? 0, 0) };
}

/**
 * A day's answers to an item move it once, by the worst of them: a right answer after its reasons were read is no sign
 * that it will last, and a wrong one after a right one is a sign that it will not. A clock that was set back counts as
 * standing still.
 */
function dailyGrades(answers: readonly Answer[]): Map<number, Grade> {
  const grades = new Map<number, Grade>();
  let last = -Infinity;
  for (const { entry, day } of answers) {
    last = Math.max(last, day);
    grades.set(last, Math.min(grades.get(last) ?? Rating.Easy, gradeOf(entry)));
  }
  return grades;
}

/** Right but unsure is a pass that comes back sooner; how sure a wrong answer was does not change its interval. */
function gradeOf({ right, certainty }: CheckedAnswer): Grade {
  if (!right) return Rating.Again;
  return certainty === 1 ? Rating.Hard : Rating.Good;
}
