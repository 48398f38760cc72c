import { distance, type Outline, outline, type Point } from './geometry.ts';

/** A place on the way of a vessel or a muscle, and how wide it is there. */
export type Station = readonly [x: number, y: number, width: number];

/** A smooth band that changes its width along the way, cut square at both ends: a vessel that grows thinner. */
export function tapered(...stations: readonly Station[]): Outline {
  const edge = (side: 1 | -1) =>
    stations.map(([x, y, width], at): Point => {
      const [fromX, fromY] = stations[Math.max(0, at - 1)]!;
      const [toX, toY] = stations[Math.min(stations.length - 1, at + 1)]!;
      const half = (side * width) / 2 / distance([fromX, fromY], [toX, toY]);
      return [x - half * (toY - fromY), y + half * (toX - fromX)];
    });
  const [one, other] = [edge(1), edge(-1).reverse()];
  // An outline rounds its corners off; one named twice stays sharp.
  const sharp = (points: readonly Point[]): Point[] => [points[0]!, ...points, points.at(-1)!];
  return outline(...sharp(one), ...sharp(other));
}
