import type { Form, Replacement } from '../assessment/form.ts';
import type { Response } from '../assessment/item.ts';
import type { FormResult } from '../assessment/result.ts';
import type { Entry } from './entry.ts';

/** One sitting of the final assessment, as the log tells it. */
export interface Attempt {
  /** Id of the entry that began it. */
  readonly id: string;
  /** The form as drawn, with replaced places already exchanged. */
  readonly form: Form;
  readonly responses: Readonly<Record<string, Response>>;
  readonly replacements: readonly Replacement[];
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Present once it was submitted; a submitted attempt keeps its result. */
  readonly result?: FormResult | undefined;
  readonly submittedAt?: number | undefined;
}

/** All attempts at the final, oldest first. Only the first submission of an attempt counts. */
export function finalAttempts(log: readonly Entry[]): Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const entry of log) {
    if (entry.kind === 'final-started') {
      const { id, form, at } = entry;
      attempts.set(id, { id, form, responses: {}, replacements: [], startedAt: at });
      continue;
    }
    if (entry.kind !== 'final-answered' && entry.kind !== 'final-replaced' && entry.kind !== 'final-submitted')
      continue;
    const attempt = attempts.get(entry.attempt);
    if (!attempt || attempt.result) continue;
    if (entry.kind === 'final-answered') {
      const responses = { ...attempt.responses, [entry.item]: entry.response };
      attempts.set(attempt.id, { ...attempt, responses });
    } else if (entry.kind === 'final-replaced') {
      attempts.set(attempt.id, replaced(attempt, entry.replacement));
    } else {
      attempts.set(attempt.id, { ...attempt, result: entry.result, submittedAt: entry.at });
    }
  }
  return [...attempts.values()];
}

/** The attempt that is still open, if any. */
export function openAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.findLast((attempt) => !attempt.result);
}

/** The first attempt that passed, if any: later ones neither add to a pass nor take it away. */
export function passedAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.find((attempt) => attempt.result?.passed);
}

function replaced(attempt: Attempt, replacement: Replacement): Attempt {
  const { voided, by } = replacement;
  // Two tabs may have replaced the same place.
  if (!attempt.form.items.some((place) => place.id === voided)) return attempt;
  const items = attempt.form.items.flatMap((place) => (place.id === voided ? (by ? [by] : []) : [place]));
  return {
    ...attempt,
    form: { ...attempt.form, items },
    replacements: [...attempt.replacements, replacement],
  };
}
