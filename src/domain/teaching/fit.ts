import type { Assignment } from './assignment.ts';

/** What an assignment is held against: the course as this site has it now. */
export interface Edition {
  /** Its content version. */
  readonly version: string;
  /** Its lesson ids, and those that its lessons had before. */
  readonly lessons: readonly string[];
}

/** How an assignment fits the course as it is here. */
export interface Fit {
  /** Whether it was made for the version that is here, for an older or for a newer one. */
  readonly madeFor: 'this' | 'older' | 'newer';
  /** Its lessons that are not here; empty where all are. */
  readonly unknown: readonly string[];
}

/** How an assignment fits the course as it is here. */
export function fitOf({ version, lessons }: Assignment, edition: Edition): Fit {
  const order = byVersion(version, edition.version);
  return {
    madeFor: order === 0 ? 'this' : order < 0 ? 'older' : 'newer',
    unknown: lessons.filter((id) => !edition.lessons.includes(id)),
  };
}

/** Below nought where the first version came before the second, above where it came after. */
export function byVersion(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  const differs = first!.findIndex((part, at) => part !== second![at]);
  return differs < 0 ? 0 : first![differs]! - (second![differs] ?? 0);
}
