import { describe, expect, it } from 'vitest';
import { PLACES, type Zone, zonesUnder } from '../surface.ts';
import { plainWhere } from './where.ts';

const ALL: readonly Zone[] = ['above-navel', 'inside-rectus', 'groin', 'window', 'elsewhere'];

describe('where a pad is, by landmarks alone', () => {
  it.each([
    ['left', ['window'], 'On the left, below the navel, just outside the rectus edge'],
    ['right', ['inside-rectus'], 'On the right, inside the rectus edge, below the navel'],
    ['middle', ['above-navel'], 'In the middle, above the navel'],
    ['right', ['groin'], 'On the right, in the groin'],
    [
      'left',
      ['window', 'inside-rectus'],
      'On the left, partly inside the rectus edge, partly just outside the rectus edge',
    ],
  ] as const)('says %s, %s', (side, zones, words) => {
    expect(plainWhere(side, new Set(zones))).toBe(words);
  });

  it('never gives a verdict away, nor a distance, and tells the zones apart', () => {
    const sets = [...ALL.map((zone) => new Set([zone])), ...PLACES.map(({ at }) => zonesUnder(at)), new Set(ALL)];
    for (const zones of sets) {
      const words = plainWhere('right', zones);
      expect(words).not.toMatch(/\d|search|begin|press|keep|never|appendix|ask|window|course|undefined/);
    }
    expect(new Set(ALL.map((zone) => plainWhere('left', new Set([zone])))).size).toBe(ALL.length);
  });
});
