import { isOpen, lintBank } from '../src/catalog/lint/lint.ts';
import { bankStatistics, percent, type BankStatistics, type Share } from '../src/catalog/lint/statistics.ts';
import { problemText, readContent } from './read-content.ts';

// Holds the bank to the item-writing rules: says what is wrong, what was waived and why, and how the bank is made up.

const { course, problems, locate } = readContent(process.cwd());
for (const problem of problems) console.error(problemText(problem));
if (problems.length > 0 || !course) process.exit(1);

const findings = locate(lintBank(course));
const open = findings.filter(isOpen);
for (const finding of open) {
  const { rule, level, message, fix } = finding;
  const way = level === 'warning' ? `${fix}; or waive "${rule}" in the item, with a reason` : fix;
  console.error(problemText({ ...finding, message: `${level} ${rule}: ${message}`, fix: way }));
}
for (const { file, line, item, rule, waived } of findings)
  if (waived !== undefined) console.log(`waived ${file}:${line ?? 1}: ${rule} of "${item}": ${waived}`);

const statistics = bankStatistics(course);
for (const line of table(statistics)) console.log(line);
for (const failure of statistics.failures) console.error(`error: ${failure}`);
console.log(`${open.length} open, ${findings.length - open.length} waived.`);
process.exit(open.length + statistics.failures.length === 0 ? 0 : 1);

/** The statistics of the bank, a line each. */
function table(of: BankStatistics): string[] {
  const against = ({ share, chance }: Share) => `${percent(share)} (chance ${percent(chance)})`;
  const kinds = Object.entries(of.kinds).map(([kind, count]) => `${count} ${kind}`);
  const options = [...of.optionCounts].map(([options, items]) => `${items} with ${options}`);
  const rows: [string, string][] = [
    ['items', `${of.items}: ${kinds.join(', ')}`],
    ['options', options.join(', ')],
    ['words of a stem', of.meanStemWords.toFixed(1)],
    ['key is the longest', against(of.longestKey)],
    ...of.keyPlaces.map((place, at): [string, string] => [`key is option ${at + 1}`, against(place)]),
    ...of.objectives.map(({ id, critical, items }): [string, string] => [
      id,
      `${items}${critical ? ' (critical)' : ''}`,
    ]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}
