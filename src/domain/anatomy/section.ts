import { distance, type Point, type Shape } from './geometry.ts';
import { boundsOf, contains, RUN, runsOf } from './outline.ts';
import type { Part } from './part.ts';

/** How much lies in front of the spine. Spine, psoas and great vessels are the same in each; no study measured depth. */
export const BUILDS = ['slender', 'average', 'larger'] as const;
export type Build = (typeof BUILDS)[number];

/** The levels at which the body is cut across. */
export const LEVELS = ['l4', 'brim'] as const;
export type Level = (typeof LEVELS)[number];

/** A slice of the body, seen from the feet: the person's right is on the left of the picture. */
export interface Section {
  readonly level: Level;
  readonly build: Build;
  /** From the back of the picture to its front: at any point, what lies there is the last part that holds it. */
  readonly parts: readonly Part[];
}

/** A stretch of a straight line that runs through one part. */
export interface Crossing {
  readonly part: Part;
  /** How far along the line it begins and ends, in millimetres of the drawing. */
  readonly from: number;
  readonly to: number;
}

/** What lies at a point of the picture; nothing outside the skin. */
export function partAt(parts: readonly Part[], point: Point): Part | undefined {
  return parts.findLast(({ shape }) => contains(shape, point));
}

/** A share of a line too short to be more than an error of rounding. */
const NOTHING = 1e-9;

/** What a straight line meets, in order, and for how long. What it meets again, behind something else, stands again. */
export function along(parts: readonly Part[], from: Point, to: Point): readonly Crossing[] {
  const length = distance(from, to);
  const spans: Crossing[] = [];
  for (const part of parts) if (isNear(part.shape, from, to)) addSpans(spans, part, from, to);
  const places = [0, 1];
  for (const { from, to } of spans) places.push(...[from, to].filter(isOnLine));
  places.sort((one, other) => one - other);
  const crossings: Crossing[] = [];
  for (let at = 1; at < places.length; at += 1) {
    const [start, end] = [places[at - 1]!, places[at]!];
    if (end - start < NOTHING) continue;
    const part = lastAt(spans, (start + end) / 2);
    if (!part) continue;
    const last = crossings.at(-1);
    if (last && isSame(last.part, part)) crossings[crossings.length - 1] = { ...last, to: end * length };
    else crossings.push({ part, from: start * length, to: end * length });
  }
  return crossings;
}

/** Whether a shape's box and the line's have something in common: most shapes' have not, and need no closer look. */
function isNear(shape: Shape, from: Point, to: Point): boolean {
  const { left, right, low, high } = boundsOf(shape);
  return (
    left <= Math.max(from[0], to[0]) &&
    right >= Math.min(from[0], to[0]) &&
    low <= Math.max(from[1], to[1]) &&
    high >= Math.min(from[1], to[1])
  );
}

const isOnLine = (place: number): boolean => place >= 0 && place <= 1;

/** The frontmost part of the picture that has a stretch there. */
function lastAt(spans: readonly Crossing[], place: number): Part | undefined {
  for (let at = spans.length - 1; at >= 0; at -= 1) {
    const { part, from, to } = spans[at]!;
    if (from < place && place < to) return part;
  }
  return undefined;
}

/**
 * Adds where a line, thought of as endless, runs inside a part: 0 at its beginning, 1 at its end. A corner counts to one
 * side of the line or to the other, never to both, so that every way in has its way out.
 */
function addSpans(spans: Crossing[], part: Part, [fx, fy]: Point, to: Point): void {
  const dx = to[0] - fx;
  const dy = to[1] - fy;
  const { corners, boxes } = runsOf(part.shape);
  const cuts: number[] = [];
  for (let run = 0; run * RUN < corners.length; run += 1) {
    // Far from the line, a whole run of corners lies to one side of it. Zero counts to that side to which no corner is.
    const left = dy * (boxes[run * 4]! - fx);
    const right = dy * (boxes[run * 4 + 1]! - fx);
    const low = dx * (boxes[run * 4 + 2]! - fy);
    const high = dx * (boxes[run * 4 + 3]! - fy);
    if ((low < high ? low : high) - (left > right ? left : right) > 0) continue;
    if ((low > high ? low : high) - (left < right ? left : right) <= 0) continue;
    const before = run === 0 ? corners.length : run * RUN;
    const end = Math.min((run + 1) * RUN, corners.length);
    let x = corners[before - 2]!;
    let y = corners[before - 1]!;
    let off = dx * (y - fy) - dy * (x - fx);
    for (let at = run * RUN; at < end; at += 2) {
      const nextX = corners[at]!;
      const nextY = corners[at + 1]!;
      const next = dx * (nextY - fy) - dy * (nextX - fx);
      if (off > 0 !== next > 0) {
        const share = off / (off - next);
        const cutX = x + (nextX - x) * share - fx;
        const cutY = y + (nextY - y) * share - fy;
        cuts.push((cutX * dx + cutY * dy) / (dx * dx + dy * dy));
      }
      x = nextX;
      y = nextY;
      off = next;
    }
  }
  cuts.sort((one, other) => one - other);
  for (let at = 0; at < cuts.length; at += 2) spans.push({ part, from: cuts[at]!, to: cuts[at + 1]! });
}

/** Whether two parts are of one structure, on one side. */
export const isSame = (a: Part, b: Part): boolean => a.of === b.of && a.side === b.side;

/** What a way with bends in it meets, in order; distances are counted from its beginning. */
export function alongWay(parts: readonly Part[], way: readonly Point[]): readonly Crossing[] {
  let done = 0;
  return way.slice(1).flatMap((to, at) => {
    const from = way[at]!;
    const before = done;
    done += distance(from, to);
    return along(parts, from, to).map((each) => ({ ...each, from: before + each.from, to: before + each.to }));
  });
}

/**
 * Where ways first meet each structure, nearest first. A way ends in the first part that stops it: what lies behind a
 * bone is not pressed through it.
 */
export function firstMet(
  parts: readonly Part[],
  ways: readonly (readonly Point[])[],
  stops: (part: Part) => boolean = () => false,
): readonly Crossing[] {
  const first: Crossing[] = [];
  for (const way of ways)
    for (const crossing of alongWay(parts, way)) {
      const at = first.findIndex(({ part }) => isSame(part, crossing.part));
      if (at < 0) first.push(crossing);
      else if (crossing.from < first[at]!.from) first[at] = crossing;
      if (stops(crossing.part)) break;
    }
  return first.sort((a, b) => a.from - b.from);
}

/** Lines that stand for a pad: enough that nothing the course names slips between two of them. */
const LINES = 25;

/**
 * What a flat pad would load: each structure once, in the order in which any line under the pad first meets it. The pad
 * stands square to the line from its middle to where it presses.
 */
export function underPad(parts: readonly Part[], middle: Point, towards: Point, width: number): readonly Part[] {
  const length = distance(middle, towards);
  const [ax, ay] = [(towards[1] - middle[1]) / length, (middle[0] - towards[0]) / length];
  const shifted = ([x, y]: Point, by: number): Point => [x + ax * by, y + ay * by];
  const lines = Array.from({ length: LINES }, (_, line) => {
    const by = width * (line / (LINES - 1) - 0.5);
    return [shifted(middle, by), shifted(towards, by)];
  });
  return firstMet(parts, lines).map(({ part }) => part);
}
