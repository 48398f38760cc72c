import { across, distance, oval, outline, type Outline, type Oval, type Point } from './geometry.ts';

/** The outline of something that is the same on both sides, from its left half, front to back. */
export const symmetric = (...leftHalf: readonly Point[]): Outline =>
  outline(
    ...leftHalf,
    ...leftHalf
      .filter(([x]) => x !== 0)
      .map(across)
      .reverse(),
  );

/** Points moved sideways of the way they run: to its left for a positive distance. */
export function shifted(points: readonly Point[], by: number | readonly number[], closed = false): readonly Point[] {
  return points.map(([x, y], at, all) => {
    const from = closed ? all.at(at - 1)! : all[Math.max(0, at - 1)]!;
    const to = closed ? all[(at + 1) % all.length]! : all[Math.min(all.length - 1, at + 1)]!;
    const length = distance(from, to) || 1;
    const far = typeof by === 'number' ? by : by[at]!;
    return [x - (far * (to[1] - from[1])) / length, y + (far * (to[0] - from[0])) / length];
  });
}

/** An outline drawn in by so much all round; drawn out for a negative distance. */
export function inset(shape: Outline, by: number): Outline {
  const turns = area(shape.points) > 0 ? by : -by;
  return outline(...shifted(shape.points, turns, true));
}

/** A sheet that runs along a line and thins out towards its ends, as wide at each point as is said. */
export function sheet(line: readonly Point[], widths: number | readonly number[]): Outline {
  const half = typeof widths === 'number' ? widths / 2 : widths.map((width) => width / 2);
  const other = typeof half === 'number' ? -half : half.map((width) => -width);
  return outline(...shifted(line, half), ...[...shifted(line, other)].reverse());
}

/** Twice the area of a polygon; negative where its points run clockwise. */
const area = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], at) => {
    const [px, py] = points.at(at - 1)!;
    return sum + px * y - x * py;
  }, 0);

/** A place where something is drawn in a form that is used again: turned, and as wide and deep as is said. */
export interface Place extends Oval {
  /** Which of the forms. */
  readonly form: number;
}

/** A place for a form. */
export const place = (form: number, at: Point, width: number, depth: number, turn = 0): Place => ({
  ...oval(at, width, depth),
  turn,
  form,
});

/** Forms of a loop of bowel, cut across: about the middle, two units wide and deep. */
export const LOOP_FORMS: readonly (readonly Point[])[] = [
  [
    [1.02, 0.1],
    [0.82, 0.78],
    [0.1, 1.1],
    [-0.7, 0.86],
    [-1.08, 0.2],
    [-0.9, -0.62],
    [-0.16, -1.06],
    [0.72, -0.84],
  ],
  [
    [1.1, -0.08],
    [0.92, 0.62],
    [0.34, 1.02],
    [-0.3, 0.92],
    [-0.92, 0.82],
    [-1.1, -0.06],
    [-0.7, -0.9],
    [0.02, -0.9],
    [0.68, -1.0],
  ],
];

/** The outline of a form in its place. */
export function formed({ at, width, depth, turn = 0, form }: Place): Outline {
  const angle = (turn * Math.PI) / 180;
  return outline(
    ...LOOP_FORMS[form]!.map(([x, y]): Point => {
      const [along, up] = [(x * width) / 2, (y * depth) / 2];
      return [
        at[0] + along * Math.cos(angle) - up * Math.sin(angle),
        at[1] + along * Math.sin(angle) + up * Math.cos(angle),
      ];
    }),
  );
}
