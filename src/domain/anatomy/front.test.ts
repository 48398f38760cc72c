import { describe, expect, it } from 'vitest';
import { FRONT, FRONT_PARTS } from './front.ts';
import { mirrored, type Point } from './geometry.ts';
import { LANDMARKS, VERTEBRAE } from './landmarks.ts';
import { boundsOf, contains, polygonOf } from './outline.ts';
import type { Part, Side } from './part.ts';
import { isSame } from './section.ts';
import { structure, type StructureId } from './structures.ts';

const partsOf = (of: StructureId, side?: Side) =>
  FRONT_PARTS.filter((part) => part.of === of && (side === undefined || part.side === side));
const one = (of: StructureId, side?: Side): Part => {
  const [part, second] = partsOf(of, side);
  if (!part || second) throw new Error(`${of} ${side}: not one part`);
  return part;
};

/** Where a part is cut by a level line: its leftmost and rightmost x there. */
function widthAt({ of, shape }: Part, height: number): { readonly from: number; readonly to: number } {
  const points = polygonOf(shape);
  const xs = points.flatMap(([bx, by], at) => {
    const [ax, ay] = points.at(at - 1)!;
    return ay > height !== by > height ? [ax + ((bx - ax) * (height - ay)) / (by - ay)] : [];
  });
  if (xs.length < 2) throw new Error(`${of} does not reach ${height}`);
  return { from: Math.min(...xs), to: Math.max(...xs) };
}
function middleAt(part: Part, height: number): number {
  const { from, to } = widthAt(part, height);
  return (from + to) / 2;
}

const heights = (from: number, to: number, step = 6) =>
  Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, at) => from - at * step);

describe('the great vessels', () => {
  it('have the aorta a little left of the midline, down to its fork at about L4', () => {
    const aorta = one('aorta');
    for (const height of heights(200, 58)) expect(middleAt(aorta, height)).toBeGreaterThan(0);
    for (const height of heights(200, 58)) expect(middleAt(aorta, height)).toBeLessThan(15);
    expect(boundsOf(aorta.shape).low).toBeCloseTo(LANDMARKS.aorticFork[1], -1);
  });

  it('have the vena cava right of the aorta, from L5 upwards, and without a pulse', () => {
    const [cava, aorta] = [one('vena-cava'), one('aorta')];
    for (const height of heights(200, 58)) expect(widthAt(cava, height).to).toBeLessThan(middleAt(aorta, height));
    expect(Math.abs(boundsOf(cava.shape).low - VERTEBRAE.L5)).toBeLessThan(15);
    expect(structure('vena-cava').pulse).toBe(false);
  });

  it.each(['left', 'right'] as const)(
    'have the external iliac artery along the inner border of the %s psoas',
    (side) => {
      const [artery, psoas] = [one('external-iliac-artery', side), one('psoas', side)];
      for (const height of heights(0, -60, 10)) {
        const inner = side === 'left' ? widthAt(psoas, height).from : widthAt(psoas, height).to;
        expect(Math.abs(middleAt(artery, height) - inner)).toBeLessThan(8);
      }
    },
  );

  it.each(['left', 'right'] as const)('have the %s external iliac vein nearer the midline than its artery', (side) => {
    const [vein, artery] = [one('external-iliac-vein', side), one('external-iliac-artery', side)];
    for (const height of heights(-14, -60, 10))
      expect(Math.abs(middleAt(vein, height))).toBeLessThan(Math.abs(middleAt(artery, height)));
  });
});

describe('what lies on and beside the psoas', () => {
  it.each(['left', 'right'] as const)('has the ureter on the inner part of the %s psoas', (side) => {
    const [ureter, psoas] = [one('ureter', side), one('psoas', side)];
    for (const height of heights(100, 40, 10)) {
      expect(contains(psoas.shape, [middleAt(ureter, height), height])).toBe(true);
      expect(Math.abs(middleAt(ureter, height))).toBeLessThan(Math.abs(middleAt(psoas, height)));
    }
  });

  it.each(['left', 'right'] as const)('has the genitofemoral nerve on the front of the %s psoas', (side) => {
    const [nerve, psoas] = [one('genitofemoral-nerve', side), one('psoas', side)];
    for (const height of heights(84, -50)) expect(contains(psoas.shape, [middleAt(nerve, height), height])).toBe(true);
  });

  it.each(['left', 'right'] as const)(
    'has the %s femoral nerve at the outer border, and outside the artery at the groin',
    (side) => {
      const [nerve, psoas] = [one('femoral-nerve', side), one('psoas', side)];
      for (const height of heights(40, -30, 10)) {
        const outer = side === 'left' ? widthAt(psoas, height).to : widthAt(psoas, height).from;
        expect(Math.abs(middleAt(nerve, height) - outer)).toBeLessThan(8);
      }
      expect(Math.abs(middleAt(nerve, -78))).toBeGreaterThan(Math.abs(middleAt(one('femoral-artery', side), -78)));
    },
  );

  it.each(['left', 'right'] as const)(
    'has the nerve of the outer thigh between femoral nerve and front hip point on the %s',
    (side) => {
      const nerve = Math.abs(middleAt(one('lateral-femoral-cutaneous-nerve', side), LANDMARKS.skinNerveAtLigament[1]));
      expect(nerve).toBeLessThan(LANDMARKS.frontHipPoint[0]);
      expect(nerve).toBeGreaterThan(Math.abs(middleAt(one('femoral-nerve', side), LANDMARKS.skinNerveAtLigament[1])));
    },
  );

  it('has the sympathetic trunk on the bones, along the inner edge and not in the muscle', () => {
    for (const height of heights(190, 20)) {
      const trunk = middleAt(one('sympathetic-trunk', 'left'), height);
      expect(trunk).toBeLessThan(widthAt(one('psoas', 'left'), height).from + 4);
    }
  });

  it.each(['left', 'right'] as const)(
    'has quadratus lumborum further out than the %s psoas, as far as the hip bone',
    (side) => {
      const [muscle, psoas] = [one('quadratus-lumborum', side), one('psoas', side)];
      for (const height of heights(160, 60))
        expect(Math.abs(middleAt(muscle, height))).toBeGreaterThan(Math.abs(middleAt(psoas, height)));
      expect(Math.abs(boundsOf(muscle.shape).low - LANDMARKS.topOfHipBone[1])).toBeLessThan(25);
    },
  );
});

