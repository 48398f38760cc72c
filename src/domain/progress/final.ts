import type { Form, Replacement } from '../assessment/form.ts';
import type { Certainty, Response } from '../assessment/item.ts';
import type { FormResult } from '../assessment/result.ts';
import type { Entry } from './entry.ts';

/** One form of the final assessment as the log tells it: a whole sitting, or the re-test of one objective. */
export interface Attempt {
  /** Id of the entry that began it. */
  readonly id: string;
  /** The form as drawn, with replaced places already exchanged. */
  readonly form: Form;
  readonly responses: Readonly<Record<string, Response>>;
  /** How sure the learner says to be; only where something was said. */
  readonly certainties: Readonly<Record<string, Certainty>>;
  /** Ids of the items put by for later. */
  readonly flagged: readonly string[];
  readonly replacements: readonly Replacement[];
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** Present once it was submitted; a submitted attempt keeps its result. */
  readonly result?: FormResult | undefined;
  readonly submittedAt?: number | undefined;
}

/** All attempts, re-tests too, oldest first. Only the first submission of an attempt counts. */
export function finalAttempts(log: readonly Entry[]): Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const entry of log) {
    if (entry.kind === 'final-started') {
      const { id, form, at } = entry;
      attempts.set(id, { id, form, responses: {}, certainties: {}, flagged: [], replacements: [], startedAt: at });
      continue;
    }
    if (
      entry.kind !== 'final-answered' &&
      entry.kind !== 'final-flagged' &&
      entry.kind !== 'final-replaced' &&
      entry.kind !== 'final-submitted'
    )
      continue;
    const attempt = attempts.get(entry.attempt);
    if (attempt && !attempt.result) attempts.set(attempt.id, followed(attempt, entry));
  }
  return [...attempts.values()];
}

/** The attempt that is still open, if any. */
export function openAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.findLast((attempt) => !attempt.result);
}

type Step = Extract<Entry, { kind: 'final-answered' | 'final-flagged' | 'final-replaced' | 'final-submitted' }>;

function followed(attempt: Attempt, entry: Step): Attempt {
  switch (entry.kind) {
    case 'final-answered': {
      const others = Object.entries(attempt.certainties).filter(([item]) => item !== entry.item);
      const rated = entry.certainty ? [[entry.item, entry.certainty] as const] : [];
      return {
        ...attempt,
        responses: { ...attempt.responses, [entry.item]: entry.response },
        certainties: Object.fromEntries([...others, ...rated]),
      };
    }
    case 'final-flagged': {
      const others = attempt.flagged.filter((item) => item !== entry.item);
      return { ...attempt, flagged: entry.flagged ? [...others, entry.item] : others };
    }
    case 'final-replaced':
      return replaced(attempt, entry.replacement);
    case 'final-submitted':
      return { ...attempt, result: entry.result, submittedAt: entry.at };
  }
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
