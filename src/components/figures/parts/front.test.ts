import { describe, expect, it } from 'vitest';
import { FRONT_BONES } from '../../../domain/anatomy/front/bones.ts';
import { FRONT_KIDNEYS } from '../../../domain/anatomy/front/organs.ts';
import { FRONT_PARTS } from '../../../domain/anatomy/front.ts';
import { mirrored } from '../../../domain/anatomy/geometry.ts';
import { colourOf, drawn, sorted, stamped } from './front.ts';

describe('sorted', () => {
  it('leaves out the right one of two that mirror each other, and nothing else', () => {
    const { lefts, others } = sorted(FRONT_PARTS);
    expect(lefts.length).toBeGreaterThan(10);
    expect(2 * lefts.length + others.length).toBe(FRONT_PARTS.length);
    for (const left of lefts) {
      const right = drawn({ ...left, shape: mirrored(left.shape) });
      expect(FRONT_PARTS.some((part) => part.side === 'right' && drawn(part) === right)).toBe(true);
    }
  });

  it('keeps both where the two sides differ: the right kidney lies lower', () => {
    expect(sorted(FRONT_KIDNEYS).others).toEqual(FRONT_KIDNEYS);
  });
});

describe('stamped', () => {
  it('draws vertebrae that are alike once, and says where the others stand', () => {
    const bodies = stamped(FRONT_BONES.filter(({ of, side }) => of === 'vertebra' && side === 'middle'));
    expect(bodies.filter(({ repeats }) => !repeats)).toHaveLength(2);
    for (const { d, repeats } of bodies) {
      if (!repeats) continue;
      const start = (path: string) => /^M(-?\d+) ?(-?\d+)/.exec(path)!.slice(1).map(Number) as [number, number];
      const [[x, y], [fromX, fromY]] = [start(d), start(bodies[repeats.index]!.d)];
      expect([x - fromX, y - fromY]).toEqual([repeats.dx, repeats.dy]);
    }
  });
});

describe('colourOf', () => {
  it('gives what must be told apart its own colour, and every other part that of its tissue', () => {
    const ids = ['psoas', 'iliacus', 'aorta', 'vena-cava', 'femoral-nerve', 'ureter', 'caecum', 'pancreas', 'mesentery'] as const;
    expect(new Set(ids.map(colourOf)).size).toBe(ids.length);
    const tissues = new Set(FRONT_PARTS.map(({ of }) => colourOf(of)));
    // The colours of styles/tokens.css.
    for (const tissue of tissues)
      expect(tissue).toMatch(/^var\(--tissue-(bone|fascia|muscle|psoas|artery|vein|nerve|ureter|gut|fat|peritoneum)\)$/);
  });
});
