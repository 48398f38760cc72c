import { bankFiles } from './bank-files.ts';
import type { Course } from './course.ts';
import { criticalFile } from './critical-file.ts';
import { keyFiles } from './key-files.ts';
import type { Release } from './release.ts';

/**
 * What the page of the desk that grades has to know of the course: names, and the addresses of files that it fetches.
 *
 * @param url the address of a path of this site
 */
export function courseHere(course: Course, releases: readonly Release[], url: (path: string) => string) {
  const { lessons, objectives } = course;
  return {
    lessons: Object.fromEntries(lessons.map(({ id, title }) => [id, title])),
    formerly: Object.fromEntries(lessons.flatMap(({ id, formerly = [] }) => formerly.map((before) => [before, id]))),
    objectives: Object.fromEntries(objectives.map(({ id, text }) => [id, text])),
    keyFiles: keyFiles(releases).map(({ name }) => url(`desk/keys/${name}.json`)),
    bankFiles: bankFiles(course).map(({ name }) => url(`bank/${name}.json`)),
    criticalFile: url(`critical/${criticalFile(course, releases).name}.json`),
  };
}
