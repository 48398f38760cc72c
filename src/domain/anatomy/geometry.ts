/**
 * Shapes of a drawing, in millimetres of a schematic adult. They say how things lie to each other, not how large or how
 * deep anything is in a person; no study of the depth of the psoas from the front was found.
 *
 * In every view `x` runs to the person's **left**. In a cross-section `y` runs **forwards**, to the belly skin; in the view
 * from the front, and on the map of the surface, `y` runs **upwards**. Shown as radiology shows it, a point with greater x
 * stands further right in the picture, so no view is ever flipped.
 */
export type Point = readonly [x: number, y: number];

/** An oval, as wide and as deep as its two diameters. */
export interface Oval {
  readonly kind: 'oval';
  readonly at: Point;
  readonly width: number;
  readonly depth: number;
  /** Degrees it is turned, anticlockwise as it is seen; 0 where absent. */
  readonly turn?: number;
}

/** A closed smooth outline. The points are the corners that it rounds off: it runs through the middle of each edge. */
export interface Outline {
  readonly kind: 'outline';
  readonly points: readonly Point[];
}

/** A closed outline with straight edges and sharp corners. */
export interface Polygon {
  readonly kind: 'polygon';
  readonly points: readonly Point[];
}

/** A smooth tube or sheet seen edge-on: begins at the first point, ends at the last, rounds off those between. */
export interface Tube {
  readonly kind: 'tube';
  readonly points: readonly Point[];
  readonly width: number;
}

/** Any shape that a structure may have in a view. */
export type Shape = Oval | Outline | Polygon | Tube;

/** An oval; a circle where only one diameter is given. */
export const oval = (at: Point, width: number, depth = width, turn = 0): Oval =>
  turn === 0 ? { kind: 'oval', at, width, depth } : { kind: 'oval', at, width, depth, turn };

/** A closed smooth outline that rounds off these corners. */
export const outline = (...points: readonly Point[]): Outline => ({ kind: 'outline', points });

/** A closed outline with straight edges. */
export const polygon = (...points: readonly Point[]): Polygon => ({ kind: 'polygon', points });

/** A smooth tube of one width along these points. */
export const tube = (width: number, ...points: readonly Point[]): Tube => ({ kind: 'tube', points, width });

/** The same shape on the other side of the body. */
export function mirrored(shape: Shape): Shape {
  if (shape.kind === 'oval') {
    const { at, width, depth, turn = 0 } = shape;
    return oval(across(at), width, depth, -turn);
  }
  return { ...shape, points: shape.points.map(across) };
}

/** The point at the same height on the other side of the body. */
export const across = ([x, y]: Point): Point => [x === 0 ? 0 : -x, y];

/** How far apart two points are. */
export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The point between two others: at the first for 0, at the second for 1. */
export const between = (a: Point, b: Point, part = 0.5): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
];
