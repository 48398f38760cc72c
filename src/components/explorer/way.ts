import { type PressPath, stopsPress } from '../../domain/anatomy/explore/path.ts';
import { between, distance, type Point } from '../../domain/anatomy/geometry.ts';
import { alongWay, type Section } from '../../domain/anatomy/section.ts';
import { written } from './frames.ts';

/** The way of a press as it is drawn, as SVG paths, and where the pad lies on the skin. */
export interface DrawnWay {
  readonly band: string;
  readonly line: string;
  readonly skin: Point;
}

/** Draws a press from the skin to what stops it: at both rims of the pad and in its middle. */
export function drawnWay({ middle, lines }: PressPath, { parts }: Section): DrawnWay {
  const skin = middle[0]!;
  const [one, centre, other] = [lines[0]!, lines[lines.length >> 1]!, lines.at(-1)!].map((way) => {
    const stop = alongWay(parts, way).find(({ part }) => stopsPress(part));
    const cut = stop ? upTo(way, stop.from) : way;
    // Ways begin in front of the skin; what is drawn begins on it.
    return [[cut[0]![0], skin[1]] as const, ...cut.slice(1)];
  });
  return {
    band: `M${[...one!, centre!.at(-1)!, ...other!.toReversed()].map(written).join('L')}Z`,
    line: `M${centre!.map(written).join('L')}`,
    skin,
  };
}

/** A way as far as a distance along it. */
function upTo(way: readonly Point[], far: number): readonly Point[] {
  const kept: Point[] = [way[0]!];
  let left = far;
  for (const to of way.slice(1)) {
    const from = kept.at(-1)!;
    const length = distance(from, to);
    if (length >= left) return [...kept, between(from, to, left / length)];
    left -= length;
    kept.push(to);
  }
  return kept;
}
