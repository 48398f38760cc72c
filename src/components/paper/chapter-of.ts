import type { Lesson } from '../../catalog/course.ts';

/** A chapter of the handbook: a lesson, or a page of prose. */
export interface Chapter {
  /** Its id in the page. */
  readonly id: string;
  /** What stands above its title: the module and the lesson's number. */
  readonly above: string;
  readonly title: string;
  readonly opening: string;
  /** Day of the last review of its facts. */
  readonly reviewed: string;
  /** Absent for a page that is not a lesson. */
  readonly lesson?: Lesson;
  /** Its text, as rendered by the tags it is given. */
  readonly Content: (props: { components?: Readonly<Record<string, unknown>> }) => unknown;
}
