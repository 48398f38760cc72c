import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRONT } from '../front.ts';
import { across, oval, type Point } from '../geometry.ts';
import { contains, polygonOf } from '../outline.ts';
import { BUILDS } from '../section.ts';
import { structure, type StructureId } from '../structures.ts';
import { PAD, padAt, placeOf, zoneAt, zonesUnder } from '../surface.ts';
import { isOnBelly } from './moved.ts';
import { metBy, pathThrough } from './path.ts';
import type { Pressed } from './pressed.ts';
import { restsOnBone } from './shallow-bone.ts';
import { underHand } from './under-hand.ts';

const number = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const onBelly = fc.tuple(number(-140, 140), number(-125, 165)).filter(isOnBelly);
const namesAt = (at: Point): readonly string[] => underHand(at).pressed.map(({ name }) => name);
const idsAt = (at: Point): readonly StructureId[] => underHand(at).pressed.map(({ of }) => of);
const kindOf = ({ of }: Pick<Pressed, 'of'>) => structure(of).kind;

/** Points in a pad that is a little smaller, or larger, than the real one. */
const spotsIn = ([x, y]: Point, size: number): readonly Point[] =>
  [1, 0.75, 0.5, 0.25, 0].flatMap((part) => polygonOf(oval([x, y], PAD.width * size * part, PAD.length * size * part)));
/** Points all over a pad, so close together that several of them fall on whatever is no mere sliver. */
const gridIn = ([x, y]: Point): readonly Point[] => {
  const pad = padAt([x, y]);
  return Array.from({ length: 15 * 21 }, (_, at): Point => [
    x - 10.5 + (at % 15) * 1.5,
    y - 15 + Math.floor(at / 15) * 1.5,
  ]).filter((spot) => contains(pad, spot));
};
/** What the view from the front shows under a pad, when it is peeled layer by layer. */
function shownUnder(at: Point): readonly StructureId[] {
  const seen = FRONT.flatMap(({ parts }) =>
    gridIn(at).flatMap((spot) => parts.findLast(({ shape }) => contains(shape, spot))?.of ?? []),
  );
  return [...new Set(seen)].filter((of) => seen.filter((other) => other === of).length >= 8);
}
const isShown = (of: StructureId, spots: readonly Point[]): boolean =>
  FRONT.some(({ parts }) => parts.some((part) => part.of === of && spots.some((spot) => contains(part.shape, spot))));

