import { describe, expect, it } from 'vitest';
import { hotspotItem } from '../../domain/testing/fixtures.ts';
import { itemSchema } from '../item.ts';

/** What the schema has against an item: place and words. */
function faultsOf(item: unknown): string[] {
  const parsed = itemSchema.safeParse(item);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const item = hotspotItem();
const [wall, before, behind] = item.picture.regions;
const drawn = (changes: object) => ({ ...item, picture: { ...item.picture, ...changes } });

describe('the schema of a hotspot', () => {
  it('takes one as it was written', () => {
    expect(itemSchema.parse(item)).toEqual(item);
  });

  it('takes a region that is no option', () => {
    const more = { id: 'skin', d: 'M0 0h9', at: [40, 20] };
    expect(faultsOf(drawn({ regions: [wall, before, behind, more] }))).toEqual([]);
  });

  it('finds an option without a region, and lists the regions', () => {
    expect(faultsOf(drawn({ regions: [wall, behind] }))).toEqual([
      'options.0.id: the option "before" has no region in the picture (wall, behind)',
    ]);
  });

  it('finds a region that two options name, and a region drawn twice', () => {
    const [first, second, third] = item.options;
    expect(faultsOf({ ...item, options: [first, second, { ...third, id: 'before' }] })).toEqual([
      'options.2.id: option id "before" is used twice',
    ]);
    expect(faultsOf(drawn({ regions: [wall, before, behind, { ...wall, at: [40, 20] }] }))).toEqual([
      'picture.regions.3.id: the region "wall" is drawn twice',
    ]);
  });

  it('finds a letter outside the picture, and two that cover each other', () => {
    expect(faultsOf(drawn({ regions: [wall, before, { ...behind, at: [160, 121] }] }))).toEqual([
      'picture.regions.2.at: the letter of "behind" stands outside the picture',
    ]);
    expect(faultsOf(drawn({ regions: [wall, { ...before, at: [180, 35] }, behind] }))).toEqual([
      'picture.regions.1.at: the letters of "wall" and "before" cover each other',
    ]);
  });

  it('finds a picture without words, with an unknown look, of a width that is no phone’s, and a path that is none', () => {
    expect(faultsOf(drawn({ alt: undefined }))).toEqual([
      'picture.alt: a picture needs an alt: say what it shows, without the answer',
    ]);
    expect(faultsOf(drawn({ shapes: [{ d: 'M0 0h9', look: 'pink' }] }))[0]).toMatch(/^picture\.shapes\.0\.look: /);
    expect(faultsOf(drawn({ width: 800 }))[0]).toMatch(/^picture\.width: /);
    expect(faultsOf(drawn({ shapes: [{ d: 'url(x)', look: 'skin' }] }))[0]).toMatch(
      /^picture\.shapes\.0\.d: write SVG path data/,
    );
  });

  it('finds a key that is not an option, and a distractor without its misconception', () => {
    expect(faultsOf({ ...item, key: 'skin' })).toEqual([
      'key: the key "skin" is not one of the options (before, behind, wall)',
    ]);
    const options = item.options.map((option) => ({ ...option, misconception: undefined }));
    expect(faultsOf({ ...item, options })).toEqual([
      'options.0: the wrong option "before" names no misconception',
      'options.2: the wrong option "wall" names no misconception',
    ]);
  });
});
