import { between, distance, type Point } from './geometry.ts';
import { contains, polygonOf } from './outline.ts';
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

/** What a straight line meets, in order, and for how long. What it meets again, behind something else, stands again. */
export function along(parts: readonly Part[], from: Point, to: Point): readonly Crossing[] {
  const length = distance(from, to);
  const cuts = new Set([0, 1]);
  for (const { shape } of parts) for (const cut of cutsOf(polygonOf(shape), from, to)) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  const crossings: Crossing[] = [];
  for (const [at, start] of places.slice(0, -1).entries()) {
    const end = places[at + 1]!;
    const part = partAt(parts, between(from, to, (start + end) / 2));
    if (!part) continue;
    const last = crossings.at(-1);
    if (last && isSame(last.part, part)) crossings[crossings.length - 1] = { ...last, to: end * length };
    else crossings.push({ part, from: start * length, to: end * length });
  }
  return crossings;
}

/** Where a line meets the edges of a polygon: 0 at its beginning, 1 at its end. */
function cutsOf(points: readonly Point[], from: Point, to: Point): number[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return points.flatMap((b, at) => {
    const a = points.at(at - 1)!;
    const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
    const across = dx * ey - dy * ex;
    if (across === 0) return [];
    const [ox, oy] = [a[0] - from[0], a[1] - from[1]];
    const onLine = (ox * ey - oy * ex) / across;
    const onEdge = (ox * dy - oy * dx) / across;
    return onLine > 0 && onLine < 1 && onEdge >= 0 && onEdge <= 1 ? [onLine] : [];
  });
}

/** Whether two parts are of one structure, on one side. */
export const isSame = (a: Part, b: Part): boolean => a.of === b.of && a.side === b.side;

/** Lines that stand for a pad: enough that nothing the course names slips between two of them. */
const LINES = 25;

/** Lines under a pad, each as its two ends. The pad stands square to the line from its middle to where it presses. */
export function padLines(middle: Point, towards: Point, width: number): readonly (readonly [Point, Point])[] {
  const length = distance(middle, towards);
  const [ax, ay] = [(towards[1] - middle[1]) / length, (middle[0] - towards[0]) / length];
  const shifted = ([x, y]: Point, by: number): Point => [x + ax * by, y + ay * by];
  return Array.from({ length: LINES }, (_, line) => {
    const by = width * (line / (LINES - 1) - 0.5);
    return [shifted(middle, by), shifted(towards, by)] as const;
  });
}

/**
 * Where lines first meet each structure, nearest first. A line ends in the first part that stops it: what lies behind a
 * bone is not pressed through it.
 */
export function firstMet(
  parts: readonly Part[],
  lines: readonly (readonly [Point, Point])[],
  stops: (part: Part) => boolean = () => false,
): readonly Crossing[] {
  const first: Crossing[] = [];
  for (const [from, to] of lines)
    for (const crossing of along(parts, from, to)) {
      const at = first.findIndex(({ part }) => isSame(part, crossing.part));
      if (at < 0) first.push(crossing);
      else if (crossing.from < first[at]!.from) first[at] = crossing;
      if (stops(crossing.part)) break;
    }
  return first.sort((a, b) => a.from - b.from);
}

/** What a flat pad would load: each structure once, in the order in which any line under the pad first meets it. */
export const underPad = (parts: readonly Part[], middle: Point, towards: Point, width: number): readonly Part[] =>
  firstMet(parts, padLines(middle, towards, width)).map(({ part }) => part);
