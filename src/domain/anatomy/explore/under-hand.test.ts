import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, distance, type Point } from '../geometry.ts';
import { BUILDS, isSame, partAt } from '../section.ts';
import { structure, type StructureId } from '../structures.ts';
import { PLACES, zonesUnder } from '../surface.ts';
import { isOnBelly } from './moved.ts';
import { metBy, pathThrough, reaches, stopsPress } from './path.ts';
import { levelNear, sectionAt } from './sections.ts';
import { standingOf } from './standing.ts';
import { underHand } from './under-hand.ts';

const number = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const onBelly = fc.tuple(number(-140, 140), number(-125, 165)).filter(isOnBelly);
const build = fc.constantFrom(...BUILDS);
/** The point so far along a way. */
function pointOn(way: readonly Point[], far: number): Point {
  let left = far;
  for (const [at, to] of way.slice(1).entries()) {
    const from = way[at]!;
    const length = distance(from, to);
    if (left <= length) return between(from, to, left / length);
    left -= length;
  }
  return way.at(-1)!;
}
const lengthOf = (way: readonly Point[]) => way.slice(1).reduce((sum, to, at) => sum + distance(way[at]!, to), 0);
const under = (at: Point): readonly StructureId[] => underHand(at).pressed.map(({ of }) => of);
const place = (name: RegExp, side: string): Point =>
  PLACES.find((found) => name.test(found.name) && found.side === side)!.at;

