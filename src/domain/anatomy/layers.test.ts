import { describe, expect, it } from 'vitest';
import { LAYERS, PSOAS_STEP } from './layers.ts';

describe('the layers', () => {
  it('are fifteen steps, of which the psoas is the thirteenth', () => {
    expect(LAYERS.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(LAYERS.find(({ structures }) => structures.includes('psoas'))?.step).toBe(PSOAS_STEP);
    expect(LAYERS.filter(({ step }) => step < PSOAS_STEP)).toHaveLength(12);
  });

  it('have their names in the order of the textbooks', () => {
    expect(LAYERS.map(({ name }) => name)).toEqual([
      'skin',
      'fat under the skin',
      'external oblique',
      'internal oblique',
      'transversus',
      'transversalis fascia',
      'a little more fat',
      'front peritoneum',
      'gut and its folds',
      'back peritoneum',
      'fat again',
      'psoas sheath',
      'psoas',
      'nerves inside it',
      'bone of the spine',
    ]);
  });

  it('hold the ureter, the gonadal vessels and the genitofemoral nerve between back peritoneum and sheath', () => {
    expect(LAYERS[10]!.structures).toEqual(
      expect.arrayContaining(['ureter', 'gonadal-vessels', 'genitofemoral-nerve']),
    );
  });

  it('put the appendix in the ninth, with gut, mesentery and omentum', () => {
    expect(LAYERS[8]!.structures).toEqual(expect.arrayContaining(['appendix', 'small-bowel', 'mesentery', 'omentum']));
  });

  it('fall into front wall, inside, back wall and muscle', () => {
    const steps = (stretch: string) => LAYERS.filter((layer) => layer.stretch === stretch).map(({ step }) => step);
    expect(steps('front wall')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(steps('inside the belly')).toEqual([9]);
    expect(steps('back wall')).toEqual([10, 11, 12]);
    expect(steps('muscle')).toEqual([13, 14, 15]);
  });
});
