/** What the page of the desk tells its island of the course, made in the build. */
export interface CourseHere {
  /** Lesson id to its title. */
  readonly lessons: Readonly<Record<string, string>>;
  /** A former id of a lesson to the one it has now. */
  readonly formerly: Readonly<Record<string, string>>;
  /** Objective id to what it asks. */
  readonly objectives: Readonly<Record<string, string>>;
  /** Addresses of the released versions' keys, of the bank's files, and of what changed in safety-critical answers. */
  readonly keyFiles: readonly string[];
  readonly bankFiles: readonly string[];
  readonly criticalFile: string;
}
