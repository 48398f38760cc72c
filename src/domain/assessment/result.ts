import { grade, isAnswered, keyOf, type GradingKey } from './grading.ts';
import type { Form } from './form.ts';
import type { BankItem, Response } from './item.ts';
import { reaches } from './pass-mark.ts';
import { add, ratio, ZERO } from './ratio.ts';

/** How one objective fared on a form. */
export interface ObjectiveResult {
  readonly objective: string;
  readonly critical: boolean;
  readonly right: number;
  readonly total: number;
}

/** An exact fraction n/d in lowest terms, as it is stored. */
export interface Score {
  readonly n: number;
  readonly d: number;
}

/** The result of a submitted form. It is stored as it was earned and never computed again. */
export interface FormResult {
  /** Whole items right. */
  readonly right: number;
  readonly total: number;
  /** Items right, part credit counted. Absent in results of before there was any: then it is `right`. */
  readonly score?: Score | undefined;
  readonly passed: boolean;
  /** Ids of the items answered right, in form order. */
  readonly rightItems: readonly string[];
  /** In the order the objectives first appear on the form. */
  readonly objectives: readonly ObjectiveResult[];
}

/**
 * Grades a form. Unanswered places earn nothing; a wrong answer earns the part credit of its kind. A pass needs the pass
 * mark over all places *and* every place of a critical objective wholly right. The score is an exact fraction, so it is
 * never rounded up over the line.
 */
export function gradeForm(
  form: Form,
  bank: readonly BankItem[],
  responses: Readonly<Record<string, Response>>,
): FormResult {
  const keyFor = (id: string) => {
    const entry = bank.find(({ item }) => item.id === id);
    return entry && keyOf(entry.item);
  };
  return gradeFormByKeys(form, keyFor, responses);
}

/** The same by grading keys alone, of today or of an earlier version; a place without one earns nothing. */
export function gradeFormByKeys(
  form: Form,
  keyFor: (item: string) => GradingKey | undefined,
  responses: Readonly<Record<string, Response>>,
): FormResult {
  const credits = form.items.map(({ id }) => {
    const key = keyFor(id);
    const response = responses[id];
    const { right, earned, possible } =
      key && isAnswered(key, response) ? grade(key, response) : { right: false, earned: 0, possible: 1 };
    return { id, right, credit: ratio(BigInt(earned), BigInt(possible)) };
  });
  const rightItems = credits.flatMap(({ id, right }) => (right ? [id] : []));

  const objectives = [...new Set(form.items.map((place) => place.objective))].map((objective) => {
    const places = form.items.filter((place) => place.objective === objective);
    return {
      objective,
      critical: places.some((place) => place.critical),
      right: places.filter((place) => rightItems.includes(place.id)).length,
      total: places.length,
    };
  });

  const total = form.items.length;
  const score = credits.reduce((sum, { credit }) => add(sum, credit), ZERO);
  const criticalMet = objectives.every(({ critical, right, total }) => !critical || right === total);
  return {
    right: rightItems.length,
    total,
    score: { n: Number(score.n), d: Number(score.d) },
    passed: reaches(score, total, form.passMark) && criticalMet,
    rightItems,
    objectives,
  };
}

/** Objectives with a place that was missed, the critical ones first. */
export function missedObjectives(result: FormResult): ObjectiveResult[] {
  return result.objectives
    .filter(({ right, total }) => right < total)
    .sort((a, b) => Number(b.critical) - Number(a.critical));
}
