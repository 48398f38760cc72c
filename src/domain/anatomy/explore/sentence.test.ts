import { describe, expect, it } from 'vitest';
import type { Point } from '../geometry.ts';
import { structure } from '../structures.ts';
import { placeOf, PLACES, type Zone, zonesUnder } from '../surface.ts';
import { isOnBelly } from './moved.ts';
import { whereWords } from './sentence.ts';
import { underHand } from './under-hand.ts';
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

describe('where a pad is, with the verdict', () => {
  it.each([
    [
      'left',
      ['window'],
      'On the left, below the navel and outside the rectus edge, where a search may begin: ask first',
    ],
    [
      'left',
      ['window', 'inside-rectus'],
      'On the left, partly inside the rectus edge: this course never presses there',
    ],
    [
      'right',
      ['window', 'elsewhere'],
      'On the right, partly outside the place where a search begins: no place to begin',
    ],
    [
      'middle',
      ['groin', 'elsewhere', 'inside-rectus'],
      'In the middle, partly inside the rectus edge, partly in the groin: this course never presses there',
    ],
  ] as const)('names, on the %s in %j, the zones that decide', (side, zones, words) => {
    expect(whereWords(side, new Set(zones))).toBe(words);
  });

  it('asks first over the appendix, and only where a search may begin', () => {
    expect(whereWords('right', new Set(['window']))).toContain('over the region of the appendix: ask first');
    expect(whereWords('right', new Set(['window', 'elsewhere']))).not.toContain('search may begin');
    expect(whereWords('left', new Set(['window']))).not.toContain('appendix');
  });
});

describe('what is read out', () => {
  const BELLY: readonly Point[] = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 56 }, (_, column): Point => [-138 + column * 5, -123 + row * 5]),
  )
    .flat()
    .filter(isOnBelly);
  const words = (text: string): number => text.split(' ').length;

  it('is complete by itself: where, from which picture, that it is schematic, and what lies there in order', () => {
    expect(underHand(placeOf('outside-edge-left').at).sentence).toBe(
      'On the left, below the navel and outside the rectus edge, where a search may begin: ask first. Schematic slice at the ' +
        'rim of the pelvis, in order: belly wall; hazards: sigmoid colon, small bowel, mesentery, genitofemoral nerve, femoral ' +
        'nerve; psoas, sacrum, hip bone.',
    );
    expect(underHand(placeOf('on-navel').at).sentence).toMatch(
      /this course never presses there\. Schematic slice just below the navel, in order: .*aorta.*bone of the spine\.$/,
    );
    expect(underHand(placeOf('groin-left').at).sentence).toContain(
      'Schematic view from the front, in order: skin and fat;',
    );
  });

  it('names every hazard once, with its side where it is not the pad’s', () => {
    for (const at of BELLY) {
      const { pressed, sentence, side } = underHand(at);
      const told = sentence.slice(sentence.indexOf('in order: ')).split(/[:;,.] ?/);
      for (const each of pressed.filter(({ hazard }) => hazard !== undefined)) {
        const { name } = structure(each.of);
        const ways = [each.side === side ? name : each.name, `left and right ${name}`];
        expect(
          told.filter((part) => ways.includes(part)),
          `${each.name} at ${at}`,
        ).toHaveLength(1);
      }
    }
  });

  it('is short: about forty-five words, and a little more only where vessels crowd', () => {
    const counts = BELLY.map((at) => words(underHand(at).sentence)).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length * 0.8)]).toBeLessThanOrEqual(45);
    expect(counts.at(-1)).toBeLessThanOrEqual(65);
  });

  it('says where bone lies right under the skin beside the wall, and where there is no hazard that it is so', () => {
    expect(underHand([108, -10]).sentence).toContain('in order: hip bone right under the skin; belly wall; hazards: ');
    expect(underHand([131, 10]).sentence).toMatch(
      /in order: skin and fat; hip bone\. No hazard that this course names, which clears nothing\.$/,
    );
  });
});
