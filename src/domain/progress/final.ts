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
  const drafts = new Map<string, Draft>();
  for (const entry of log) {
    if (entry.kind === 'final-started') {
      drafts.set(entry.id, draftOf(entry));
      continue;
    }
    if (
      entry.kind !== 'final-answered' &&
      entry.kind !== 'final-flagged' &&
      entry.kind !== 'final-replaced' &&
      entry.kind !== 'final-submitted'
    )
      continue;
    const draft = drafts.get(entry.attempt);
    if (draft && !draft.result) follow(draft, entry);
  }
  return [...drafts.values()].map(attemptOf);
}

/** The attempt that is still open, if any. */
export function openAttempt(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.findLast((attempt) => !attempt.result);
}

type Step = Extract<Entry, { kind: 'final-answered' | 'final-flagged' | 'final-replaced' | 'final-submitted' }>;

/** An attempt while the log is gone through: copying it at every answer would take long where there are many. */
interface Draft {
  readonly id: string;
  form: Form;
  readonly responses: Map<string, Response>;
  readonly certainties: Map<string, Certainty>;
  readonly flagged: Set<string>;
  readonly replacements: Replacement[];
  readonly startedAt: number;
  result?: FormResult;
  submittedAt?: number;
}

function draftOf({ id, form, at }: Extract<Entry, { kind: 'final-started' }>): Draft {
  const empty = { responses: new Map(), certainties: new Map(), flagged: new Set<string>(), replacements: [] };
  return { id, form, ...empty, startedAt: at };
}

function follow(draft: Draft, entry: Step): void {
  switch (entry.kind) {
    case 'final-answered':
      draft.responses.set(entry.item, entry.response);
      // What was said of an answer goes with it.
      draft.certainties.delete(entry.item);
      if (entry.certainty) draft.certainties.set(entry.item, entry.certainty);
      return;
    case 'final-flagged':
      draft.flagged.delete(entry.item);
      if (entry.flagged) draft.flagged.add(entry.item);
      return;
    case 'final-replaced':
      replace(draft, entry.replacement);
      return;
    case 'final-submitted':
      draft.result = entry.result;
      draft.submittedAt = entry.at;
  }
}

function replace(draft: Draft, replacement: Replacement): void {
  const { voided, by } = replacement;
  const { form } = draft;
  // Two tabs may have replaced the same place.
  if (!form.items.some((place) => place.id === voided)) return;
  const items = form.items.flatMap((place) => (place.id === voided ? (by ? [by] : []) : [place]));
  draft.form = { ...form, items };
  draft.replacements.push(replacement);
}

function attemptOf({ responses, certainties, flagged, ...draft }: Draft): Attempt {
  return {
    ...draft,
    responses: Object.fromEntries(responses),
    certainties: Object.fromEntries(certainties),
    flagged: [...flagged],
  };
}
