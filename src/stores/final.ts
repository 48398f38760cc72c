import { computed } from 'nanostores';
import { drawForm, replacements, type Blueprint } from '../domain/assessment/form.ts';
import type { BankItem, Response } from '../domain/assessment/item.ts';
import { gradeForm } from '../domain/assessment/result.ts';
import { finalAttempts, type Attempt } from '../domain/progress/final.ts';
import { environment } from './environment.ts';
import { log } from './log.ts';

/** All attempts at the final, oldest first. */
export const attempts = computed(log.entries, finalAttempts);

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

/** Draws a form that no earlier attempt showed, as far as the bank allows, and freezes it in the log. */
export function startFinal(
  bank: readonly BankItem[],
  rule: { blueprint: Blueprint; version: string; passMark: number },
): void {
  const earlier = attempts.get().map(({ form }) => form.items.map(({ id }) => id));
  const { blueprint, version, passMark } = rule;
  const form = drawForm(bank, blueprint, { seed: environment.random(), version, passMark, earlier });
  log.append({ kind: 'final-started', form });
}

/** Exchanges the places of an open form whose item has gone or changed its key since. */
export function refreshForm(attempt: Attempt, bank: readonly BankItem[]): void {
  for (const replacement of replacements(attempt.form, bank))
    log.append({ kind: 'final-replaced', attempt: attempt.id, replacement });
}

/** Keeps an answer; it can be changed until the form is submitted. */
export function answerFinal(attempt: string, item: string, response: Response): void {
  log.append({ kind: 'final-answered', attempt, item, response });
}

/** Grades the form and closes the attempt. */
export function submitFinal(attempt: Attempt, bank: readonly BankItem[]): void {
  const result = gradeForm(attempt.form, bank, attempt.responses);
  log.append({ kind: 'final-submitted', attempt: attempt.id, result });
}
