import type { Course, Objective } from './course.ts';
import { criticalChanges } from './critical-changes.ts';
import { byVersion, type Release } from './release.ts';

/** Safety-critical questions of one objective that changed in the same way. */
export interface ChangedPoint {
  readonly objective: Objective;
  readonly lessonTitle: string;
  readonly questions: number;
}

/** Safety-critical questions that changed in the same way. */
export interface ChangedQuestions {
  /** All of them. */
  readonly count: number;
  /** The points they belong to. */
  readonly points: readonly ChangedPoint[];
  /** Those of which no point is known: they have left the course since. */
  readonly unnamed: number;
}

/** What one version changed, for the page that lists it. */
export interface VersionNotes {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** True for the first version there is. */
  readonly first: boolean;
  /** Questions that are answered otherwise than before. */
  readonly changed: ChangedQuestions;
  /** Questions that are safety-critical from this version on. */
  readonly came: ChangedQuestions;
  /** Safety-critical questions that were withdrawn or no longer count as such. */
  readonly gone: number;
  /** What the authors say of it. */
  readonly changes: readonly string[];
}

/** What each version of the changelog changed, newest first. Objectives are those of today, in course order. */
export function versionNotes(course: Course, releases: readonly Release[]): VersionNotes[] {
  const critical = criticalChanges(releases);
  // Of a question that is gone the last release that had it says where it belonged.
  const objectives = new Map([
    ...byVersion(releases).flatMap((release) => Object.entries(release.objectives ?? {})),
    ...course.bank.map(({ item }) => [item.id, item.objective] as const),
  ]);
  const questions = (ids: readonly string[] = []): ChangedQuestions => {
    const points = pointsOf(course, objectives, ids);
    const named = points.reduce((sum, { questions }) => sum + questions, 0);
    return { count: ids.length, points, unnamed: ids.length - named };
  };
  return course.changelog.map(({ version, date, changes }) => {
    const own = critical.find((one) => one.version === version);
    return {
      version,
      date,
      changes,
      first: version === critical.at(-1)?.version,
      changed: questions(own?.changed),
      came: questions(own?.came),
      gone: own?.gone.length ?? 0,
    };
  });
}

/** The anchor of a version on the page of changes. */
export function versionAnchor(version: string): string {
  return `version-${version.replaceAll('.', '-')}`;
}

function pointsOf(
  { objectives, lessons }: Course,
  objectiveOf: ReadonlyMap<string, string>,
  ids: readonly string[],
): ChangedPoint[] {
  return objectives.flatMap((objective) => {
    const questions = ids.filter((id) => objectiveOf.get(id) === objective.id).length;
    const lessonTitle = lessons.find(({ id }) => id === objective.lesson)?.title ?? '';
    return questions > 0 ? [{ objective, lessonTitle, questions }] : [];
  });
}
