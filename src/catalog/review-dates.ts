import type { Problem } from './course.ts';

/** Something whose facts are read again from time to time, and where its date stands. */
export interface Reviewed {
  readonly file: string;
  /** Place of the date inside a YAML file or head. */
  readonly path: readonly PropertyKey[];
  /** What it is, as a problem names it: `the lesson "twelve-layers"`. */
  readonly what: string;
  /** Day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
}

/** The last day on which a review counts: the same day of the month, some months later, or that month's last. */
export function lastDay(reviewed: string, months: number): string {
  const [year = 0, month = 1, day = 1] = reviewed.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return first.toISOString().slice(0, 10);
}

/**
 * What has not been read against its sources for too long, and what is said to have been read on a day still to come. One
 * problem a file: questions that are overdue are so together.
 *
 * @param months how long a review counts
 * @param today YYYY-MM-DD
 */
export function reviewProblems(things: readonly Reviewed[], months: number, today: string): Problem[] {
  // Where a day begins depends on where one is.
  const tomorrow = new Date(Date.parse(today) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return [...Map.groupBy(things, ({ file }) => file).values()].flatMap((inFile) => {
    const late = inFile.filter(({ reviewed }) => lastDay(reviewed, months) < today);
    const early = inFile.filter(({ reviewed }) => reviewed > tomorrow);
    return [
      ...problemOf(
        late,
        ({ reviewed }) => `was last reviewed on ${reviewed}, more than ${months} months ago`,
        'read it against its sources again, mend it, and write the day of that into "reviewed"',
      ),
      ...problemOf(
        early,
        ({ reviewed }) => `was reviewed on ${reviewed}, a day still to come`,
        'write the day on which it was read against its sources',
      ),
    ];
  });
}

function problemOf(found: readonly Reviewed[], says: (one: Reviewed) => string, fix: string): Problem[] {
  const [first] = found;
  if (!first) return [];
  const more = found.length > 1 ? `, and ${found.length - 1} more in this file likewise` : '';
  return [{ file: first.file, path: first.path, message: `${first.what} ${says(first)}${more}`, fix }];
}
