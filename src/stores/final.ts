import { computed } from 'nanostores';
import { drawForm, replacements, RETEST_ITEMS, type Blueprint } from '../domain/assessment/form.ts';
import type { BankItem, Certainty, Response } from '../domain/assessment/item.ts';
import { gradeForm } from '../domain/assessment/result.ts';
import type { Entry } from '../domain/progress/entry.ts';
import { surelyWrong } from '../domain/progress/surely-wrong.ts';
import { finalAttempts, type Attempt } from '../domain/progress/final.ts';
import {
  retestGate,
  sittings as sittingsOf,
  type Missed,
  type PassageRef,
  type RetestGate,
  type Sitting,
} from '../domain/progress/standing.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';

/** All attempts at the final, re-tests too, oldest first. */
export const attempts = computed(log.entries, finalAttempts);

/** The same by sittings: what each has come to. */
export const sittings = computed(attempts, sittingsOf);

/** Loads the published bank, one file a lesson; null when it cannot be reached. */
export async function loadBank(addresses: readonly string[]): Promise<readonly BankItem[] | null> {
  try {
    const files = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`${answer.status} ${address}`);
        return (await answer.json()) as BankItem[];
      }),
    );
    return files.flat();
  } catch {
    return null;
  }
}

/**
 * Draws a form that no earlier attempt showed, as far as the bank allows, and freezes it in the log. Critical items that
 * were answered with certainty and wrongly are on it, shown before or not.
 */
export function startFinal(
  bank: readonly BankItem[],
  rule: { blueprint: Blueprint; version: string; passMark: number },
): void {
  const { blueprint, version, passMark } = rule;
  const first = surelyWrong(log.entries.get()).filter((id) =>
    bank.some(({ item, critical }) => critical && item.id === id),
  );
  const about = { seed: environment.random(), version, passMark, earlier: shownBefore(), first };
  log.append({ kind: 'final-started', form: drawForm(bank, blueprint, about) });
}

/** Draws the re-test of one objective that a sitting missed: fresh items, all of which have to be right. */
export function startRetest(bank: readonly BankItem[], attempt: string, objective: string, version: string): void {
  const about = { seed: environment.random(), version, passMark: 100, earlier: shownBefore() };
  const form = drawForm(bank, { [objective]: RETEST_ITEMS }, about);
  log.append({ kind: 'final-started', form: { ...form, retest: { attempt, objective } } });
}

/** What stands before the next re-test of a missed objective, now and on this device's calendar. */
export function gateNow(
  entries: readonly Entry[],
  sitting: Sitting,
  missed: Missed,
  passages: readonly PassageRef[],
): RetestGate {
  const { dayOf, now } = environment;
  return retestGate(entries, sitting, missed, { passages, today: dayOf(now()), dayOf });
}

function shownBefore(): string[][] {
  return attempts.get().map(({ form }) => form.items.map(({ id }) => id));
}

/** Exchanges the places of an open form whose item has gone or changed its key since. */
export function refreshForm(attempt: Attempt, bank: readonly BankItem[]): void {
  for (const replacement of replacements(attempt.form, bank))
    log.append({ kind: 'final-replaced', attempt: attempt.id, replacement });
}

/** Keeps an answer, and how sure the learner says to be; both can be changed until the form is submitted. */
export function answerFinal(attempt: string, item: string, response: Response, certainty?: Certainty): void {
  log.append({ kind: 'final-answered', attempt, item, response, ...(certainty && { certainty }) });
}

/** Puts a question by for later, or takes that back. */
export function flagFinal(attempt: string, item: string, flagged: boolean): void {
  log.append({ kind: 'final-flagged', attempt, item, flagged });
}

/** Grades the form and closes the attempt. */
export function submitFinal(attempt: Attempt, bank: readonly BankItem[]): void {
  const result = gradeForm(attempt.form, bank, attempt.responses);
  log.append({ kind: 'final-submitted', attempt: attempt.id, result });
}
