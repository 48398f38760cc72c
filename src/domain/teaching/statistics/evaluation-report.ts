import type { GradedHandIn } from '../graded.ts';
import { ENOUGH_TO_HIDE } from './honesty.ts';

/** A question of the course evaluation. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly text: string;
  /** What can be chosen, in order; absent where it is answered in words. */
  readonly options?: readonly { readonly id: string; readonly text: string }[] | undefined;
}

/** How one question was answered. */
export interface EvaluationAnswers {
  readonly id: string;
  readonly text: string;
  /** People who answered it, and who did not. */
  readonly answered: number;
  readonly open: number;
  /** How often each was chosen, in the order of the question; answers that it does not offer are in none. */
  readonly options: readonly { readonly text: string; readonly people: number }[];
  /** Answers in words, by the alphabet: their order does not say who wrote them. */
  readonly words: readonly string[];
}

/** What a cohort says of the course, without names. */
export interface EvaluationReport {
  readonly people: number;
  /** True when there are so few that a reader may guess who wrote what: say so before it is shown to others. */
  readonly fewEnoughToGuess: boolean;
  readonly questions: readonly EvaluationAnswers[];
}

/** Adds up the evaluations of a cohort. Nothing in the report leads back to a person but what they wrote. */
export function evaluationReport(
  handIns: readonly GradedHandIn[],
  questions: readonly EvaluationQuestion[],
): EvaluationReport {
  return {
    people: handIns.length,
    fewEnoughToGuess: handIns.length < ENOUGH_TO_HIDE,
    questions: questions.map((question) => answersTo(question, handIns)),
  };
}

function answersTo({ id, text, options }: EvaluationQuestion, handIns: readonly GradedHandIn[]): EvaluationAnswers {
  const given = handIns.flatMap(({ evaluation }) => {
    const answer = Object.hasOwn(evaluation, id) ? (evaluation[id] ?? '').trim() : '';
    return answer === '' ? [] : [answer];
  });
  return {
    id,
    text,
    answered: given.length,
    open: handIns.length - given.length,
    options: (options ?? []).map((option) => ({
      text: option.text,
      people: given.filter((answer) => answer === option.id).length,
    })),
    words: options ? [] : given.toSorted(),
  };
}
