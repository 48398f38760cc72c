import { grade, isAnswered } from './grading.ts';
import type { Form } from './form.ts';
import type { BankItem, Response } from './item.ts';

/** How one objective fared on a form. */
export interface ObjectiveResult {
  readonly objective: string;
  readonly critical: boolean;
  readonly right: number;
  readonly total: number;
}

/** The result of a submitted form. It is stored as it was earned and never computed again. */
export interface FormResult {
  /** Whole items right. */
  readonly right: number;
  readonly total: number;
  readonly passed: boolean;
  /** Ids of the items answered right, in form order. */
  readonly rightItems: readonly string[];
  /** In the order the objectives first appear on the form. */
  readonly objectives: readonly ObjectiveResult[];
}

/**
 * Grades a form. Unanswered places are wrong. A pass needs the pass mark over all places *and* every place of a
 * critical objective right. Whole numbers are compared, so no score is ever rounded up over the line.
 */
export function gradeForm(
  form: Form,
  bank: readonly BankItem[],
  responses: Readonly<Record<string, Response>>,
): FormResult {
  const rightItems = form.items
    .filter(({ id }) => {
      const entry = bank.find(({ item }) => item.id === id);
      const response = responses[id];
      return entry !== undefined && isAnswered(response) && grade(entry.item, response).right;
    })
    .map(({ id }) => id);

  const objectives = [...new Set(form.items.map((place) => place.objective))].map((objective) => {
    const places = form.items.filter((place) => place.objective === objective);
    return {
      objective,
      critical: places.some((place) => place.critical),
      right: places.filter((place) => rightItems.includes(place.id)).length,
      total: places.length,
    };
  });

  const right = rightItems.length;
  const total = form.items.length;
  const reached = total > 0 && right * 100 >= form.passMark * total;
  const criticalMet = objectives.every(({ critical, right, total }) => !critical || right === total);
  return { right, total, passed: reached && criticalMet, rightItems, objectives };
}

/** Objectives with a place that was missed, the critical ones first. */
export function missedObjectives(result: FormResult): ObjectiveResult[] {
  return result.objectives
    .filter(({ right, total }) => right < total)
    .sort((a, b) => Number(b.critical) - Number(a.critical));
}

/** The fewest right places that reach the pass mark. */
export function neededToPass(total: number, passMark: number): number {
  return Math.ceil((passMark * total) / 100);
}
