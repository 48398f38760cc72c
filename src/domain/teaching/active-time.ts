import { STRETCH_LONGEST, type Entry } from '../progress/entry.ts';

/*
 * Time that a learner was active with a lesson, for those who have to show it. A page tells what it notices, sign by sign;
 * what comes of it are whole stretches to be written into the log, and from the log the time of each lesson is added up.
 */

/** Milliseconds without a sign of activity after which a learner counts as away. */
export const IDLE_AFTER = 60_000;

/** From so many milliseconds on a stretch is written at the next sign: until then and idle, none is over the longest. */
const WRITTEN_AFTER = STRETCH_LONGEST * 1000 - IDLE_AFTER;

/** What a page notices. */
export interface Sign {
  /** `activity`: scrolling, a key, a pointer, a touch. `hidden`: no longer in view, or left. `tick`: only time went by. */
  readonly what: 'activity' | 'hidden' | 'tick';
  /** The device's clock, in milliseconds since 1970. */
  readonly at: number;
}

/** The time that is being counted. */
export interface Watch {
  /** From when on nothing is written yet. */
  readonly since: number;
  /** The last sign of activity. */
  readonly last: number;
}

/** What a sign comes to. */
export interface Counted {
  /** What goes on being counted; nothing while the learner is away. */
  readonly watch?: Watch | undefined;
  /** Whole seconds of a stretch to write now, 1 to 300; absent when there is none. */
  readonly spent?: number | undefined;
}

/**
 * Follows one sign. Time counts from a sign of activity on until 60 seconds have passed without another, or until the page
 * is hidden. A page that ticks at least once a minute loses no more than its last stretch when it is killed. A clock that
 * goes back, or leaps, ends a stretch: nothing is counted for the leap.
 */
export function follow(watch: Watch | undefined, { what, at }: Sign): Counted {
  const begun = what === 'activity' ? { watch: { since: at, last: at } } : {};
  if (!watch) return begun;
  const { since, last } = watch;
  if (at < last) return { ...begun, ...stretch(since, last) };
  if (what === 'hidden' || at - last >= IDLE_AFTER)
    return { ...begun, ...stretch(since, Math.min(at, last + IDLE_AFTER)) };
  const going = { since, last: what === 'activity' ? at : last };
  if (at - since < WRITTEN_AFTER) return { watch: going };
  const written = stretch(since, at);
  // What is left of a second belongs to the next stretch.
  return { watch: { ...going, since: since + (written.spent ?? 0) * 1000 }, ...written };
}

function stretch(from: number, to: number): { spent?: number } {
  const seconds = Math.floor((to - from) / 1000);
  return seconds > 0 ? { spent: seconds } : {};
}

/** Seconds of active time. */
export interface ActiveTime {
  /** Those of each lesson that has any. */
  readonly lessons: Readonly<Record<string, number>>;
  /** Those of all lessons together: never more than the clock has gone on. */
  readonly total: number;
}

/**
 * Adds up a log's stretches. Where two of them lie over each other, as those of two windows do, the time counts once: once
 * for a lesson that is open twice, and once in the total.
 *
 * @param nameNow the id that a lesson has now, for one that had another
 */
export function activeTime(
  log: readonly Entry[],
  nameNow: (lesson: string) => string = (lesson) => lesson,
): ActiveTime {
  const stretches = log
    .filter((entry) => entry.kind === 'time-spent')
    .map(({ lesson, seconds, at }) => ({ lesson: nameNow(lesson), from: at - seconds * 1000, to: at }));
  const lessons = [...new Set(stretches.map(({ lesson }) => lesson))];
  return {
    lessons: Object.fromEntries(lessons.map((id) => [id, covered(stretches.filter(({ lesson }) => lesson === id))])),
    total: covered(stretches),
  };
}

/** Whole minutes: a minute begun does not count. */
export function wholeMinutes(seconds: number): number {
  return Math.floor(seconds / 60);
}

/** Whole seconds that stretches cover together. */
function covered(stretches: readonly { readonly from: number; readonly to: number }[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return Math.floor(sum / 1000);
}
