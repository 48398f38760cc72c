import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../domain/anatomy/drawing.ts';
import type { Point } from '../../../domain/anatomy/geometry.ts';
import { partAt, type Section } from '../../../domain/anatomy/section.ts';
import { sectionBrim } from '../../../domain/anatomy/section-brim.ts';
import { sectionL4 } from '../../../domain/anatomy/section-l4.ts';
import * as brim from './section-brim-labels.ts';
import * as l4 from './section-l4-labels.ts';
import { leaderOf, linesOf, type Label } from './labels.ts';

interface Drawn {
  readonly label: Label;
  readonly frame: Frame;
}
const drawn = ({ SLICE, SLICE_LABELS, CLOSER, CLOSER_LABELS }: typeof l4 | typeof brim): Drawn[] => [
  ...SLICE_LABELS.map((label) => ({ label, frame: SLICE })),
  ...CLOSER_LABELS.map((label) => ({ label, frame: CLOSER })),
];
const FIGURES: readonly [string, Section, Drawn[]][] = [
  ['SectionL4', sectionL4(), drawn(l4)],
  ['SectionPelvicBrim', sectionBrim(), drawn(brim)],
];

/** The straight pieces of a leader. */
const pieces = ({ label, frame }: Drawn): [Point, Point][] => {
  const corners = leaderOf(label, frame);
  return corners.slice(1).map((corner, at) => [corners[at]!, corner]);
};
const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const cross = ([a, b]: [Point, Point], [c, d]: [Point, Point]) =>
  turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0;

/** The box of a line of text: a letter of the typeface is about 6 wide at this size. */
const boxes = ({ label }: Drawn) =>
  linesOf(label).map(({ text, x, y }) => {
    const width = text.length * 6.4;
    const left = x - (label.anchor === 'end' ? width : label.anchor === 'middle' ? width / 2 : 0);
    return { text, left, right: left + width, top: y - 11, bottom: y + 3 };
  });

describe.each(FIGURES)('the labels of %s', (_, section, labels) => {
  it('point at what they name', () => {
    for (const { label } of labels) {
      const part = partAt(section.parts, label.to);
      expect([part?.of, part?.side], `${label.of} at ${label.to.join(', ')}`).toEqual([label.of, label.side]);
    }
  });

  it('have leaders that do not cross', () => {
    labels.forEach((one, at) => {
      for (const other of labels.slice(at + 1))
        for (const a of pieces(one))
          for (const b of pieces(other)) expect(cross(a, b), `${one.label.of} and ${other.label.of}`).toBe(false);
    });
  });

  it('stand in the picture, clear of each other', () => {
    const all = labels.flatMap(boxes);
    all.forEach((one, at) => {
      expect(one.left, one.text).toBeGreaterThanOrEqual(-0.5);
      expect(one.right, one.text).toBeLessThanOrEqual(404);
      for (const other of all.slice(at + 1)) {
        const apart =
          one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;
        expect(apart, `${one.text} and ${other.text}`).toBe(true);
      }
    });
  });
});
