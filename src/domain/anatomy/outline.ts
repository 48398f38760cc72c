import { between, distance, type Point, type Shape, type Tube } from './geometry.ts';

/** Straight steps that stand for one curve. Enough that nobody sees or feels a corner. */
const STEPS = 8;
/** Straight steps round an oval. */
const ROUND = 48;

const flattened = new WeakMap<Shape, readonly Point[]>();

/** The closed polygon that stands for a shape wherever something is reckoned: the same line that is drawn. */
export function polygonOf(shape: Shape): readonly Point[] {
  const known = flattened.get(shape);
  if (known) return known;
  const made = flatten(shape);
  flattened.set(shape, made);
  return made;
}

function flatten(shape: Shape): readonly Point[] {
  switch (shape.kind) {
    case 'polygon':
      return shape.points;
    case 'outline':
      return shape.points.flatMap((corner, at, all) => {
        const before = between(all.at(at - 1)!, corner);
        const after = between(corner, all[(at + 1) % all.length]!);
        return bend(before, corner, after);
      });
    case 'oval': {
      const turn = ((shape.turn ?? 0) * Math.PI) / 180;
      return Array.from({ length: ROUND }, (_, step) => {
        const angle = (2 * Math.PI * step) / ROUND;
        const [along, up] = [(Math.cos(angle) * shape.width) / 2, (Math.sin(angle) * shape.depth) / 2];
        return [
          shape.at[0] + along * Math.cos(turn) - up * Math.sin(turn),
          shape.at[1] + along * Math.sin(turn) + up * Math.cos(turn),
        ];
      });
    }
    case 'tube': {
      const [one, other] = edgesOf(shape);
      return [...courseOf(one), ...courseOf(other)];
    }
  }
}

/** The corners of a tube's two edges: down one side, and back up the other. */
export function edgesOf({ points, width }: Tube): readonly [readonly Point[], readonly Point[]] {
  const edge = (side: number) =>
    points.map(([x, y], at): Point => {
      const [from, to] = [points[Math.max(0, at - 1)]!, points[Math.min(points.length - 1, at + 1)]!];
      const length = distance(from, to) || 1;
      return [x - (side * (to[1] - from[1])) / length, y + (side * (to[0] - from[0])) / length];
    });
  return [edge(width / 2), edge(-width / 2).reverse()];
}

/** The smooth line from the first of these points to the last, as points close to each other. */
export function courseOf(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const inner = points.slice(1, -1);
  const bends = inner.flatMap((corner, at) => {
    const before = at === 0 ? points[0]! : between(inner[at - 1]!, corner);
    const after = at === inner.length - 1 ? points.at(-1)! : between(corner, inner[at + 1]!);
    return bend(before, corner, after);
  });
  return [...bends, points.at(-1)!];
}

/** Points on the curve from one point to another that a corner between them pulls at; without the last. */
function bend(from: Point, corner: Point, to: Point): Point[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const part = step / STEPS;
    return between(between(from, corner, part), between(corner, to, part), part);
  });
}

/** Whether a point lies in a shape. */
export function contains(shape: Shape, [x, y]: Point): boolean {
  // Asked of every shape of a view while a hand moves; the box around most of them is nowhere near.
  const { left, right, low, high } = boundsOf(shape);
  if (x < left || x > right || y < low || y > high) return false;
  const { corners, boxes } = runsOf(shape);
  let inside = false;
  for (let run = 0; run * RUN < corners.length; run += 1) {
    if (boxes[run * 4 + 2]! > y || boxes[run * 4 + 3]! <= y) continue;
    const before = run === 0 ? corners.length : run * RUN;
    const end = Math.min((run + 1) * RUN, corners.length);
    let ax = corners[before - 2]!;
    let ay = corners[before - 1]!;
    for (let at = run * RUN; at < end; at += 2) {
      const bx = corners[at]!;
      const by = corners[at + 1]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

/** How many numbers, two for a corner, make up one run of an outline. */
export const RUN = 32;

/** An outline in runs of a few corners each, so that a line skips those that it is nowhere near: a hand waits for this. */
export interface Runs {
  /** The corners of the polygon, x and y in turn. */
  readonly corners: Float64Array;
  /** The box round each run and the corner before it: left, right, low and high in turn. */
  readonly boxes: Float64Array;
}

const runs = new WeakMap<Shape, Runs>();

/** The runs of the polygon that stands for a shape. */
export function runsOf(shape: Shape): Runs {
  const known = runs.get(shape);
  if (known) return known;
  const points = polygonOf(shape);
  const boxes = points.flatMap((_, at) => {
    if (at % (RUN / 2) > 0) return [];
    const { left, right, low, high } = boxRound([points.at(at - 1)!, ...points.slice(at, at + RUN / 2)]);
    return [left, right, low, high];
  });
  const made = { corners: Float64Array.from(points.flat()), boxes: Float64Array.from(boxes) };
  runs.set(shape, made);
  return made;
}

/** An upright box. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const boxes = new WeakMap<Shape, Bounds>();

/** The smallest upright box around a shape. */
export function boundsOf(shape: Shape): Bounds {
  const known = boxes.get(shape);
  if (known) return known;
  const made = boxRound(polygonOf(shape));
  boxes.set(shape, made);
  return made;
}

function boxRound(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

/** The middle of a shape's outline: the mean of its corners. */
export function middleOf(shape: Shape): Point {
  if (shape.kind === 'oval') return shape.at;
  const points = polygonOf(shape);
  const sum = points.reduce(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0] as Point);
  return [sum[0] / points.length, sum[1] / points.length];
}