describe('the list', () => {
  it('names nothing that neither view has: each is met in the slice, or lies under the pad in the view from the front', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const { path, level, pressed } = underHand(at);
        const met = path ? metBy(pathThrough(at, level, 'average')).map(({ part }) => part.of) : [];
        const spots = spotsIn(at, 1.05);
        for (const each of pressed) {
          const { of, step } = each;
          const wall =
            (step !== undefined && step <= 8) || ['rectus-abdominis', 'rectus-sheath', 'omentum'].includes(of);
          // A bladder is drawn nowhere, and named low down in the middle only.
          const unseen = of === 'bladder' ? at[1] < -50 && Math.abs(at[0]) < 45 : !path && wall;
          expect(met.includes(of) || unseen || isShown(of, spots), `${of} at ${at}`).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('names every vessel, nerve, bone and disc that the view from the front shows under the pad', () => {
    const kinds = ['artery', 'vein', 'vessels', 'nerve', 'ureter', 'bone', 'disc'];
    fc.assert(
      fc.property(onBelly, (at) => {
        const listed = idsAt(at);
        for (const of of shownUnder(at))
          if (kinds.includes(kindOf({ of })) && !(restsOnBone(at) && kindOf({ of }) === 'bone'))
            expect(listed, `${of} at ${at}`).toContain(of);
      }),
      { numRuns: 120 },
    );
  });

  it('names no running vessel, nerve or ureter of the slice where the view from the front has it at another height', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const [x, y] = at;
        const { pressed, path } = underHand(at);
        const to = path?.middle.at(-1)![0] ?? x;
        for (const each of pressed.filter((one) => ['artery', 'vein', 'ureter'].includes(kindOf(one)))) {
          const spots = [x, to].flatMap((middle) =>
            [-14, -7, 0, 7, 14].flatMap((by) => spotsIn([middle + by, y], 1.1)),
          );
          expect(isShown(each.of, spots), `${each.of} at ${at}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is in the order of depth: what the slice has keeps its order, and each structure stands once', () => {
    // The apron, the folds between the loops, the rim of the oblique and bone that is felt stand where the body has them.
    const placed = ['omentum', 'mesentery', 'inguinal-ligament', 'hip-bone'];
    fc.assert(
      fc.property(onBelly, (at) => {
        const { path, pressed } = underHand(at);
        const keys = pressed.map(({ of, side }) => `${side} ${of}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(pressed.slice(0, 2).map(({ of }) => of)).toEqual(['skin', 'fat-under-skin']);
        if (!path) return;
        const met = metBy(path)
          .map(({ part: { side, of } }) => `${side} ${of}`)
          .filter((key) => keys.includes(key) && !placed.some((of) => key.endsWith(of)));
        expect(keys.filter((key) => met.includes(key))).toEqual(met);
      }),
      { numRuns: 80 },
    );
  });

  it('goes wall, gut, back peritoneum, muscle: never backwards, and the mesentery holds the gut from behind', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const ids = idsAt(at);
        const first = (...of: readonly StructureId[]) => ids.findIndex((id) => of.includes(id));
        const inOrder = (one: number, other: number) => {
          if (one >= 0 && other >= 0) expect(one, `at ${at}`).toBeLessThan(other);
        };
        inOrder(first('front-peritoneum'), first('omentum'));
        inOrder(first('omentum'), first('small-bowel'));
        inOrder(first('small-bowel', 'caecum', 'sigmoid-colon'), first('back-peritoneum'));
        inOrder(first('back-peritoneum'), first('psoas-sheath', 'psoas'));
        inOrder(first('inguinal-ligament'), first('femoral-artery', 'external-iliac-artery', 'femoral-nerve'));
        inOrder(first('common-iliac-artery', 'common-iliac-vein', 'aorta', 'vena-cava'), first('vertebra', 'sacrum'));
      }),
      { numRuns: 80 },
    );
  });

  it('has nothing but bone and disc from the spine on, in the middle, at every height down to the pubic bone', () => {
    for (let y = 72; y >= -105; y -= 1)
      for (let x = -9; x <= 9; x += 3) {
        const kinds = underHand([x, y]).pressed.map(kindOf);
        const spine = idsAt([x, y]).findIndex((of) => ['vertebra', 'disc', 'sacrum'].includes(of));
        if (y > -90) expect(spine, `${x}, ${y}`).toBeGreaterThan(-1);
        if (spine >= 0) for (const kind of kinds.slice(spine)) expect(['bone', 'disc']).toContain(kind);
      }
  });
});

describe('the middle, between the two slices and below', () => {
  it.each([
    [50, ['right common iliac artery', 'left common iliac artery', 'vena cava', 'bone of the spine']],
    [34, ['right common iliac artery', 'left common iliac vein', 'vena cava', 'bone of the spine']],
    [20, ['left common iliac vein', 'vena cava', 'bone of the spine', 'disc']],
    [5, ['left common iliac vein', 'bone of the spine', 'disc', 'sacrum']],
    [-20, ['small bowel', 'sacrum']],
    [-70, ['bladder', 'sigmoid colon', 'sacrum']],
  ] as const)('at %i has %j', (y, names) => {
    expect(namesAt([0, y])).toEqual(expect.arrayContaining([...names]));
  });

  it('has neither aorta nor sacrum where it has the lowest vertebra alone', () => {
    for (const x of [-12, 0, 12]) {
      expect(idsAt([x, 24])).toContain('vertebra');
      expect(idsAt([x, 24])).not.toContain('aorta');
      expect(idsAt([x, 24])).not.toContain('sacrum');
    }
  });

  it.each(['left', 'right'] as const)(
    'has, a little to the %s, the vessels of that side in front of the spine',
    (side) => {
      const names = namesAt([side === 'left' ? 20 : -20, 22]);
      for (const name of ['common iliac artery', 'common iliac vein', 'ureter']) {
        expect(names).toContain(`${side} ${name}`);
        expect(names.indexOf(`${side} ${name}`)).toBeLessThan(names.indexOf('bone of the spine'));
      }
      expect(names).not.toContain(`${side} external iliac vein`);
    },
  );
});

