import type { AnswerUse, GradedHandIn, GradedItem } from '../graded.ts';
import { current, type GradeRecord } from '../gradebook/record.ts';

/** The hand-ins that figures are worked out from, and what was left out of them. */
export interface Cohort {
  /** One a person: the newest. */
  readonly handIns: readonly GradedHandIn[];
  /** Files left out because they say something that their answers do not earn. */
  readonly edited: number;
}

/** The cohort of some records. Edited files tell nothing of what was learned, and are left out unless they are asked for. */
export function cohort(records: readonly GradeRecord[], { withEdited = false } = {}): Cohort {
  const all = records.map(current);
  const kept = all.filter(({ disagreements }) => withEdited || disagreements.length === 0);
  return { handIns: kept, edited: all.length - kept.length };
}

/** A person's first answers to one question. */
export interface FirstAnswer {
  /** Place of the person in the cohort. */
  readonly person: number;
  readonly answer: GradedItem;
}

/** A question of which answers can be added up: the same item with the same key. */
export interface Asked {
  readonly id: string;
  readonly keyDigest: string;
  readonly answers: readonly FirstAnswer[];
}

/**
 * What each person first answered to each question, in the places asked for: a second answer comes after the reasons were
 * read, and says little of the question. Questions in the order in which they were first met.
 */
export function firstAnswers(handIns: readonly GradedHandIn[], uses: readonly AnswerUse[]): Asked[] {
  const asked = new Map<string, { id: string; keyDigest: string; answers: FirstAnswer[] }>();
  for (const [person, { items }] of handIns.entries()) {
    for (const answer of items) {
      if (!uses.includes(answer.use)) continue;
      const { id, keyDigest } = answer;
      const key = `${id} ${keyDigest}`;
      const known = asked.get(key) ?? { id, keyDigest, answers: [] };
      if (known.answers.at(-1)?.person === person) continue;
      known.answers.push({ person, answer });
      asked.set(key, known);
    }
  }
  return [...asked.values()];
}
