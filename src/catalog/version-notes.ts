import type { Course, Objective } from './course.ts';
import { criticalChanges } from './critical-changes.ts';
import type { Release } from './release.ts';

/** Safety-critical questions of one objective that changed in the same way. */
export interface ChangedPoint {
  readonly objective: Objective;
  readonly lessonTitle: string;
  readonly questions: number;
}

/** What one version changed, for the page that lists it. */
export interface VersionNotes {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** True for the first version there is. */
  readonly first: boolean;
  /** Points whose questions are answered otherwise than before. */
  readonly changed: readonly ChangedPoint[];
  /** Points with questions that are safety-critical from this version on. */
  readonly came: readonly ChangedPoint[];
  /** Safety-critical questions that were withdrawn or no longer count as such. */
  readonly gone: number;
  /** What the authors say of it. */
  readonly changes: readonly string[];
}

/** What each version of the changelog changed, newest first. Objectives are those of today, in course order. */
export function versionNotes(course: Course, releases: readonly Release[]): VersionNotes[] {
  const critical = criticalChanges(releases);
  return course.changelog.map(({ version, date, changes }) => {
    const own = critical.find((one) => one.version === version);
    return {
      version,
      date,
      changes,
      first: version === critical.at(-1)?.version,
      changed: pointsOf(course, own?.changed ?? []),
      came: pointsOf(course, own?.came ?? []),
      gone: own?.gone.length ?? 0,
    };
  });
}

/** The anchor of a version on the page of changes. */
export function versionAnchor(version: string): string {
  return `version-${version.replaceAll('.', '-')}`;
}

function pointsOf({ bank, objectives, lessons }: Course, ids: readonly string[]): ChangedPoint[] {
  const of = new Map(bank.map(({ item }) => [item.id, item.objective]));
  return objectives.flatMap((objective) => {
    const questions = ids.filter((id) => of.get(id) === objective.id).length;
    const lessonTitle = lessons.find(({ id }) => id === objective.lesson)?.title ?? '';
    return questions > 0 ? [{ objective, lessonTitle, questions }] : [];
  });
}
