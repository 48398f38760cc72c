import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isAlias, isCollection, LineCounter, parseDocument, type Document, type ErrorCode } from 'yaml';
import type { z } from 'astro/zod';
import { assemble, type RawContent, type RawLesson, type RawText } from '../src/catalog/assemble.ts';
import { checkBoardRules, readRules } from '../src/catalog/check-board-rules.ts';
import { CHECKLIST, checkChecklist } from '../src/catalog/check-checklist.ts';
import { checkDoubts } from '../src/catalog/check-doubts.ts';
import type { Course, Problem } from '../src/catalog/course.ts';
import { figureId } from '../src/catalog/figure-id.ts';
import { oddsProblems } from '../src/catalog/final-odds.ts';
import { reviewProblems, type Reviewed } from '../src/catalog/review-dates.ts';
import { boardRuleSchema } from '../src/schemas/board-rule.ts';
import { checklistSchema, type Checklist } from '../src/schemas/checklist.ts';
import { claimFileSchema, claimTopicsSchema } from '../src/schemas/claim.ts';
import { courseSchema } from '../src/schemas/course.ts';
import { doubtSchema } from '../src/schemas/doubt.ts';
import { emergencySchema, type EmergencySigns } from '../src/schemas/emergency.ts';
import { lessonSchema } from '../src/schemas/lesson.ts';
import { proseSchema } from '../src/schemas/prose.ts';
import { quizSchema } from '../src/schemas/quiz.ts';
import { sourceSchema } from '../src/schemas/source.ts';
import { termSchema } from '../src/schemas/term.ts';
import { figureProblems } from './figure-problems.ts';
import { copyProblems } from './originality.ts';
import { schemaProblems } from './schema-problems.ts';

const SIGNS = 'src/evidence/emergency-signs.yaml';

/** The course as read from its files, and all that is wrong with them. */
export interface ReadContent {
  /** Absent when a file has a mistake of its own: what the files say of each other is checked after that. */
  readonly course?: Course;
  readonly emergency?: EmergencySigns;
  readonly checklist?: Checklist;
  /** The lessons as written. */
  readonly lessons: readonly RawLesson[];
  readonly problems: readonly Problem[];
  /** Gives their lines to problems that were found later in what was read. */
  locate<P extends Problem>(problems: readonly P[]): P[];
}

/**
 * Reads and checks all content below a project folder. It never throws for a mistake in the content.
 *
 * @param today YYYY-MM-DD, by which reviews of facts are overdue
 */