describe('left and right', () => {
  it('differ in what one side alone has', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const ids = idsAt(at);
        const has = (...of: readonly StructureId[]) => ids.some((id) => of.includes(id));
        if (at[0] > PAD.width / 2)
          expect(has('vena-cava', 'caecum', 'appendix', 'ascending-colon'), `${at}`).toBe(false);
        if (at[0] < -40) expect(has('aorta', 'sigmoid-colon', 'descending-colon'), `${at}`).toBe(false);
        if (at[0] < -18) expect(has('aorta'), `${at}`).toBe(false);
        const sides = underHand(at).pressed.map(({ side }) => side);
        if (at[0] > 30) expect(sides, `${at}`).not.toContain('right');
        if (at[0] < -30) expect(sides, `${at}`).not.toContain('left');
      }),
      { numRuns: 80 },
    );
  });

  it('are alike in what both have, but for the great veins, which meet on the right', () => {
    const kinds = ['artery', 'vein', 'vessels', 'nerve', 'ureter', 'bone', 'disc'];
    const unlike = ['common-iliac-vein', 'common-iliac-artery', 'external-iliac-vein', 'external-iliac-artery'];
    const pairs = (at: Point): ReadonlySet<string> =>
      new Set(
        underHand(at)
          .pressed.filter((each) => each.side !== 'middle' && kinds.includes(kindOf(each)) && !unlike.includes(each.of))
          .map(({ of, side }) => `${of} ${(side === 'left') === at[0] > 0 ? 'own' : 'other'}`),
      );
    fc.assert(
      fc.property(
        onBelly.filter(([x]) => Math.abs(x) > PAD.width / 2),
        (at) => {
          expect(pairs(across(at))).toEqual(pairs(at));
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('bone right under the skin', () => {
  it.each(['left', 'right'] as const)('ends the list at the front hip point on the %s', (side) => {
    const hand = underHand(placeOf(`front-hip-point-${side}`).at);
    expect(hand.pressed.map(({ name }) => name)).toEqual([
      'skin',
      'fat under the skin',
      `${side} inguinal ligament`,
      `${side} lateral femoral cutaneous nerve`,
      `${side} hip bone`,
    ]);
    expect(hand.list).toBe('front');
    expect(hand.standing).toBe('keep-out');
  });

  it('comes next after the fat on the crest, and under the rim of a pad beside it', () => {
    expect(idsAt([131, 10])).toEqual(['skin', 'fat-under-skin', 'hip-bone']);
    expect(idsAt([108, -10]).slice(0, 4)).toEqual(['skin', 'fat-under-skin', 'hip-bone', 'external-oblique']);
    expect(idsAt([84, 8]).at(-1)).toBe('hip-bone');
  });

  it('is the pubic bone low in the middle, with nothing behind it', () => {
    expect(new Set(idsAt([0, -118]))).toEqual(new Set(['skin', 'fat-under-skin', 'hip-bone']));
  });
});

describe('build', () => {
  it('changes the drawn path and no word', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        const [slender, average, larger] = BUILDS.map((build) => underHand(at, build));
        for (const other of [slender!, larger!]) {
          expect(other.pressed).toEqual(average!.pressed);
          expect(other.sentence).toBe(average!.sentence);
          expect(other.list).toBe(average!.list);
          if (average!.path) expect(other.path!.middle[0]).not.toEqual(average!.path.middle[0]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('loses neither bowel nor nerve just outside the edge on the left', () => {
    for (const build of BUILDS)
      expect(underHand(placeOf('outside-edge-left').at, build).pressed.map(({ of }) => of)).toEqual(
        expect.arrayContaining(['sigmoid-colon', 'genitofemoral-nerve']),
      );
  });
});

describe('where a slice stands for a place', () => {
  it('is from the navel to below the window, and never in the groin', () => {
    fc.assert(
      fc.property(onBelly, (at) => {
        if (zoneAt(at) === 'groin' || at[1] > 75 || at[1] < -42) expect(underHand(at).path).toBeUndefined();
        if ([...zonesUnder(at)].every((zone) => zone === 'window')) expect(underHand(at).path).toBeDefined();
      }),
      { numRuns: 80 },
    );
  });
});
