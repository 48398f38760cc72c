import { readFileSync, writeFileSync } from 'node:fs';
import type { Claim } from '../src/catalog/claims.ts';
import { VERDICT_WORDS } from '../src/catalog/verdicts.ts';
import { problemText, readContent } from './read-content.ts';

const DOC = 'docs/claims.md';
/** What is below this line of the document is written by this tool. */
const LINE = 'do not edit below this line.\n';

/** The document with the table of all claims, by article and id, renewed. */
export function withTable(document: string, claims: readonly Claim[]): string {
  const end = document.indexOf(LINE);
  if (end < 0) throw new Error(`${DOC} has lost the line that ends in "${LINE.trim()}".`);
  const articles = [...new Set(claims.map(({ article }) => article.id))].sort();
  const tables = articles.map((id) => {
    const own = claims.filter(({ article }) => article.id === id).sort((a, b) => (a.id < b.id ? -1 : 1));
    return `\n### \`${id}\`: ${own.length} claims\n\n| id | claim | verdict | home |\n| --- | --- | --- | --- |\n${own.map(row).join('')}`;
  });
  return document.slice(0, end + LINE.length) + tables.join('');
}

function row({ id, claim, verdict, hazard, taughtIn: { lesson, passage } }: Claim): string {
  const word = VERDICT_WORDS[verdict].word.toLowerCase() + (hazard ? ', hazard' : '');
  const home = passage ? `${lesson}#${passage.id}` : lesson;
  return `| ${id} | ${claim.replaceAll('|', '\\|')} | ${word} | \`${home}\` |\n`;
}

// Writes the table anew, or says whether it is old.
if (import.meta.main) {
  const { course, problems } = readContent(process.cwd());
  for (const problem of problems) console.error(problemText(problem));
  if (!course) process.exit(1);
  const old = readFileSync(DOC, 'utf8');
  const renewed = withTable(old, course.claims);
  if (process.argv.includes('--write')) writeFileSync(DOC, renewed);
  else if (old !== renewed) {
    console.error(`${DOC} is old; renew it with node tools/claims-table.ts --write`);
    process.exit(1);
  }
}