export function readContent(root: string, today = new Date().toISOString().slice(0, 10)): ReadContent {
  const problems: Problem[] = [];
  const documents = new Map<string, YamlFile>();
  const locate = <P extends Problem>(found: readonly P[]) => withLines(found, documents);
  const read = <S extends z.ZodType>(file: string, schema: S, explained: string): z.output<S> | undefined => {
    const yaml = readYaml(root, file);
    documents.set(file, yaml);
    return checked(file, yaml, schema, explained, problems);
  };

  const course = read('src/course.yaml', courseSchema, 'src/schemas/course.ts');
  const sources = read('src/evidence/sources.yaml', sourceSchema.array(), 'src/schemas/source.ts');
  const glossary = read('src/evidence/glossary.yaml', termSchema.array(), 'src/schemas/term.ts');
  const emergency = read(SIGNS, emergencySchema, 'src/schemas/emergency.ts');
  const doubts = read('src/evidence/doubts.yaml', doubtSchema.array(), 'src/schemas/doubt.ts');
  const rules = read('src/evidence/board-rules.yaml', boardRuleSchema.array(), 'src/schemas/board-rule.ts');
  const checklist = read(CHECKLIST, checklistSchema, 'src/schemas/checklist.ts');
  const topics = read('src/evidence/claim-topics.yaml', claimTopicsSchema, 'src/schemas/claim.ts');
  const claims = filesIn(root, 'src/evidence/claims', '.yaml').flatMap((file) => {
    const claims = read(file, claimFileSchema, 'src/schemas/claim.ts');
    if (!claims) return [];
    if (claims.article !== basename(file, '.yaml'))
      problems.push({
        file,
        path: ['article'],
        message: `the file is named "${basename(file)}" and says it judges "${claims.article}"`,
        fix: `name the file ${claims.article}.yaml, or mend its article`,
      });
    return [{ file, claims }];
  });
  const quizzes = filesIn(root, 'src/quizzes', '.yaml').flatMap((file) => {
    const quiz = read(file, quizSchema, 'src/schemas/quiz.ts and item.ts');
    if (!quiz) return [];
    if (quiz.lesson !== basename(file, '.yaml'))
      problems.push({
        file,
        path: ['lesson'],
        message: `the file is named "${basename(file)}" and says it belongs to "${quiz.lesson}"`,
        fix: `name the file ${quiz.lesson}.yaml, or mend its lesson`,
      });
    return [{ file, quiz }];
  });
  const readTexts = <S extends z.ZodType>(folder: string, schema: S, explained: string): RawText<z.output<S>>[] =>
    filesIn(root, folder, '.mdx').flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
      if (!match) {
        problems.push({ file, line: 1, message: 'the file has no head', fix: 'begin it with --- title: … ---' });
        return [];
      }
      const yaml = parseYaml(match[1] ?? '', 1);
      documents.set(file, yaml);
      const head = checked(file, yaml, schema, explained, problems);
      if (!head) return [];
      const linesBefore = match[0].split('\n').length - 1;
      return [{ id: basename(file, '.mdx'), file, head, body: text.slice(match[0].length), linesBefore }];
    });
  const lessons = readTexts('src/lessons', lessonSchema, 'src/schemas/lesson.ts');
  const prose = readTexts('src/prose', proseSchema, 'src/schemas/prose.ts');

  // A file with a mistake of its own would be missed by every other that names it: one slip, a row of problems.
  const whole = problems.length === 0;
  problems.push(...copyProblems(root));
  const drawings = filesIn(root, 'src/components/figures', '.astro');
  for (const file of drawings) problems.push(...figureProblems(file, readFileSync(join(root, file), 'utf8')));
  if (!whole || !course || !sources || !topics || !glossary) return { lessons, problems: locate(problems), locate };

  const figures = drawings.map(figureId);
  const claimTopics = topics.topics;
  const raw: RawContent = { course, lessons, prose, quizzes, sources, claims, claimTopics, glossary, figures };
  const joined = assemble(raw);
  problems.push(
    ...joined.problems,
    ...emergencyProblems(emergency, sources),
    ...checkDoubts(doubts ?? [], joined.course.lessons, emergency),
    ...checkBoardRules(rules ?? [], sources),
    ...(checklist ? checkChecklist(checklist, joined.course.lessons) : []),
    ...reviewProblems(
      [
        ...reviewedThings(raw, emergency),
        ...readRules(rules ?? []),
        ...(checklist ? [checklistReview(checklist)] : []),
      ],
      course.reviewMonths,
      today,
    ),
  );
  // The odds of a final that cannot be drawn are no odds.
  if (problems.length === 0) problems.push(...oddsProblems(joined.course));
  return {
    course: joined.course,
    ...(emergency && { emergency }),
    ...(checklist && { checklist }),
    lessons,
    problems: locate(problems),
    locate,
  };
}

