import type { Certainty } from '../assessment/item.ts';
import { isChecked } from './checked.ts';
import type { Entry } from './entry.ts';
import { finalAttempts, type Attempt } from './final.ts';

/** How often answers of one level of certainty were right. */
export interface Calibration {
  readonly certainty: Certainty;
  readonly right: number;
  readonly total: number;
}

const LEVELS: readonly Certainty[] = [1, 2, 3];

/** How sure against how right, over every rated answer of a log: practice, review, and finals handed in. */
export function calibration(log: readonly Entry[]): Calibration[] {
  const rated = log.flatMap((entry) =>
    isChecked(entry) && entry.certainty ? [{ certainty: entry.certainty, right: entry.right }] : [],
  );
  return counted([...rated, ...finalAttempts(log).flatMap(ratedOf)]);
}

/** The same for one form that was handed in. */
export function attemptCalibration(attempt: Attempt): Calibration[] {
  return counted(ratedOf(attempt));
}

/**
 * The sentence that reads a calibration out. The bounds are those of certainty-based marking (Gardner-Medwin): level 3
 * fits what is right more than 80 % of the time, level 1 what is right less than 67 %.
 */
export function calibrationWords(levels: readonly Calibration[]): string {
  const said = levels.filter(({ total }) => total > 0);
  if (said.length === 0) return 'No answer has been rated yet.';
  const counts = said.map(({ certainty, right, total }) => `${right} of ${total} at level ${certainty}`);
  return `Right: ${joined(counts)}. ${advice(levels)}`;
}

/** Fewer answers at a level say nothing about it. */
const ENOUGH = 5;

function advice(levels: readonly Calibration[]): string {
  const level = (certainty: Certainty) => {
    const found = levels.find((one) => one.certainty === certainty);
    return found && found.total >= ENOUGH ? found : undefined;
  };
  const [low, high] = [level(1), level(3)];
  // Whole numbers are compared: a share is never rounded over a bound.
  if (high && high.right * 100 <= high.total * 80)
    return 'You are surer than you are right: before you say 3, ask what would have to be so for you to be wrong.';
  if (low && low.right * 100 >= low.total * 67)
    return 'You know more than you say: many of your low ratings were right.';
  if (high) return 'When you say you are sure, you mostly are right.';
  return `From ${ENOUGH} answers at a level on, the picture begins to say something.`;
}

/** The rated answers of a form that was handed in; a rating of no answer says nothing. */
function ratedOf({ result, responses, certainties }: Attempt): { certainty: Certainty; right: boolean }[] {
  if (!result) return [];
  return Object.entries(certainties)
    .filter(([item]) => (responses[item]?.chosen.length ?? 0) > 0)
    .map(([item, certainty]) => ({ certainty, right: result.rightItems.includes(item) }));
}

function counted(rated: readonly { certainty: Certainty; right: boolean }[]): Calibration[] {
  return LEVELS.map((certainty) => {
    const own = rated.filter((one) => one.certainty === certainty);
    return { certainty, right: own.filter(({ right }) => right).length, total: own.length };
  });
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
