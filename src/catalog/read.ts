import { getCollection, getEntry, render } from 'astro:content';
import type { BoardRule } from '../schemas/board-rule.ts';
import type { Checklist } from '../schemas/checklist.ts';
import type { EmergencySigns } from '../schemas/emergency.ts';
import { assemble, type RawText } from './assemble.ts';
import type { Course, Lesson, Prose } from './course.ts';
import { figureId } from './figure-id.ts';
import { searchDocuments, searchFile } from './search-file.ts';
import type { Release } from './release.ts';
import { reviewPack, type ReviewPack } from './review-pack.ts';

const figureFiles = Object.keys(import.meta.glob('../components/figures/*.astro'));

let joined: Promise<Course> | undefined;

/** The course, joined once a build. */
export function getCourse(): Promise<Course> {
  // In development the content changes under a running server, so nothing is kept there.
  if (import.meta.env.DEV) return joinCourse();
  joined ??= joinCourse();
  return joined;
}

/** The lesson with an id. */
export async function getLesson(id: string): Promise<Lesson> {
  const { lessons } = await getCourse();
  const lesson = lessons.find((one) => one.id === id);
  if (!lesson) throw new Error(`There is no lesson "${id}".`);
  return lesson;
}

/** The page of prose with an id. */
export async function getProse(id: string): Promise<Prose> {
  const { prose } = await getCourse();
  const found = prose.find((one) => one.id === id);
  if (!found) throw new Error(`There is no src/prose/${id}.mdx.`);
  return found;
}

/** The released versions. */
export function getReleases(): Release[] {
  return Object.values(import.meta.glob<Release>('../releases/*.json', { eager: true, import: 'default' }));
}

/** The emergency sheet. */
export async function getEmergencySigns(): Promise<EmergencySigns> {
  const entry = await getEntry('emergency', 'emergency-signs');
  if (!entry) throw new Error('src/evidence/emergency-signs.yaml is missing.');
  return entry.data;
}

/** The rules of boards and approval bodies, by whose they are and then by their numbers in the fact sheet. */
export async function getBoardRules(): Promise<BoardRule[]> {
  const rules = (await getCollection('boardRules')).map(({ data }) => data);
  return rules.sort((a, b) => a.of.localeCompare(b.of, 'en') || a.fact.localeCompare(b.fact, 'en'));
}

/** The hands-on checklist. */
export async function getChecklist(): Promise<Checklist> {
  const entry = await getEntry('checklist', 'hands-on-checklist');
  if (!entry) throw new Error('src/evidence/hands-on-checklist.yaml is missing.');
  return entry.data;
}

/** The index of the page of search, with the name of its file. */
export async function getSearchFile(): Promise<{ name: string; json: string }> {
  const lessons = (await getCollection('lessons')).map(({ id, body = '' }) => [id, body] as const);
  const prose = (await getCollection('prose')).map(async (entry) => {
    const { headings } = await render(entry);
    return [entry.id, { body: entry.body ?? '', headings }] as const;
  });
  const texts = { lessons: new Map(lessons), prose: new Map(await Promise.all(prose)) };
  return searchFile(searchDocuments(await getCourse(), await getEmergencySigns(), texts));
}

/** The reviewer pack. */
export async function getReviewPack(): Promise<ReviewPack> {
  const lessons = await getCollection('lessons');
  const doubts = await getCollection('doubts');
  return reviewPack({
    course: await getCourse(),
    signs: await getEmergencySigns(),
    doubts: doubts.map(({ data }) => data),
    bodies: new Map(lessons.map(({ id, body }) => [id, body ?? ''])),
  });
}

function rawText<Head>(entry: { id: string; filePath?: string; data: Head; body?: string }): RawText<Head> {
  return { id: entry.id, file: entry.filePath ?? entry.id, head: entry.data, body: entry.body ?? '', linesBefore: 0 };
}

async function joinCourse(): Promise<Course> {
  const file = await getEntry('course', 'course');
  if (!file) throw new Error('src/course.yaml is missing.');
  const [lessons, prose] = [await getCollection('lessons'), await getCollection('prose')];
  const quizzes = await getCollection('quizzes');
  const sources = await getCollection('sources');
  const [claims, claimTopics] = [await getCollection('claims'), await getCollection('claimTopics')];
  const glossary = await getCollection('glossary');
  const { course, problems } = assemble({
    course: file.data,
    lessons: lessons.map(rawText),
    prose: prose.map(rawText),
    quizzes: quizzes.map((entry) => ({ file: entry.filePath ?? entry.id, quiz: entry.data })),
    sources: sources.map((entry) => entry.data),
    claims: claims.map((entry) => ({ file: entry.filePath ?? entry.id, claims: entry.data })),
    claimTopics: claimTopics.flatMap((entry) => entry.data.topics),
    glossary: glossary.map((entry) => entry.data),
    figures: figureFiles.map(figureId),
  });
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}: ${problem.message}. To mend it: ${problem.fix}.`);
  return course;
}
