import type { SearchDocument } from '../domain/search/document.ts';
import { makeIndex } from '../domain/search/find.ts';
import type { EmergencySigns } from '../schemas/emergency.ts';
import type { Course } from './course.ts';
import { digest } from './digest.ts';
import type { Heading } from './reader-text.ts';
import {
  changesDocument,
  claimDocuments,
  explorerDocument,
  lessonDocuments,
  proseDocuments,
  signDocuments,
  sourceDocuments,
  teachingDocuments,
  termDocuments,
} from './search-documents.ts';

/** The MDX of the course, which the joined course does not keep, by id. */
export interface Texts {
  readonly lessons: ReadonlyMap<string, string>;
  readonly prose: ReadonlyMap<string, { readonly body: string; readonly headings: readonly Heading[] }>;
}

/** Everything that can be found. */
export function searchDocuments(course: Course, emergency: EmergencySigns, texts: Texts): SearchDocument[] {
  return [
    ...signDocuments(emergency),
    ...termDocuments(course.glossary),
    ...course.lessons.flatMap((lesson) => lessonDocuments(lesson, texts.lessons.get(lesson.id) ?? '')),
    ...course.prose.flatMap((prose) => {
      const { body = '', headings = [] } = texts.prose.get(prose.id) ?? {};
      return proseDocuments(prose, body, headings);
    }),
    explorerDocument(),
    changesDocument(course),
    ...teachingDocuments(),
    ...claimDocuments(course.claims),
    ...sourceDocuments(course),
  ];
}

/** The index of search as a static file, `/search/data/<name>.json`, named by its content so that it can be kept forever. */
export function searchFile(documents: readonly SearchDocument[]): { name: string; json: string } {
  const json = JSON.stringify(makeIndex(documents));
  return { name: digest(json), json };
}
