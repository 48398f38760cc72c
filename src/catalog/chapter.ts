/*
 * The handbook puts all lessons into one page. Each was written as a page of its own, so its ids and headings are fitted
 * in after it is rendered: that way no tag of a lesson has to know that there is a handbook.
 */

/**
 * A lesson's HTML as a chapter: its headings one level lower, its ids and what refers to them marked with its name, and its
 * named sections no places to jump to, for those of all lessons together would be a hundred.
 */
export function asChapter(html: string, name: string): string {
  const quiet = inTags(html, (tag) => tag.replace(/^<section(?= [^>]*\baria-label)/, '<section role="group"'));
  return demoted(scoped(quiet, name));
}

/** The id that a lesson's element has in the handbook. */
export function chapterId(name: string, id: string): string {
  return `${name}--${id}`;
}

/**
 * Turns links to the lessons' own pages into links within the handbook, where that has the place.
 *
 * @param ids those of the whole handbook
 * @param lessons address of the lessons, as `/lessons/`
 */
export function linkedWithin(html: string, ids: ReadonlySet<string>, lessons: string): string {
  return inTags(html, (tag) =>
    tag.replace(/\bhref="([^"]*)"/, (whole, address: string) => {
      if (!address.startsWith(lessons)) return whole;
      const [, name, id] = /^([^/#]+)\/(?:#(.+))?$/.exec(address.slice(lessons.length)) ?? [];
      const own = name === undefined ? undefined : id === undefined ? name : chapterId(name, id);
      return own !== undefined && ids.has(own) ? `href="#${own}"` : whole;
    }),
  );
}

/** Every id of some HTML, in order. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag]) => / id="([^"]*)"/.exec(tag)?.[1] ?? []);
}

/** An opening tag; what stands between quotation marks may hold anything. */
const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi;

/** Attributes that hold ids, several with spaces between. */
const REFERENCES = / (for|aria-labelledby|aria-describedby|aria-controls|headers|popovertarget)="([^"]*)"/g;

function scoped(html: string, name: string): string {
  const own = new Set(idsOf(html));
  // What is not defined in the lesson is a place of the handbook itself, as a source.
  const mark = (id: string) => (own.has(id) ? chapterId(name, id) : id);
  return inTags(html, (tag) =>
    tag
      .replace(/ id="([^"]*)"/, (_, id: string) => ` id="${mark(id)}"`)
      .replace(
        REFERENCES,
        (_, attribute: string, ids: string) => ` ${attribute}="${ids.split(' ').map(mark).join(' ')}"`,
      )
      .replace(/(href=")#([^"]*)"/g, (_, before: string, id: string) => `${before}#${mark(id)}"`)
      .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${mark(id)})`),
  );
}

function demoted(html: string): string {
  return html.replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);
}

function inTags(html: string, change: (tag: string) => string): string {
  return html.replace(TAG, change);
}
