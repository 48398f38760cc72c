import type { AnswerUse, GradedHandIn } from '../graded.ts';
import { firstAnswers } from './cohort.ts';

/** What the wrong options of a question stand for, as the bank has it. */
export interface Distractors {
  readonly id: string;
  /** Token of an option, as it stands in a response, to the wrong idea it stands for. */
  readonly misconceptions: Readonly<Record<string, string>>;
}

/** A wrong idea that a cohort holds. */
export interface HeldMisconception {
  readonly misconception: string;
  /** People who chose an option that stands for it. */
  readonly people: number;
  /** Those of them who said to be sure of it at least once: level 3. */
  readonly sure: number;
  /** People who were asked a question in which it could be chosen. */
  readonly met: number;
  /** Ids of the questions in which it was chosen. */
  readonly items: readonly string[];
}

/**
 * The wrong ideas that a cohort's first answers show, those of most people first: what to teach again. One that stands
 * behind several questions is counted once a person.
 */
export function heldMisconceptions(
  handIns: readonly GradedHandIn[],
  bank: readonly Distractors[],
  uses: readonly AnswerUse[],
): HeldMisconception[] {
  const known = new Map(bank.map(({ id, misconceptions }) => [id, new Map(Object.entries(misconceptions))]));
  const held = new Map<string, { people: Set<number>; sure: Set<number>; met: Set<number>; items: Set<string> }>();
  for (const { id, answers } of firstAnswers(handIns, uses)) {
    const misconceptions = known.get(id) ?? new Map<string, string>();
    for (const { person, answer } of answers) {
      for (const misconception of misconceptions.values()) heldAt(misconception).met.add(person);
      // What was right by the key of its own time was no wrong idea, whatever the bank says today.
      for (const option of answer.right ? [] : answer.chosen) {
        const misconception = misconceptions.get(option);
        if (misconception === undefined) continue;
        const { people, sure, items } = heldAt(misconception);
        people.add(person);
        items.add(id);
        if (answer.certainty === 3) sure.add(person);
      }
    }
  }
  return [...held]
    .map(([misconception, { people, sure, met, items }]) => ({
      misconception,
      people: people.size,
      sure: sure.size,
      met: met.size,
      items: [...items].sort(),
    }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || b.sure - a.sure || (a.misconception < b.misconception ? -1 : 1));

  function heldAt(misconception: string) {
    const found = held.get(misconception) ?? { people: new Set(), sure: new Set(), met: new Set(), items: new Set() };
    held.set(misconception, found);
    return found;
  }
}
