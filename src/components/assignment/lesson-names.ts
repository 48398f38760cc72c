/** What the pages of an assignment have to know of the course's lessons. */
export interface LessonNames {
  /** Ids in course order, each with its title. */
  readonly titles: Readonly<Record<string, string>>;
  /** Ids that lessons had before, with the id each has now. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** The names of a course's lessons. */
export function lessonNames(
  lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly formerly?: readonly string[] | undefined;
  }[],
): LessonNames {
  return {
    titles: Object.fromEntries(lessons.map(({ id, title }) => [id, title])),
    renamed: Object.fromEntries(lessons.flatMap(({ id, formerly = [] }) => formerly.map((before) => [before, id]))),
  };
}

/** The id that a lesson has now. */
export function nameNow({ renamed }: LessonNames, lesson: string): string {
  return Object.hasOwn(renamed, lesson) ? renamed[lesson]! : lesson;
}

/** The title of a lesson by any id it had; nothing where it is not in the course. */
export function titleOf(names: LessonNames, lesson: string): string | undefined {
  const id = nameNow(names, lesson);
  return Object.hasOwn(names.titles, id) ? names.titles[id] : undefined;
}
