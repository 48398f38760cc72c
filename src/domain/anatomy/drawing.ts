import type { Point, Shape } from './geometry.ts';
import { edgesOf } from './outline.ts';

/** How millimetres of a view become units of a picture. */
export interface Frame {
  /** Units of the picture for a millimetre. */
  readonly scale: number;
  /** Where the point (0, 0) of the view stands in the picture. */
  readonly origin: Point;
}

/** A frame in which one unit is one millimetre and the view's origin is the picture's. */
export const MILLIMETRES: Frame = { scale: 1, origin: [0, 0] };

/** A point of a view as it stands in the picture, whose `y` runs downwards. */
export const placed = ([x, y]: Point, { scale, origin }: Frame): Point => [
  origin[0] + x * scale,
  origin[1] - y * scale,
];

/**
 * A shape as the `d` of an SVG path, in whole units and as few characters as that takes. Corners of curves go to even
 * units, so that the middle between two of them is whole as well and no rounding adds up along a curve. So choose units
 * finer than a pixel.
 */
export function pathOf(shape: Shape, frame: Frame = MILLIMETRES): string {
  switch (shape.kind) {
    case 'oval': {
      const [width, depth] = [even(shape.width * frame.scale), even(shape.depth * frame.scale)];
      const [x, y] = whole(placed(shape.at, frame));
      const turn = -(shape.turn ?? 0);
      // Two arcs, from one end of the width to the other and back.
      const [dx, dy] = whole([width * Math.cos((turn * Math.PI) / 180), width * Math.sin((turn * Math.PI) / 180)]);
      const start: Point = [x - Math.round(dx / 2), y - Math.round(dy / 2)];
      const arc = (to: Point) => `a${numbers(width / 2, depth / 2, Math.round(turn), 0, 0, ...to)}`;
      return `M${numbers(...start)}${arc([dx, dy])}${arc([-dx, -dy])}Z`;
    }
    case 'polygon': {
      const points = shape.points.map((point) => whole(placed(point, frame)));
      return `M${numbers(...points[0]!)}l${numbers(...steps(points).flat())}Z`;
    }
    case 'outline': {
      const corners = shape.points.map((point) => evenly(placed(point, frame)));
      const first = middle(corners.at(-1)!, corners[0]!);
      return `M${numbers(...first)}${curve(first, [...corners, corners[0]!])}Z`;
    }
    case 'tube': {
      const [one, other] = edgesOf(shape).map((edge) => edge.map((point) => evenly(placed(point, frame))));
      return `M${numbers(...one![0]!)}${course(one!)}L${numbers(...other![0]!)}${course(other!)}Z`;
    }
  }
}

/** The line in the middle of a tube, to be stroked. */
export function lineOf(points: readonly Point[], frame: Frame = MILLIMETRES): string {
  const corners = points.map((point) => evenly(placed(point, frame)));
  return `M${numbers(...corners[0]!)}${course(corners)}`;
}

/** The rest of an open line that begins at its first corner and ends at its last. */
function course(corners: readonly Point[]): string {
  const [first, last] = [corners[0]!, corners.at(-1)!];
  if (corners.length === 2) return `l${numbers(...step(first, last))}`;
  const inner = corners.slice(1, -1);
  const drawn = curve(first, inner);
  // The last corner's curve ends at the line's end, not half-way to another corner.
  const from = inner.length > 1 ? middle(inner.at(-2)!, inner.at(-1)!) : first;
  return `${drawn}q${numbers(...step(from, inner.at(-1)!), ...step(from, last))}`;
}

/** A smooth curve that passes half-way between each corner and the next; ends before the last corner. */
function curve(from: Point, corners: readonly Point[]): string {
  const ends = corners.slice(1).map((corner, at) => middle(corners[at]!, corner));
  if (ends.length === 0) return '';
  const smooth = steps(ends).map((to) => numbers(...to));
  const first = `q${numbers(...step(from, corners[0]!), ...step(from, ends[0]!))}`;
  return smooth.length === 0 ? first : `${first}t${joined(smooth)}`;
}

const step = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]];
const steps = (points: readonly Point[]): Point[] => points.slice(1).map((point, at) => step(points[at]!, point));
const even = (value: number): number => 2 * Math.max(1, Math.round(value / 2));
const evenly = ([x, y]: Point): Point => [2 * Math.round(x / 2), 2 * Math.round(y / 2)];
const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Numbers with a space only where the sign does not part them. */
const numbers = (...values: readonly number[]): string =>
  joined(values.map((value) => String(value === 0 ? 0 : value)));
const joined = (texts: readonly string[]): string =>
  texts.reduce((all, text) => (all === '' || text.startsWith('-') ? all + text : `${all} ${text}`), '');
