import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRONT_PARTS } from '../../domain/anatomy/front.ts';
import { BUILDS, LEVELS } from '../../domain/anatomy/section.ts';
import { sectionAt } from '../../domain/anatomy/explore/sections.ts';
import { boundsOf } from '../../domain/anatomy/outline.ts';
import { BODY, SLICE } from './frames.ts';
import { LAYERS } from './front-paint.ts';
import { painted } from './paint.ts';

const styles = readFileSync(new URL('../../styles/figures.css', import.meta.url), 'utf8');
const slices = LEVELS.flatMap((level) => BUILDS.map((build) => sectionAt(level, build)));

describe('a slice', () => {
  it.each(slices)('is painted whole, in tissues that have a colour ($level, $build)', (section) => {
    const shapes = painted(section);
    expect(shapes.map(({ of }) => of)).toEqual(section.parts.map(({ of }) => of));
    for (const { of, d, look } of shapes) {
      expect(d, of).toMatch(/^M-?\d.*Z$/);
      expect(styles, look).toContain(`.fig .${look} {`);
    }
  });

  it.each(slices)('lies in its box ($level, $build)', ({ parts }) => {
    for (const { of, shape } of parts) {
      const { left, right, low, high } = boundsOf(shape);
      expect(Math.min(left - SLICE.x, SLICE.x + SLICE.width - right), of).toBeGreaterThan(0);
      expect(Math.min(-high - SLICE.y, SLICE.y + SLICE.height + low), of).toBeGreaterThan(0);
    }
  });

  it('has a texture where its colour alone would not tell vein from artery, and bone from fat', () => {
    const textured = (of: string) => painted(slices[0]!).find((shape) => shape.of === of)?.texture;
    expect([textured('vena-cava'), textured('aorta')]).toEqual(['hatch', undefined]);
    expect(textured('vertebra')).toBe('lobes');
  });
});

describe('the view from the front', () => {
  it('paints every part once, joined vessels together', () => {
    const shapes = LAYERS.flatMap(({ groups }) => groups.flat());
    expect(shapes).toHaveLength(FRONT_PARTS.length);
    const vessels = LAYERS.find(({ id }) => id === 'vessels')!;
    expect(vessels.groups.map((group) => new Set(group.map(({ fill }) => fill)).size)).toEqual(
      vessels.groups.map(() => 1),
    );
    expect(vessels.groups.some((group) => group.length > 4)).toBe(true);
  });

  it('names every structure of a layer once', () => {
    for (const { structures } of LAYERS) expect(new Set(structures).size).toBe(structures.length);
    expect(LAYERS[0]!.structures).toContain('small-bowel');
    expect(BODY.width).toBeLessThan(SLICE.width);
  });
});