/** A problem as one prints it: file and line, what is wrong, how to mend it. */
export function problemText({ file, line, message, fix }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${message}\n    to mend it: ${fix}`;
}

function reviewedThings(
  { lessons, prose, quizzes, claims: articles }: RawContent,
  signs: EmergencySigns | undefined,
): Reviewed[] {
  const path = ['reviewed'];
  return [
    ...lessons.map(({ id, file, head }) => ({ file, path, what: `the lesson "${id}"`, reviewed: head.reviewed })),
    ...prose.map(({ id, file, head }) => ({ file, path, what: `the page "${id}"`, reviewed: head.reviewed })),
    ...quizzes.flatMap(({ file, quiz }) =>
      quiz.items.map(({ id, reviewed }, at) => ({
        file,
        path: ['items', at, 'reviewed'],
        what: `the item "${id}"`,
        reviewed,
      })),
    ),
    ...articles.map(({ file, claims: { article, reviewed } }) => ({
      file,
      path,
      what: `the claims of "${article}"`,
      reviewed,
    })),
    ...(signs ? [{ file: SIGNS, path, what: 'the sheet of emergency signs', reviewed: signs.reviewed }] : []),
  ];
}

function checklistReview({ reviewed }: Checklist): Reviewed {
  return { file: CHECKLIST, path: ['reviewed'], what: 'the hands-on checklist', reviewed };
}

function emergencyProblems(signs: EmergencySigns | undefined, sources: readonly { id: string }[]): Problem[] {
  return (signs?.tiers ?? []).flatMap((tier, t) =>
    tier.signs.flatMap((sign, s) =>
      sign.sources
        .filter((id) => !sources.some((source) => source.id === id))
        .map((id) => ({
          file: SIGNS,
          path: ['tiers', t, 'signs', s, 'sources'],
          message: `the sign "${sign.id}" names the unknown source "${id}"`,
          fix: 'use an id from src/evidence/sources.yaml',
        })),
    ),
  );
}

interface YamlFile {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Lines of the file before the YAML begins. */
  readonly before: number;
}

function readYaml(root: string, file: string): YamlFile {
  return parseYaml(readFileSync(join(root, file), 'utf8'), 0);
}

function parseYaml(text: string, before: number): YamlFile {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines, before };
}

function checked<S extends z.ZodType>(
  file: string,
  yaml: YamlFile,
  schema: S,
  explained: string,
  problems: Problem[],
): z.output<S> | undefined {
  const [broken] = yaml.document.errors;
  if (broken) {
    const line = yaml.lines.linePos(broken.pos[0]).line + yaml.before;
    const message = `the YAML cannot be read: ${broken.message.split('\n')[0] ?? ''}`;
    problems.push({ file, line, message, fix: YAML_FIXES[broken.code] ?? 'mend this line, or the one before it' });
    return undefined;
  }
  const data: unknown = yaml.document.toJS();
  problems.push(...schemaProblems(file, data, schema, explained));
  return schema.safeParse(data).data;
}

const INDENT =
  'begin the line right below the first letter of the field before it; is there a ": " in a text without quotes?';

/** How to mend what the YAML reader only names in its own words. */
const YAML_FIXES: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: 'put a text with ": " in it between quotation marks, or mend how far the line is indented',
  DUPLICATE_KEY: 'the same field stands above in this entry; delete one of them',
  MISSING_CHAR: INDENT,
  TAB_AS_INDENT: 'use spaces where there are tabs',
  UNEXPECTED_TOKEN: 'put a text that begins with a quotation mark between others: \'"Stop" is enough\'',
};

/** Gives a line to each problem that names only a place inside a YAML file. */
function withLines<P extends Problem>(problems: readonly P[], documents: ReadonlyMap<string, YamlFile>): P[] {
  return problems.map((problem) => {
    const yaml = documents.get(problem.file);
    if (problem.line !== undefined || !problem.path || !yaml) return problem;
    for (let length = problem.path.length; length > 0; length -= 1) {
      const node = nodeAt(yaml.document, problem.path.slice(0, length));
      const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
      if (offset !== undefined) return { ...problem, line: yaml.lines.linePos(offset).line + yaml.before };
    }
    return { ...problem, line: 1 + yaml.before };
  });
}

/** What stands at a place of a YAML file; an alias is followed to what it names. */
function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  let node: unknown = document.contents;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    node = isCollection(node) ? node.get(part, true) : undefined;
  }
  return node;
}

function filesIn(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${folder}/${name}`);
}
