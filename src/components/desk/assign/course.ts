/** What the desk has to know of the course to assign it. */
export interface AssignableCourse {
  readonly title: string;
  /** Content version. */
  readonly version: string;
  /** The course's own pass mark, in whole per cent. */
  readonly passMark: number;
  readonly modules: readonly {
    readonly title: string;
    readonly lessons: readonly { readonly id: string; readonly title: string }[];
  }[];
}

/** Its lesson ids, in course order. */
export function lessonsOf({ modules }: AssignableCourse): string[] {
  return modules.flatMap(({ lessons }) => lessons.map(({ id }) => id));
}

/** The title of a lesson; nothing where it is not in the course as it is here. */
export function titleOf({ modules }: AssignableCourse, lesson: string): string | undefined {
  return modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === lesson)?.title;
}