describe('the muscles', () => {
  it('run from the lowest chest vertebra to the lesser trochanter', () => {
    const { low, high } = boundsOf(one('psoas', 'left').shape);
    expect(high).toBeGreaterThan(VERTEBRAE.T12);
    expect(Math.abs(low - LANDMARKS.lesserTrochanter[1])).toBeLessThan(10);
    expect(contains(one('thigh-bone', 'left').shape, LANDMARKS.lesserTrochanter)).toBe(true);
    expect(contains(one('iliopsoas-tendon', 'left').shape, LANDMARKS.lesserTrochanter)).toBe(true);
  });

  it('have the psoas minor stop at the pelvis, and on one side only', () => {
    expect(partsOf('psoas-minor')).toHaveLength(1);
    expect(boundsOf(one('psoas-minor').shape).low).toBeGreaterThan(LANDMARKS.pubicTubercle[1]);
  });

  it('have iliacus in the hollow of the hip bone', () => {
    for (const point of [
      [90, 40],
      [120, 40],
      [105, 10],
    ] satisfies Point[]) {
      expect(contains(one('iliacus', 'left').shape, point)).toBe(true);
      expect(contains(one('hip-bone', 'left').shape, point)).toBe(true);
    }
  });

  it('have the right crus reach lower than the left', () => {
    expect(boundsOf(one('crus', 'right').shape).low).toBeLessThan(boundsOf(one('crus', 'left').shape).low);
  });
});

describe('right, left and above the navel', () => {
  it('has caecum and appendix on the right only, in front of iliacus and psoas', () => {
    for (const of of ['caecum', 'appendix', 'ascending-colon'] as const) {
      expect(partsOf(of).map(({ side }) => side)).toEqual(['right']);
      expect(boundsOf(one(of).shape).right).toBeLessThan(0);
    }
    const appendixPoint: Point = [-LANDMARKS.appendixPoint[0], LANDMARKS.appendixPoint[1]];
    expect(contains(one('caecum').shape, appendixPoint)).toBe(true);
    expect(contains(one('iliacus', 'right').shape, [-90, 10])).toBe(true);
  });

  it('has descending and sigmoid colon on the left, the sigmoid across iliacus and psoas', () => {
    expect(partsOf('descending-colon').map(({ side }) => side)).toEqual(['left']);
    const sigmoid = one('sigmoid-colon').shape;
    const crossed = polygonOf(sigmoid);
    for (const of of ['iliacus', 'psoas'] as const)
      expect(crossed.some((point) => contains(one(of, 'left').shape, point))).toBe(true);
  });

  it('has kidneys, duodenum and pancreas above the navel, and the right kidney lower', () => {
    const navel = LANDMARKS.navel[1];
    for (const found of [...partsOf('kidney'), one('duodenum'), one('pancreas')])
      expect(boundsOf(found.shape).low).toBeGreaterThan(navel);
    expect(boundsOf(one('kidney', 'right').shape).low).toBeLessThan(boundsOf(one('kidney', 'left').shape).low);
  });

  it('has a part of each kidney on a psoas', () => {
    for (const side of ['left', 'right'] as const)
      expect(polygonOf(one('kidney', side).shape).some((point) => contains(one('psoas', side).shape, point))).toBe(
        true,
      );
  });

  it('has the root of the mesentery from the left of L2 to the right, across vena cava and right psoas', () => {
    const points = polygonOf(one('mesentery').shape);
    expect(points.some(([x, y]) => x > 0 && Math.abs(y - VERTEBRAE.L2) < 15)).toBe(true);
    for (const found of [one('vena-cava'), one('psoas', 'right')])
      expect(points.some((point) => contains(found.shape, point))).toBe(true);
  });
});

describe('the view as a whole', () => {
  it('holds nothing twice in two layers, and no layer is empty', () => {
    const seen: Part[] = [];
    for (const { parts } of FRONT) {
      expect(parts.length).toBeGreaterThan(0);
      for (const found of parts) expect(seen.some((earlier) => isSame(earlier, found))).toBe(false);
      seen.push(...parts);
    }
  });

  it('mirrors what is a pair and alike', () => {
    for (const of of ['psoas', 'iliacus', 'hip-bone', 'ureter', 'external-iliac-artery'] as const)
      expect(polygonOf(one(of, 'right').shape)).toEqual(polygonOf(mirrored(one(of, 'left').shape)));
  });

  it('has every part on the side that it is said to be on', () => {
    for (const found of FRONT_PARTS) {
      const { left, right } = boundsOf(found.shape);
      const centre = (left + right) / 2;
      if (found.side === 'left') expect(centre, found.of).toBeGreaterThan(0);
      if (found.side === 'right') expect(centre, found.of).toBeLessThan(0);
    }
  });
});
