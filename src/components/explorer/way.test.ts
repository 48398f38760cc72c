import { describe, expect, it } from 'vitest';
import { pathThrough } from '../../domain/anatomy/explore/path.ts';
import { sectionAt } from '../../domain/anatomy/explore/sections.ts';
import { LEVELS, partAt } from '../../domain/anatomy/section.ts';
import { drawnWay } from './way.ts';

/** The points of a path of straight lines. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), -Number(y)] as const);

describe.each(LEVELS)('the way of a press as it is drawn (%s)', (level) => {
  const section = sectionAt(level, 'average');
  const widths = Array.from({ length: 21 }, (_, at) => -100 + at * 10);

  it('goes from the skin to bone, and not into it', () => {
    for (const x of widths) {
      const { line, skin } = drawnWay(pathThrough([x, 0], level, 'average'), section);
      const points = pointsOf(line);
      expect(points[0]).toEqual([x, expect.closeTo(skin[1], 0)]);
      const [endX, endY] = points.at(-1)!;
      const before = partAt(section.parts, [endX, endY + 2]);
      expect(before && ['vertebra', 'sacrum', 'hip-bone'].includes(before.of), `${x}`).toBe(false);
    }
  });

  it('is as wide as the pad where it begins', () => {
    for (const x of widths) {
      const { band } = drawnWay(pathThrough([x, 0], level, 'average'), section);
      const points = pointsOf(band);
      expect(points.at(-1)![0] - points[0]![0]).toBeCloseTo(22, 0);
    }
  });
});
