import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../src/catalog/course.ts';

/* The course judges five articles and copies no sentence of them. To notice a copy without keeping the articles, every
   run of eight words in them is kept as a digest only; the text cannot be had back from those. */

/** How many words in a row count as copied. */
const RUN = 8;

/** The digests of the articles' runs, one a line, sorted. */
const REMEMBERED = 'src/evidence/article-runs.txt';

/** What learners read. The source register is left out: titles are copied, as they must be. */
const READ_BY_LEARNERS = [
  'src/{lessons,prose}/*.mdx',
  'src/quizzes/*.yaml',
  'src/evidence/**/*.yaml',
  'src/course.yaml',
  'src/components/figures/**/*.astro',
];
const REGISTER = 'src/evidence/sources.yaml';

/** A run of words in a text. */
interface Run {
  /** 48 bits of its SHA-256, base64url: among some 100,000 runs of ours, a chance match is one in 200,000. */
  readonly digest: string;
  readonly words: string;
  /** Line it begins in, from 1. */
  readonly line: number;
}

/** Every run of eight words of a text. Case, punctuation, apostrophes and tags do not count; words of tags do. */
export function runsOf(text: string): Run[] {
  // Tags give way to as many spaces and lines, so that places stay; what they say to a reader is kept.
  const plain = text.replace(/<[^<>]*>/g, (tag) =>
    tag.replace(/\b(?:question|title)="([^"]*)"|[^\n]/g, (part, said?: string) =>
      said === undefined ? ' ' : part.replace(/\w+="/, (name) => ' '.repeat(name.length)),
    ),
  );
  const words: { word: string; line: number }[] = plain.split('\n').flatMap((content, at) =>
    (
      content
        .toLowerCase()
        .replace(/['’]/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map((word) => ({
      word,
      line: at + 1,
    })),
  );
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map(({ line }, at) => {
    const run = words
      .slice(at, at + RUN)
      .map(({ word }) => word)
      .join(' ');
    return { digest: createHash('sha256').update(run).digest('base64url').slice(0, 8), words: run, line };
  });
}

/** Where a file of the course repeats eight words of an article; one problem for each copied stretch. */
export function copied(file: string, text: string, remembered: ReadonlySet<string>): Problem[] {
  const runs = runsOf(text);
  const isCopied = ({ digest }: Run) => remembered.has(digest);
  return runs.flatMap((run, at) => {
    const before = runs[at - 1];
    if (!isCopied(run) || (before && isCopied(before))) return [];
    return {
      file,
      line: run.line,
      message: `these words stand in a source article too: "${run.words}"`,
      fix: 'say it in your own words; the course judges the articles and copies no sentence of them',
    };
  });
}

/** The remembered runs of a project folder; none where it keeps none. */
export function rememberedRuns(root: string): ReadonlySet<string> {
  const file = join(root, REMEMBERED);
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
}

/** All copied stretches below a project folder. */
export function copyProblems(root: string): Problem[] {
  const remembered = rememberedRuns(root);
  if (remembered.size === 0) return [];
  return globSync(READ_BY_LEARNERS, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== REGISTER)
    .sort()
    .flatMap((file) => copied(file, readFileSync(join(root, file), 'utf8'), remembered));
}

// `node tools/originality.ts article.txt …` remembers articles anew, all of them at once.
if (import.meta.main) {
  const articles = process.argv.slice(2);
  if (articles.length === 0) {
    console.error('Name the text files of all articles to remember: node tools/originality.ts first.txt second.txt');
    process.exit(1);
  }
  const digests = new Set(articles.flatMap((file) => runsOf(readFileSync(file, 'utf8'))).map(({ digest }) => digest));
  writeFileSync(REMEMBERED, `${[...digests].sort().join('\n')}\n`);
  console.log(`${digests.size} runs of ${RUN} words remembered in ${REMEMBERED}.`);
}
