declare namespace App {
  interface Locals {
    /** The lesson a page shows: what the tags of its MDX read. */
    lesson?: import('./catalog/course.ts').Lesson;
    /** The sources a page cites, in the order of its list. */
    cited?: readonly import('./schemas/source.ts').Source[];
    /** The words a page lists, which those in its text open; without them they are plain text. */
    terms?: readonly import('./schemas/term.ts').Term[];
  }
}

/** Controls used before their island was awake, in order, selects with what was chosen; kept by src/layouts/head.js. */
declare var earlyClicks: { readonly control: HTMLElement; readonly value?: string }[] | undefined;
