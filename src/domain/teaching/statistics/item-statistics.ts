import type { Certainty, ItemKind } from '../../assessment/item.ts';
import type { AnswerUse, GradedHandIn } from '../graded.ts';
import { firstAnswers, type Asked } from './cohort.ts';
import { discrimination, type Discrimination } from './discrimination.ts';
import { ENOUGH_FOR_SHARE, shareRange, type Range } from './honesty.ts';

/** How often one choice was made. */
export interface ChosenCount {
  /** Id of the option, or what the kind writes for it. */
  readonly option: string;
  readonly people: number;
  /** Those of them who said to be sure: level 3. */
  readonly sure: number;
}

/** What a cohort's first answers say of one question. */
export interface ItemStatistic {
  readonly id: string;
  /** The key it was graded by: an item whose key changed stands here twice. */
  readonly keyDigest: string;
  readonly kind: ItemKind;
  readonly objective: string;
  readonly critical: boolean;
  /** People to whom it was shown. */
  readonly asked: number;
  /** Those of them who left it open. */
  readonly open: number;
  readonly right: number;
  /**
   * Difficulty is the share right of all who were asked: the higher, the easier. The exact counts are `right` and `asked`;
   * this is where the share lies, nineteen times of twenty. Absent below five answers.
   */
  readonly range?: Range | undefined;
  readonly discrimination: Discrimination;
  /** Wrong though sure: level 3. */
  readonly surelyWrong: number;
  /** Right and total of the rated answers, by level. */
  readonly rated: Readonly<Record<Certainty, { readonly right: number; readonly total: number }>>;
  /** What was chosen, most often first. */
  readonly chosen: readonly ChosenCount[];
}

/**
 * What a cohort's first answers say of each question, the one most missed first. Open answers count as not right.
 *
 * @param uses where the answers were given: the final, or practice; the two are better not mixed
 */
export function itemStatistics(handIns: readonly GradedHandIn[], uses: readonly AnswerUse[]): ItemStatistic[] {
  const asked = firstAnswers(handIns, uses);
  const totals = handIns.map(() => ({ right: 0, total: 0 }));
  for (const { answers } of asked)
    for (const { person, answer } of answers) {
      const own = totals[person]!;
      own.total += 1;
      if (answer.right) own.right += 1;
    }
  return asked.map((one) => statistic(one, totals)).sort(mostMissedFirst);
}

function statistic(
  { id, keyDigest, answers }: Asked,
  totals: readonly { readonly right: number; readonly total: number }[],
): ItemStatistic {
  const { kind, objective, critical } = answers[0]!.answer;
  const right = answers.filter(({ answer }) => answer.right).length;
  const rated: Record<Certainty, { right: number; total: number }> = {
    1: { right: 0, total: 0 },
    2: { right: 0, total: 0 },
    3: { right: 0, total: 0 },
  };
  for (const { answer } of answers) {
    // A rating of no answer says nothing.
    if (!answer.certainty || answer.chosen.length === 0) continue;
    rated[answer.certainty].total += 1;
    if (answer.right) rated[answer.certainty].right += 1;
  }
  const standings = answers.map(({ person, answer }) => {
    const all = totals[person]!;
    return { right: answer.right, others: { right: all.right - Number(answer.right), total: all.total - 1 } };
  });
  return {
    id,
    keyDigest,
    kind,
    objective,
    critical,
    asked: answers.length,
    open: answers.filter(({ answer }) => answer.chosen.length === 0).length,
    right,
    ...(answers.length >= ENOUGH_FOR_SHARE && { range: shareRange(right, answers.length) }),
    discrimination: discrimination(standings),
    surelyWrong: rated[3].total - rated[3].right,
    rated,
    chosen: chosenCounts(answers),
  };
}

function chosenCounts(answers: Asked['answers']): ChosenCount[] {
  const counts = new Map<string, { people: number; sure: number }>();
  for (const { answer } of answers)
    for (const option of new Set(answer.chosen)) {
      const count = counts.get(option) ?? { people: 0, sure: 0 };
      count.people += 1;
      if (answer.certainty === 3) count.sure += 1;
      counts.set(option, count);
    }
  return [...counts]
    .map(([option, count]) => ({ option, ...count }))
    .sort((a, b) => b.people - a.people || (a.option < b.option ? -1 : 1));
}

/** By the share missed, exactly; among equals what more people met, then by id. */
function mostMissedFirst(a: ItemStatistic, b: ItemStatistic): number {
  return (
    a.right * b.asked - b.right * a.asked ||
    b.asked - a.asked ||
    (`${a.id} ${a.keyDigest}` < `${b.id} ${b.keyDigest}` ? -1 : 1)
  );
}
