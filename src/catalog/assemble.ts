import { releasedKey, shownText } from '../domain/assessment/digest-material.ts';
import { shortfalls, type Shortfall } from '../domain/assessment/form.ts';
import type { BankItem, Item } from '../domain/assessment/item.ts';
import type { ClaimTopic } from '../schemas/claim.ts';
import type { CourseFile } from '../schemas/course.ts';
import type { LessonHead } from '../schemas/lesson.ts';
import type { ProseHead } from '../schemas/prose.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Source } from '../schemas/source.ts';
import type { Term } from '../schemas/term.ts';
import { checkContent } from './check.ts';
import { joinClaims, type RawClaims } from './claims.ts';
import type { Course, Lesson, Objective, Problem } from './course.ts';
import { digest } from './digest.ts';
import { glossaryOf, termsOf } from './glossary.ts';
import { countWords, passagesOf, plainText, tagsOf } from './lesson-text.ts';
import { sourceLabel } from './source-text.ts';

/** An MDX file as read: its head already checked by its schema. */
export interface RawText<Head> {
  readonly id: string;
  readonly file: string;
  readonly head: Head;
  /** MDX text after the head. */
  readonly body: string;
  /** Lines before the body, so that problems name the line of the file. */
  readonly linesBefore: number;
}

/** A lesson as read. */
export type RawLesson = RawText<LessonHead>;

/** A quiz file as read and checked by its schema. */
export interface RawQuiz {
  readonly file: string;
  readonly quiz: Quiz;
}

/** Everything the course is made of, read and checked piece by piece. */
export interface RawContent {
  readonly course: CourseFile;
  readonly lessons: readonly RawLesson[];
  readonly prose: readonly RawText<ProseHead>[];
  readonly quizzes: readonly RawQuiz[];
  readonly sources: readonly Source[];
  readonly claims: readonly RawClaims[];
  readonly claimTopics: readonly ClaimTopic[];
  readonly glossary: readonly Term[];
  /** Ids of the figures there are. */
  readonly figures: readonly string[];
}

/**
 * Joins the pieces into a course and checks all cross-references. It never throws: the problems say what to mend,
 * and the course is fit for use only when there are none.
 */
export function assemble(raw: RawContent): { course: Course; problems: Problem[] } {
  const objectives: Objective[] = raw.course.objectives;
  const modules = raw.course.modules.map((module) => ({ ...module, lessons: [] as Lesson[] }));
  const lessons: Lesson[] = [];
  for (const [at, module] of raw.course.modules.entries()) {
    for (const id of module.lessons) {
      const found = raw.lessons.find((lesson) => lesson.id === id);
      if (!found) continue;
      const lesson = joinLesson(raw, found, { id: module.id, title: module.title }, lessons.length + 1);
      lessons.push(lesson);
      modules[at]?.lessons.push(lesson);
    }
  }

  const bank = lessons.flatMap((lesson) => lesson.quiz.items);
  const { blueprint, minutes, passMark } = raw.course.final;
  const items = Object.values(blueprint).reduce((sum, count) => sum + count, 0);
  const course: Course = {
    ...raw.course,
    modules,
    lessons,
    prose: raw.prose.map(({ id, head, body }) => ({
      ...head,
      id,
      cited: sourcesOf(raw, citedIn(body)),
      terms: termsOf(raw.glossary, body),
    })),
    objectives,
    bank,
    sources: raw.sources,
    claims: joinClaims(raw),
    glossary: glossaryOf(raw.glossary, lessons),
    final: { passMark, minutes, blueprint, items },
  };
  // Only where more items would help: an unknown objective or a lesson that no module lists is a problem of its own.
  const taught = objectives
    .filter((objective) => lessons.some(({ id }) => id === objective.lesson))
    .map(({ id }) => id);
  const critical = objectives.filter((objective) => objective.critical).map(({ id }) => id);
  const short = shortfalls(bank, blueprint, critical).filter(({ objective }) => taught.includes(objective));
  return { course, problems: [...checkContent(raw), ...short.map(unfilled)] };
}

function unfilled({ objective, wanted, found, forRetest }: Shortfall): Problem {
  const missing = wanted - found;
  const onForm = wanted - (forRetest ?? 0);
  const needs =
    forRetest === undefined
      ? `the blueprint asks for ${wanted} items of "${objective}"`
      : `the critical objective "${objective}" needs ${wanted} items, ${onForm} for a form and ${forRetest} for a fresh re-test,`;
  return {
    file: 'src/course.yaml',
    path: ['final', 'blueprint', objective],
    message: `${needs} and the bank has ${found}`,
    fix: `write ${missing} more for this objective${missing < onForm ? ', or lower the number' : ''}`,
  };
}

function joinLesson(raw: RawContent, found: RawLesson, module: Lesson['module'], place: number): Lesson {
  const objectives = raw.course.objectives.filter((objective) => objective.lesson === found.id);
  const quiz = raw.quizzes.find(({ quiz }) => quiz.lesson === found.id)?.quiz;
  const text = plainText(found.body);
  const words = countWords([found.head.opening, text, ...found.head.takeaways].join(' '));
  const items = (quiz?.items ?? []).map((item) => bankItem(raw, item, found));
  return {
    ...found.head,
    id: found.id,
    module,
    place,
    words,
    minutes: Math.max(1, Math.round(words / raw.course.wordsPerMinute)),
    passages: passagesOf(found.body),
    contents: tagsOf(found.body).flatMap(({ tag, ids }) => (tag === 'Passage' ? ids : tag === 'Quiz' ? ['quiz'] : [])),
    explores: tagsOf(found.body).some(({ tag }) => tag === 'Explorer'),
    objectives,
    quiz: { sitting: quiz?.sitting ?? 0, inLesson: quiz?.inLesson ?? items.length, items },
    terms: termsOf(raw.glossary, found.body),
    cited: sourcesOf(raw, [...citedIn(found.body), ...items.flatMap(({ item }) => item.sources)]),
  };
}

function citedIn(body: string): string[] {
  return tagsOf(body).flatMap(({ tag, ids }) => (tag === 'Cite' ? ids : []));
}

function sourcesOf(raw: RawContent, ids: readonly string[]): Source[] {
  return [...new Set(ids)].flatMap((id) => raw.sources.find((source) => source.id === id) ?? []);
}

function bankItem(raw: RawContent, item: Item, lesson: RawLesson): BankItem {
  const objective = raw.course.objectives.find(({ id }) => id === item.objective);
  const critical = objective?.critical ?? false;
  const target = passageTarget(item.passage, lesson.id);
  const taughtIn = raw.lessons.find(({ id }) => id === target.lesson);
  const title = passagesOf(taughtIn?.body ?? '').find(({ id }) => id === target.id)?.title ?? '';
  return {
    item,
    lesson: lesson.id,
    lessonTitle: lesson.head.title,
    critical,
    ...(objective?.matters !== undefined && { matters: objective.matters }),
    keyDigest: digest(releasedKey(item, critical)),
    textDigest: digest(shownText(item)),
    passage: { ...target, title },
    sources: item.sources.flatMap((id) => {
      const source = raw.sources.find((one) => one.id === id);
      return source ? [{ id, label: sourceLabel(source) }] : [];
    }),
  };
}

/** Resolves an item's `passage`: an id of its own lesson, or `lesson#passage`. */
export function passageTarget(reference: string, ownLesson: string): { lesson: string; id: string } {
  const [first = '', second] = reference.split('#');
  return second === undefined ? { lesson: ownLesson, id: first } : { lesson: first, id: second };
}
