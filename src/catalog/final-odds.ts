import { oddsTargets, type Target } from '../domain/assessment/odds-targets.ts';
import { oddsInWords, type Odds, type OddsWords } from '../domain/assessment/odds-words.ts';
import { competentPasses, guesserPasses, guesserPassesAtOnce } from '../domain/assessment/odds.ts';
import { ratio } from '../domain/assessment/ratio.ts';
import type { Course, Problem } from './course.ts';

/** How often a competent learner is right on one item, in whole per cent: an assumption, not a measurement. */
const COMPETENT = 95;

/** As much of a course as its odds depend on. */
export type OddsCourse = Pick<Course, 'bank' | 'objectives' | 'final'>;

/**
 * The odds of a course's final.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function finalOdds({ bank, objectives, final: { blueprint, passMark } }: OddsCourse): Odds {
  const critical = objectives.filter((objective) => objective.critical).map(({ id }) => id);
  return {
    guesser: guesserPasses(bank, blueprint, passMark),
    guesserAtOnce: guesserPassesAtOnce(bank, blueprint, passMark),
    learner: {
      percent: COMPETENT,
      passes: competentPasses(blueprint, critical, passMark, ratio(BigInt(COMPETENT), 100n)),
    },
  };
}

/**
 * The targets that the final of a complete course misses. While lessons are still missing, their items are too, and a
 * missed target is nothing to mend yet.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function oddsProblems(course: OddsCourse & Pick<Course, 'lessons' | 'plannedLessons'>): Problem[] {
  if (course.lessons.length < course.plannedLessons) return [];
  const odds = finalOdds(course);
  const words = oddsInWords(odds);
  const targets = oddsTargets(odds);
  const missed = [
    {
      ...targets.guesser,
      is: words.guesser,
      fix: 'ask for more items in final.blueprint, write items that are harder to guess, or raise the pass mark',
    },
    {
      ...targets.learner,
      is: words.learner,
      fix: 'lower the pass mark, or ask for fewer items of the critical objectives and more of the others',
    },
  ].filter(({ met }) => !met);
  return missed.map(({ words, is, fix }) => ({
    file: 'src/course.yaml',
    path: ['final'],
    message: `${is.replace(/\.$/, '')}; the target is ${words}`,
    fix,
  }));
}

/**
 * The odds of a course's final in sentences.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function finalOddsWords(course: OddsCourse): OddsWords {
  return oddsInWords(finalOdds(course));
}

/**
 * The odds of a course's final in sentences, each beside its target.
 *
 * @throws RangeError when the bank cannot fill the blueprint
 */
export function oddsReport(course: OddsCourse): string[] {
  const odds = finalOdds(course);
  const words = oddsInWords(odds);
  const targets = oddsTargets(odds);
  const outcome = ({ words, met }: Target) => `(Target: ${words}; ${met ? 'met' : 'not yet met'}.)`;
  return [
    `${words.guesser} ${outcome(targets.guesser)}`,
    words.guesserAtOnce,
    `${words.learner} ${outcome(targets.learner)}`,
  ];
}
