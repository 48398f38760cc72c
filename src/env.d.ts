declare namespace App {
  interface Locals {
    /** The lesson a page shows: what the tags of its MDX read. */
    lesson?: import('./catalog/course.ts').Lesson;
  }
}
