import type { EmergencySigns } from '../schemas/emergency.ts';
import type { Source } from '../schemas/source.ts';
import type { Course } from './course.ts';

/** Where a source is cited. */
export interface SourceUses {
  /** Lessons whose text or questions cite it, in course order. */
  readonly lessons: readonly Page[];
  /** Pages of prose that cite it. */
  readonly prose: readonly Page[];
  /** How many questions of the bank cite it. */
  readonly questions: number;
  /** How many emergency signs cite it. */
  readonly signs: number;
  /** How many words of the glossary rest on it. */
  readonly words: number;
  /** How many claims of articles are judged by it. */
  readonly claims: number;
  /** How many claims of its own are judged. */
  readonly judged: number;
}

interface Page {
  readonly id: string;
  readonly title: string;
}

/** Where a source is cited, counted over the whole course. */
export function sourceUses(source: Source, course: Course, emergency: EmergencySigns): SourceUses {
  const cites = ({ cited }: { cited: readonly Source[] }) => cited.some(({ id }) => id === source.id);
  const names = ({ sources }: { sources: readonly string[] }) => sources.includes(source.id);
  return {
    lessons: course.lessons.filter(cites).map(page),
    prose: course.prose.filter(cites).map(page),
    questions: course.bank.filter(({ item }) => names(item)).length,
    signs: emergency.tiers.flatMap(({ signs }) => signs).filter(names).length,
    words: course.glossary.filter(names).length,
    claims: course.claims.filter(({ sources }) => sources.some(({ id }) => id === source.id)).length,
    judged: course.claims.filter(({ article }) => article.id === source.id).length,
  };
}

function page({ id, title }: Page): Page {
  return { id, title };
}
