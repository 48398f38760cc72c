import { oddsReport } from '../src/catalog/final-odds.ts';
import { problemText, readContent } from './read-content.ts';
import { readability } from './readability.ts';

// Reads all lessons, quizzes and evidence and says what is wrong, where, and how to mend it. When
// nothing is wrong, it says what there is, how hard each lesson is to read (Flesch-Kincaid grade), and the odds of the
// final assessment beside their targets.

const { course, lessons, problems } = readContent(process.cwd());
for (const problem of problems) console.error(problemText(problem));
if (problems.length > 0 || !course) process.exit(1);

const length = course.lessons.reduce((sum, lesson) => sum + lesson.words, 0);
console.log(
  `${course.lessons.length} lessons, ${length} words, ${course.bank.length} items, ${course.sources.length} sources, ${course.claims.length} claims.`,
);
for (const { id, text, critical } of course.objectives) {
  const items = course.bank.filter(({ item }) => item.objective === id).length;
  console.log(`  ${String(items).padStart(3)} items  ${id}${critical ? ' (critical)' : ''}: ${text}`);
}

for (const { id, body } of lessons) {
  const { words, grade } = readability(body);
  console.log(`  grade ${grade.toFixed(1).padStart(4)}, ${String(words).padStart(4)} words  ${id}`);
}
for (const line of oddsReport(course)) console.log(line);
