import { problemText, readContent } from './read-content.ts';

// Reads all lessons, quizzes and evidence and says what is wrong, where, and how to mend it.

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
