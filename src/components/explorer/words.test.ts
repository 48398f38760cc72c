import { describe, expect, it } from 'vitest';
import { underHand } from '../../domain/anatomy/explore/under-hand.ts';
import { PLACES } from '../../domain/anatomy/surface.ts';
import { SUPERVISED } from '../../domain/anatomy/explore/standing.ts';
import { placeName } from './place-name.ts';
import { DESCRIPTIONS } from '../../domain/anatomy/descriptions.ts';
import { standingWords, structureWords } from './words.ts';

const places = PLACES.map((place) => ({ place, hand: underHand(place.at) }));

describe('what a place counts as, in words', () => {
  it('lets a search begin in the window alone, and adds that a person is found by touch', () => {
    for (const { place, hand } of places) {
      const { word, why } = standingWords(hand);
      expect(word === 'Ask first: a search may begin here', placeName(place)).toBe(
        place.name.startsWith('just outside'),
      );
      expect(why.includes(SUPERVISED), placeName(place)).toBe(hand.standing === 'window');
    }
  });

  it('asks first on both sides, and names the appendix on the right alone', () => {
    const [right, left] = (['right', 'left'] as const).map((side) =>
      standingWords(places.find(({ place }) => place.side === side && place.name.startsWith('just outside'))!.hand),
    );
    expect(right!.why.join(' ')).toContain('the appendix: ask first about pain low on the right');
    expect(left!.why.join(' ')).toContain('Ask first about pain low on the left');
    expect(left!.why.join(' ')).not.toContain('appendix');
  });

  it('gives the reason of every place to keep out of', () => {
    const groin = places.find(({ place }) => place.name === 'in the groin')!;
    expect(standingWords(groin.hand)).toEqual({
      word: 'Not here',
      why: ['The groin. Nerve, artery and vein lie close together there, and not deep.'],
    });
  });

  it('never calls a place fine that is neither, and never tells a distance', () => {
    const strip = underHand([125, 20]);
    expect(strip.standing).toBe('elsewhere');
    expect(standingWords(strip).word).toBe('Not a place to begin');
    for (const { hand } of places) expect(standingWords(hand).why.join(' ')).not.toMatch(/\d|millimet|centimet/);
  });
});

describe('structureWords', () => {
  it('says what it is, why it is a hazard and whether it beats', () => {
    expect(structureWords('aorta', DESCRIPTIONS)).toMatch(/^Aorta\. On the fronts .* Its beat may be felt\.$/);
    expect(structureWords('vena-cava', DESCRIPTIONS)).not.toContain('Its beat may be felt.');
  });
});
