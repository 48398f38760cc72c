import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, distance, oval, polygon, type Point } from './geometry.ts';
import { middle, oneSided } from './part.ts';
import { sectionBrim } from './section-brim.ts';
import { sectionL4 } from './section-l4.ts';
import { along, BUILDS, isSame, partAt, underPad } from './section.ts';

/** A block of fat with a round muscle in it, and a bone in the muscle. */
const PARTS = [
  middle('fat-under-skin', polygon([-50, -50], [50, -50], [50, 50], [-50, 50])),
  oneSided('psoas', 'left', oval([0, 0], 40)),
  middle('vertebra', oval([0, 0], 10)),
];

describe('along', () => {
  it('lists what a line meets, in order, and what it meets again', () => {
    const crossings = along(PARTS, [0, 60], [0, -60]);
    expect(crossings.map(({ part }) => part.of)).toEqual([
      'fat-under-skin',
      'psoas',
      'vertebra',
      'psoas',
      'fat-under-skin',
    ]);
    expect(crossings.map(({ from, to }) => [from, to].map(Math.round))).toEqual([
      [10, 40],
      [40, 55],
      [55, 65],
      [65, 80],
      [80, 110],
    ]);
  });

  it('lists nothing outside the body', () => {
    expect(along(PARTS, [60, 60], [60, -60])).toEqual([]);
  });

  it('passes by what it does not reach', () => {
    expect(along(PARTS, [12, 60], [12, 0]).map(({ part }) => part.of)).toEqual(['fat-under-skin', 'psoas']);
  });

  it('agrees with the geometry at every place on every line', () => {
    const sections = BUILDS.flatMap((build) => [sectionL4(build), sectionBrim(build)]);
    const place = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
    const point = fc.tuple(place(-190, 190), place(-110, 180));
    fc.assert(
      fc.property(fc.constantFrom(...sections), point, point, place(0, 1), (section, from, to, share) => {
        const length = distance(from, to);
        fc.pre(length > 1);
        const crossings = along(section.parts, from, to);
        const near = crossings
          .flatMap((each) => [each.from, each.to])
          .some((edge) => Math.abs(edge - share * length) < 1e-6);
        fc.pre(!near);
        const here = partAt(section.parts, between(from, to, share));
        const listed = crossings.find((each) => each.from < share * length && share * length < each.to);
        expect(listed === undefined).toBe(here === undefined);
        if (listed && here) expect(isSame(listed.part, here)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('underPad', () => {
  it('takes in what lies under any part of the pad, nearest first', () => {
    const front: Point = [30, 60];
    expect(underPad(PARTS, front, [30, -60], 10).map(({ of }) => of)).toEqual(['fat-under-skin']);
    expect(underPad(PARTS, front, [30, -60], 30).map(({ of }) => of)).toEqual(['fat-under-skin', 'psoas']);
    expect(underPad(PARTS, front, [30, -60], 60).map(({ of }) => of)).toEqual(['fat-under-skin', 'psoas', 'vertebra']);
  });

  it('finds no path from the front to the psoas that goes round the gut', () => {
    const within: readonly string[] = ['small-bowel', 'mesentery', 'omentum', 'caecum', 'appendix', 'sigmoid-colon'];
    for (const build of BUILDS)
      for (const { parts } of [sectionL4(build), sectionBrim(build)])
        for (const x of [-90, -80, -70, -60, 60, 70, 80, 90]) {
          const to: Point = [x < 0 ? -52 : 52, 10];
          const met = along(parts, [x, 190], to).map(({ part }) => part.of);
          const before = met.slice(0, met.indexOf('psoas'));
          expect(met).toContain('psoas');
          expect(before.filter((of) => within.includes(of)).length).toBeGreaterThan(0);
        }
  });

  it('meets the aorta under the midline at the level of the fourth lumbar vertebra', () => {
    const met = underPad(sectionL4('slender').parts, [4, 95], [4, 0], 30).map(({ of }) => of);
    expect(met).toContain('aorta');
    expect(met).toContain('vertebra');
    expect(met.indexOf('aorta')).toBeLessThan(met.indexOf('vertebra'));
  });
});
