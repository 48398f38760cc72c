import { getCollection, getEntry } from 'astro:content';
import type { EmergencySigns } from '../schemas/emergency.ts';
import { assemble } from './assemble.ts';
import type { Course, Lesson } from './course.ts';

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

/** The emergency sheet. */
export async function getEmergencySigns(): Promise<EmergencySigns> {
  const entry = await getEntry('emergency', 'emergency-signs');
  if (!entry) throw new Error('src/evidence/emergency-signs.yaml is missing.');
  return entry.data;
}

async function joinCourse(): Promise<Course> {
  const file = await getEntry('course', 'course');
  if (!file) throw new Error('src/course.yaml is missing.');
  const lessons = await getCollection('lessons');
  const quizzes = await getCollection('quizzes');
  const sources = await getCollection('sources');
  const { course, problems } = assemble({
    course: file.data,
    lessons: lessons.map((entry) => ({
      id: entry.id,
      file: entry.filePath ?? entry.id,
      head: entry.data,
      body: entry.body ?? '',
      linesBefore: 0,
    })),
    quizzes: quizzes.map((entry) => ({ file: entry.filePath ?? entry.id, quiz: entry.data })),
    sources: sources.map((entry) => entry.data),
    figures: figureFiles.map((path) =>
      path.replace(/^.*\/|\.astro$/g, '').replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase(),
    ),
  });
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}: ${problem.message}. To mend it: ${problem.fix}.`);
  return course;
}
