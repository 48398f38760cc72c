import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { across, type Point } from '../geometry.ts';
import { KEEP_OUT, zoneAt, zonesUnder } from '../surface.ts';
import { isOnBelly } from './moved.ts';
import { judgedPlaces, padPlaceAt } from './pad-places.ts';

const onBelly = fc
  .tuple(fc.integer({ min: -140, max: 140 }), fc.integer({ min: -125, max: 165 }))
  .filter((point) => isOnBelly(point));

describe('padPlaceAt', () => {
  it('knows the two windows by the side of the person', () => {
    expect(padPlaceAt([84, 8])).toBe('left-window');
    expect(padPlaceAt([-84, 8])).toBe('right-window');
  });

  it('never counts as a window what touches a place to keep out of, or lies elsewhere', () => {
    fc.assert(
      fc.property(onBelly, (at: Point) => {
        const place = padPlaceAt(at);
        if (place.endsWith('-window')) expect([...zonesUnder(at)]).toEqual(['window']);
        else expect([...zonesUnder(at)]).not.toEqual(['window']);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the place to keep out of that the middle of the pad lies in, if no other is touched', () => {
    fc.assert(
      fc.property(onBelly, (at: Point) => {
        const zones = [...zonesUnder(at)];
        const touched = zones.filter((zone) => zone in KEEP_OUT);
        if (touched.length === 1) expect(padPlaceAt(at)).toBe(touched[0]);
        if (zones.length === 1 && zoneAt(at) === 'elsewhere') expect(padPlaceAt(at)).toBe('elsewhere');
      }),
      { numRuns: 2000 },
    );
  });

  it('is the other window across the midline', () => {
    fc.assert(
      fc.property(onBelly, (at: Point) => {
        const [here, there] = [padPlaceAt(at), padPlaceAt(across(at))];
        expect(there).toBe(here.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')));
      }),
    );
  });
});

describe('judgedPlaces', () => {
  it('judges every place that a pad can be in', () => {
    const known = judgedPlaces('left').map(({ id }) => id);
    fc.assert(fc.property(onBelly, (at: Point) => known.includes(padPlaceAt(at))));
    expect(new Set(known).size).toBe(known.length);
  });

  it('says to ask again on the right, and only there', () => {
    const of = (side: 'left' | 'right') => judgedPlaces(side).find(({ id }) => id === `${side}-window`)!.rationale;
    expect(of('right')).toContain('appendix: ask again');
    expect(of('left')).not.toContain('appendix');
  });

  it('tells zones in words, never in a distance', () => {
    for (const { text, rationale } of judgedPlaces('right'))
      expect(`${text} ${rationale}`).not.toMatch(/\d|centimet|mm/);
  });
});
