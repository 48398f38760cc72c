import { describe, expect, it } from 'vitest';
import { FRONT_PARTS } from './front.ts';
import { across, type Point } from './geometry.ts';
import { LANDMARKS, RECTUS_EDGE } from './landmarks.ts';
import { boundsOf, contains, courseOf, polygonOf } from './outline.ts';
import { KEEP_OUT, PAD, padAt, PLACE_IDS, placeOf, PLACES, SKIN, WINDOWS, zoneAt, zonesUnder } from './surface.ts';

const EDGE = courseOf(RECTUS_EDGE);
/** How far the rectus edge is from the midline at a height. */
function edgeAt(height: number): number {
  const at = EDGE.findIndex(([, y]) => y <= height);
  const [[ax, ay], [bx, by]] = [EDGE[at - 1]!, EDGE[at]!];
  return bx + ((ax - bx) * (height - by)) / (ay - by);
}
const onLine = (part: number): Point => [
  LANDMARKS.frontHipPoint[0] * (1 - part),
  LANDMARKS.frontHipPoint[1] + (LANDMARKS.navel[1] - LANDMARKS.frontHipPoint[1]) * part,
];
/** Every few millimetres of the whole map, off the round numbers, on which edges run. */
const GRID: readonly Point[] = Array.from({ length: 90 }, (_, column) =>
  Array.from({ length: 102 }, (_, row): Point => [-178.3 + column * 4, -187.3 + row * 4]),
).flat();
const MIDLINE: readonly Point[] = Array.from({ length: 400 }, (_, row): Point => [0, -185 + row]);
const place = (name: RegExp) => PLACES.filter((found) => name.test(found.name));

describe('where a search may begin', () => {
  it.each(['left', 'right'] as const)('lies outside the rectus edge on the %s, and below the navel', (side) => {
    for (const [x, y] of polygonOf(WINDOWS[side])) {
      expect(Math.abs(x)).toBeGreaterThan(edgeAt(y));
      expect(y).toBeLessThan(LANDMARKS.navel[1]);
    }
  });

  it('lies across the line from front hip point to navel', () => {
    expect(contains(WINDOWS.left, onLine(1 / 3))).toBe(true);
    expect(contains(WINDOWS.right, across(onLine(1 / 3)))).toBe(true);
  });

  it('does not hold the usual half-way point, which lies inside the edge', () => {
    const half = onLine(1 / 2);
    expect(half[0]).toBeLessThan(edgeAt(half[1]));
    expect(zoneAt(half)).toBe('inside-rectus');
  });

  it('lies over the classical point of the appendix on the right', () => {
    expect(contains(WINDOWS.right, across(LANDMARKS.appendixPoint))).toBe(true);
  });

  it.each(['left', 'right'] as const)('lies outside the great vessels and the iliac vessels on the %s', (side) => {
    const vessels = FRONT_PARTS.filter(({ of }) =>
      /aorta|vena-cava|iliac-(artery|vein|vessels)|femoral-(artery|vein)/.test(of),
    );
    const inmost = Math.min(...polygonOf(WINDOWS[side]).map(([x]) => Math.abs(x)));
    const { low, high } = boundsOf(WINDOWS[side]);
    const beside = vessels.flatMap(({ of, shape }) =>
      of.startsWith('deep') ? [] : polygonOf(shape).filter(([, y]) => y >= low && y <= high),
    );
    expect(beside.length).toBeGreaterThan(20);
    for (const [x] of beside) expect(Math.abs(x)).toBeLessThan(inmost);
  });
});

describe('where this course never presses', () => {
  it('never overlaps the place where a search may begin', () => {
    const shapes = Object.values(KEEP_OUT).flatMap(({ shapes }) => shapes);
    for (const point of GRID.filter((found) => contains(WINDOWS.left, found) || contains(WINDOWS.right, found)))
      expect(shapes.some((shape) => contains(shape, point))).toBe(false);
  });

  it('takes in the midline, everything above the navel and the great vessels at every height', () => {
    for (const point of [...MIDLINE, ...GRID]) {
      const [x, y] = point;
      if (x === 0 || y > LANDMARKS.navel[1]) expect(zoneAt(point), String(point)).not.toMatch(/window|elsewhere/);
    }
    for (const { shape } of FRONT_PARTS.filter(({ of }) => /^(aorta|vena-cava|common-iliac)/.test(of)))
      for (const point of polygonOf(shape)) expect(zoneAt(point), String(point)).toMatch(/above-navel|inside-rectus/);
  });

  it('is the same on both sides', () => {
    for (const point of GRID.filter(([x]) => x > 0)) expect(zoneAt(across(point))).toBe(zoneAt(point));
  });
});

describe('a pad', () => {
  it('is in the window only when all of it is', () => {
    const atEdge: Point = [edgeAt(10) + 2, 10];
    expect(zonesUnder(atEdge)).toContain('inside-rectus');
    for (const [x, y] of polygonOf(padAt([84, 8]))) expect(Math.hypot(x - 84, y - 8)).toBeLessThan(20);
  });

  it('fits into both windows', () => {
    for (const { at } of place(/just outside/)) expect([...zonesUnder(at)]).toEqual(['window']);
    expect(place(/just outside/)).toHaveLength(2);
  });
});

describe('the named places', () => {
  it('have each an id of its own, by which it is found', () => {
    expect(new Set(PLACE_IDS).size).toBe(PLACES.length);
    for (const place of PLACES) {
      expect(placeOf(place.id)).toBe(place);
      expect(place.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
    expect(placeOf('outside-edge-left')).toMatchObject({ side: 'left', at: [84, 8] });
    expect(placeOf('outside-edge-right')).toMatchObject({ side: 'right', at: [-84, 8] });
  });

  it('are on the side that they say', () => {
    for (const { id, side, at } of PLACES)
      if (side === 'middle') expect(Math.abs(at[0]), id).toBeLessThanOrEqual(PAD.width / 2);
      else expect(Math.sign(at[0]), id).toBe(side === 'left' ? 1 : -1);
  });

  it('all lie on the body', () => {
    for (const { at } of PLACES) expect(contains(SKIN, at)).toBe(true);
  });

  it.each([
    [/^above the navel, beside/, 'above-navel'],
    [/^above the navel, in/, 'above-navel'],
    [/^half-way/, 'inside-rectus'],
    [/^below the navel/, 'inside-rectus'],
    [/^in the groin/, 'groin'],
  ])('has %s out of bounds', (name, zone) => {
    expect(place(name).length).toBeGreaterThan(0);
    for (const { at } of place(name)) expect(zoneAt(at)).toBe(zone);
  });
});
