import { outline, type Outline, type Point } from './geometry.ts';
import { bothSides, type Part } from './part.ts';
import { shifted } from './shaping.ts';

/** The three flat muscles of the belly wall on the left: where their outer face runs, and how thick they are together. */
export interface FlatMuscles {
  /** From the edge of the rectus outwards and back. */
  readonly outer: readonly Point[];
  /** How thick the three are together at each of those points. */
  readonly thick: readonly number[];
}

/** Where each muscle begins, as a share of the whole: the external oblique outside, transversus inside. */
const BEGINS = [
  ['external-oblique', 0],
  ['internal-oblique', 0.34],
  ['transversus-abdominis', 0.72],
] as const;

/** A line inside the wall: so much further in than the inner face of the three muscles. */
export const insideOf = ({ outer, thick }: FlatMuscles, by: number): readonly Point[] =>
  shifted(
    outer,
    thick.map((each) => -each - by),
  );

/** The three muscles on both sides. Each reaches to the inner face, and the next lies on it: there is no gap between. */
export function flatMuscles(muscles: FlatMuscles): readonly Part[] {
  const inner = [...insideOf(muscles, 0)].reverse();
  return BEGINS.flatMap(([of, share]) => {
    const outer = shifted(
      muscles.outer,
      muscles.thick.map((each) => -each * share),
    );
    return bothSides(of, outline(...outer, ...inner) satisfies Outline);
  });
}
