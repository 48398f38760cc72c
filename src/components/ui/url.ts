/**
 * The address of something of this site, from a path without a leading slash: `url('lessons/twelve-layers/')`.
 * The one place that knows the path the course is served below.
 */
export function url(path: string): string {
  return import.meta.env.BASE_URL + path.replace(/^\/+/, '');
}

/** The address of a lesson, or of a passage in it. */
export function lessonUrl(lesson: string, passage?: string): string {
  return url(`lessons/${lesson}/${passage === undefined ? '' : `#${passage}`}`);
}
