import type { Oval, Outline, Point } from './geometry.ts';
import type { Build } from './section.ts';

/** What a build changes in a section: only what lies in front of the spine and to the sides. */
export interface BuildSize {
  /** How far in front of the middle of the vertebra the belly skin lies. */
  readonly front: number;
  /** How thick the fat under the skin is in front. */
  readonly fat: number;
  /** Half the width of the body. */
  readonly half: number;
  /** How thick the flat muscles are, for one of the average. */
  readonly muscle: number;
  /** How wide the gut spreads, for one of the average. */
  readonly gut: number;
}

/**
 * Moves what was drawn for the average build to where it lies in another. Spine, psoas and great vessels, behind the line
 * that stays, do not move; the wall moves as a whole; what lies between is pressed together or spread.
 */
export function fitter(
  { average, ...others }: BuildSizes,
  build: Build,
  { stays, wall }: { readonly stays: number; readonly wall: number },
): (point: Point) => Point {
  const own = { average, ...others }[build];
  const by = own.front - own.fat - (average.front - average.fat);
  return ([x, y]) => [x, y + by * Math.min(1, Math.max(0, (y - stays) / (wall - stays)))];
}

/** The same for the gut, which also gives way to the sides. */
export const gutFitter =
  (fit: (point: Point) => Point, { gut }: BuildSize) =>
  ([x, y]: Point): Point =>
    fit([x * gut, y]);

/** An outline moved to where it lies in a build. */
export const fitted = (shape: Outline, fit: (point: Point) => Point): Outline => ({
  ...shape,
  points: shape.points.map(fit),
});

/** An oval moved to where it lies in a build, flatter or fuller with the room there is. */
export function fittedOval<T extends Oval>(shape: T, fit: (point: Point) => Point): T {
  const [x, y] = shape.at;
  const [top, bottom] = [fit([x, y + shape.depth / 2])[1], fit([x, y - shape.depth / 2])[1]];
  return { ...shape, at: [x, (top + bottom) / 2], depth: top - bottom };
}

/** Sizes by build. */
export type BuildSizes = Readonly<Record<Build, BuildSize>>;