describe('the path of a press', () => {
  const here = onBelly.filter(([, y]) => reaches(y));

  it('has something of every structure it meets, at the depth it says', () => {
    fc.assert(
      fc.property(here, build, (at, build) => {
        const level = levelNear(at[1]);
        const { parts } = sectionAt(level, build);
        const path = pathThrough(at, level, build);
        const met = metBy(path);
        expect(met.length).toBeGreaterThan(3);
        for (const { part, from, to } of met) {
          const found = path.lines.some((line) => {
            const there = partAt(parts, pointOn(line, (from + to) / 2));
            return there !== undefined && isSame(there, part);
          });
          expect(found, `${part.side} ${part.of}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('meets everything on any of its lines up to the first bone, nothing twice, and the nearest first', () => {
    fc.assert(
      fc.property(here, build, (at, build) => {
        const level = levelNear(at[1]);
        const { parts } = sectionAt(level, build);
        const path = pathThrough(at, level, build);
        const met = metBy(path);
        const depths = met.map(({ from }) => from);
        expect(depths).toEqual(depths.toSorted((a, b) => a - b));
        const listed = met.map(({ part }) => `${part.side} ${part.of}`);
        expect(new Set(listed).size).toBe(listed.length);
        for (const line of path.lines)
          for (let far = 0; far < lengthOf(line); far += 3) {
            const part = partAt(parts, pointOn(line, far));
            if (part) expect(listed).toContain(`${part.side} ${part.of}`);
            if (part && stopsPress(part)) break;
          }
      }),
      { numRuns: 25 },
    );
  });

  it('goes straight through the wall, then leans inwards and never outwards, nor over the midline', () => {
    fc.assert(
      fc.property(here, build, (at, build) => {
        const [skin, wall, end] = pathThrough(at, levelNear(at[1]), build).middle;
        expect([skin![0], wall![0]]).toEqual([at[0], at[0]]);
        expect(skin![1]).toBeGreaterThanOrEqual(wall![1]);
        expect(wall![1]).toBeGreaterThan(end![1]);
        expect(Math.abs(end![0])).toBeLessThanOrEqual(Math.abs(at[0]));
        expect(end![0] * at[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what lies under a hand', () => {
  it('is said at every place of the belly, skin first, with all hazards before the rest', () => {
    fc.assert(
      fc.property(onBelly, build, (at, build) => {
        const { pressed, hazardsFirst, beating, sentence, standing, zones } = underHand(at, build);
        expect(pressed[0]!.of).toBe('skin');
        expect(hazardsFirst).toHaveLength(pressed.length);
        expect(new Set(hazardsFirst)).toEqual(new Set(pressed));
        const harmless = hazardsFirst.findIndex(({ hazard }) => hazard === undefined);
        for (const each of hazardsFirst.slice(harmless)) expect(each.hazard).toBeUndefined();
        expect(beating.every(({ of }) => pressed.some((each) => each.of === of))).toBe(true);
        for (const { of, hazard } of pressed) if (hazard) expect(sentence).toContain(structure(of).name);
        expect(sentence).not.toMatch(/\d|undefined/);
        expect(standing).toBe(standingOf(zones));
      }),
      { numRuns: 60 },
    );
  });

  it('is a place to begin only where every bit of the pad is in the window', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const zones = [...zonesUnder(at)];
        const { standing } = underHand(at);
        expect(standing === 'window').toBe(zones.every((zone) => zone === 'window'));
        if (zones.some((zone) => /above|inside|groin/.test(zone))) expect(standing).toBe('keep-out');
      }),
      { numRuns: 60 },
    );
  });

  it('is never the other side’s bowel, and never without bowel before the psoas, wherever a search may begin', () => {
    const right: readonly StructureId[] = ['caecum', 'appendix', 'ascending-colon'];
    const left: readonly StructureId[] = ['sigmoid-colon', 'descending-colon'];
    const begins = fc.constantFrom(1, -1).chain((sign) =>
      fc
        .tuple(
          number(60, 115).map((x) => x * sign),
          number(-30, 52),
        )
        .filter((at) => standingOf(zonesUnder(at)) === 'window'),
    );
    fc.assert(
      fc.property(begins, build, (at, build) => {
        const found = underHand(at, build).pressed;
        const ids = found.map(({ of }) => of);
        const [own, other] = at[0] < 0 ? [right, left] : [left, right];
        expect(ids.filter((of) => other.includes(of))).toEqual([]);
        const bowel = ids.findIndex((of) => own.includes(of) || of === 'small-bowel');
        expect(bowel).toBeGreaterThan(-1);
        expect(bowel).toBeLessThan(ids.indexOf('psoas'));
        expect(ids).not.toContain('rectus-abdominis');
        expect(found.filter(({ pulse }) => pulse)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['right', 'caecum', 'sigmoid-colon'],
    ['left', 'sigmoid-colon', 'caecum'],
  ] as const)('is, just outside the rectus edge on the %s, the %s in front of the psoas', (side, own, other) => {
    const at = place(/just outside/, side);
    const found = under(at);
    expect(found).toContain(own);
    expect(found).not.toContain(other);
    expect(found.indexOf(own)).toBeLessThan(found.indexOf('psoas'));
    expect(found).not.toContain('rectus-abdominis');
    expect(underHand(at).beating).toEqual([]);
    expect(underHand(at).standing).toBe('window');
  });

  it('is the spine under the navel, with the aorta on its left half and the quiet vena cava on its right', () => {
    for (const build of BUILDS) {
      const found = underHand(place(/^on the navel/, 'middle'), build);
      const ids = found.pressed.map(({ of }) => of);
      expect(ids).toContain('vertebra');
      expect(ids.indexOf('aorta')).toBeLessThan(ids.indexOf('vertebra'));
      // Nothing is pressed through a bone.
      expect(ids.at(-1)).toBe('vertebra');
      expect(found.beating[0]!.of).toBe('aorta');
      expect(found.side).toBe('middle');
      const right = underHand([-13, 50], build);
      expect(right.pressed.map(({ of }) => of)).toEqual(expect.arrayContaining(['vena-cava', 'vertebra']));
      expect(right.pressed.map(({ of }) => of)).not.toContain('psoas');
    }
  });

  it('is an artery that beats low and inside the rectus edge', () => {
    for (const side of ['left', 'right'] as const) {
      const at: Point = [side === 'left' ? 46 : -46, -8];
      expect(underHand(at).beating.map(({ name }) => name)).toEqual([`${side} external iliac artery`]);
    }
  });

  it('is kidney or pancreas above the navel, as the view from the front has it', () => {
    const found = underHand(place(/^above the navel, beside/, 'left'));
    expect(found.list).toBe('front');
    expect(found.path).toBeUndefined();
    expect(found.pressed.map(({ name }) => name)).toContain('left kidney');
    expect(under(place(/^above the navel, in/, 'middle'))).toEqual(expect.arrayContaining(['duodenum', 'aorta']));
  });

  it('is artery, vein and nerve in the groin, with no belly wall before them', () => {
    const found = underHand(place(/groin/, 'right'));
    const ids = found.pressed.map(({ of }) => of);
    expect(ids.slice(0, 2)).toEqual(['skin', 'fat-under-skin']);
    expect(ids).not.toContain('front-peritoneum');
    expect(found.beating.map(({ of }) => of)).toContain('femoral-artery');
    expect(found.sentence).toMatch(
      /^On the right, in the groin: this course never presses there\. Schematic view from the front, in order: skin and fat; /,
    );
  });

  it('says on the right to ask first, and on the left does not call the window the appendix', () => {
    expect(underHand(place(/just outside/, 'right')).sentence).toContain('over the region of the appendix: ask first');
    expect(underHand(place(/just outside/, 'left')).sentence).not.toContain('appendix');
  });
});
