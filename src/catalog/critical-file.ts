import { releasedKey } from '../domain/assessment/digest-material.ts';
import type { CriticalKeys } from '../domain/progress/changed-since.ts';
import type { Course } from './course.ts';
import { changedSinceVersions } from './critical-changes.ts';
import { digest } from './digest.ts';
import type { Release } from './release.ts';

/** What it takes to tell someone who passed which safety-critical points have changed since. */
export interface CriticalFile extends CriticalKeys {
  /** Each critical objective: what it asks, and where it is taught. */
  readonly objectives: Readonly<
    Record<string, { readonly text: string; readonly lesson: string; readonly title: string }>
  >;
}

/** The same as a static file, `/critical/<name>.json`, named by its content. Only who has passed fetches it. */
export function criticalFile(course: Course, releases: readonly Release[]): { name: string; content: CriticalFile } {
  const items = course.bank
    .filter(({ critical }) => critical)
    .map(({ item: { id, objective }, keyDigest }) => ({ id, objective, keyDigest }));
  const today = new Map(course.bank.map(({ item, critical }) => [item.id, releasedKey(item, critical)]));
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title]));
  const objectives = course.objectives
    .filter(({ critical }) => critical)
    .map(({ id, text, lesson }) => [id, { text, lesson, title: titles.get(lesson) ?? '' }] as const);
  const content = {
    items,
    changedSince: changedSinceVersions(releases, today),
    objectives: Object.fromEntries(objectives),
  };
  return { name: digest(content), content };
}
