declare namespace App {
  interface Locals {
    /** The lesson a page shows: what the tags of its MDX read. */
    lesson?: import('./catalog/course.ts').Lesson;
  }
}

/** Controls clicked before their island was awake, in order; kept by src/layouts/head.js. */
declare var earlyClicks: HTMLElement[] | undefined;
