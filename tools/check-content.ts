import { competentPasses, guesserPasses } from '../src/domain/assessment/odds.ts';
import { oddsInWords } from '../src/domain/assessment/odds-words.ts';
import { ratio } from '../src/domain/assessment/ratio.ts';
import { problemText, readContent } from './read-content.ts';

// Reads all lessons, quizzes and evidence and says what is wrong, where, and how to mend it. When
// nothing is wrong, it says what there is, and the odds of the final assessment.

/** How often a competent learner is right on one item, in whole per cent: an assumption, not a measurement. */
const COMPETENT = 95;

const { course, problems } = readContent(process.cwd());
for (const problem of problems) console.error(problemText(problem));
if (problems.length > 0 || !course) process.exit(1);

const words = course.lessons.reduce((sum, lesson) => sum + lesson.words, 0);
console.log(
  `${course.lessons.length} lessons, ${words} words, ${course.bank.length} items, ${course.sources.length} sources.`,
);
for (const { id, text, critical } of course.objectives) {
  const items = course.bank.filter(({ item }) => item.objective === id).length;
  console.log(`  ${String(items).padStart(3)} items  ${id}${critical ? ' (critical)' : ''}: ${text}`);
}

const { blueprint, passMark } = course.final;
const critical = course.objectives.filter((objective) => objective.critical).map(({ id }) => id);
const odds = oddsInWords({
  guesser: guesserPasses(course.bank, blueprint, passMark),
  learner: {
    percent: COMPETENT,
    passes: competentPasses(blueprint, critical, passMark, ratio(BigInt(COMPETENT), 100n)),
  },
});
console.log(`${odds.guesser} ${odds.learner}`);
