import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STRETCH_LONGEST } from '../progress/entry.ts';
import { entryOf } from '../testing/fixtures.ts';
import { activeTime, follow, IDLE_AFTER, wholeMinutes, type Sign, type Watch } from './active-time.ts';

/** What a page would write of signs, with the time at which it would. */
function written(signs: readonly Sign[]): { seconds: number; at: number }[] {
  let watch: Watch | undefined;
  return signs.flatMap((sign) => {
    const { watch: next, spent } = follow(watch, sign);
    watch = next;
    return spent === undefined ? [] : [{ seconds: spent, at: sign.at }];
  });
}
const secondsOf = (signs: readonly Sign[]) => written(signs).reduce((sum, { seconds }) => sum + seconds, 0);
const active = (...seconds: number[]): Sign[] => seconds.map((at) => ({ what: 'activity', at: at * 1000 }));
const tick = (at: number): Sign => ({ what: 'tick', at: at * 1000 });
const hidden = (at: number): Sign => ({ what: 'hidden', at: at * 1000 });

/** Signs in the order of a clock that never goes back. */
const signs = fc
  .array(fc.record({ what: fc.constantFrom('activity', 'hidden', 'tick'), after: fc.nat({ max: 90_000 }) }), {
    maxLength: 60,
  })
  .map((steps) => {
    let at = 1_700_000_000_000;
    return steps.map(({ what, after }): Sign => ({ what, at: (at += after) }));
  });

describe('follow', () => {
  it('counts from the first sign of activity to the moment the page is hidden', () => {
    expect(written([...active(0, 20, 50), hidden(80)])).toEqual([{ seconds: 80, at: 80_000 }]);
  });

  it('counts nothing of a page that nobody touches', () => {
    expect(written([tick(0), tick(600), hidden(700)])).toEqual([]);
  });

  it('stops a minute after the last sign, however much later that is noticed', () => {
    expect(secondsOf([...active(0, 30), tick(50), tick(89)])).toBe(0);
    expect(secondsOf([...active(0, 30), tick(90)])).toBe(90);
    expect(secondsOf([...active(0, 30), tick(4000)])).toBe(90);
    expect(secondsOf([...active(0, 30), hidden(4000)])).toBe(90);
  });

  it('begins anew after a pause, of which the first minute counts', () => {
    expect(secondsOf([...active(0, 200, 210), hidden(215)])).toBe(60 + 15);
  });

  it('goes on through a pause of less than a minute', () => {
    expect(secondsOf([...active(0, 59, 118), hidden(120)])).toBe(120);
  });

  it('counts nothing between a hidden page and the next sign', () => {
    expect(secondsOf([...active(0), hidden(10), tick(20), ...active(500), hidden(505)])).toBe(15);
  });

  it('writes a long stretch in parts, and loses no second between them', () => {
    const parts = written([...active(...Array.from({ length: 61 }, (_, at) => at * 10.3)), hidden(620)]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(620);
  });

  it('ends a stretch when the clock goes back, and keeps what was counted', () => {
    expect(secondsOf([...active(1000, 1030), ...active(10, 20), hidden(25)])).toBe(30 + 15);
    expect(secondsOf([...active(1000, 1030), tick(10), hidden(25)])).toBe(30);
  });

  it('writes stretches of 1 to 300 seconds, which never lie over each other nor last longer than the clock', () => {
    fc.assert(
      fc.property(signs, (some) => {
        const parts = written(some);
        for (const { seconds } of parts) {
          expect(Number.isInteger(seconds)).toBe(true);
          expect(seconds).toBeGreaterThanOrEqual(1);
          expect(seconds).toBeLessThanOrEqual(STRETCH_LONGEST);
        }
        const elapsed = (some.at(-1)?.at ?? 0) - (some.at(0)?.at ?? 0);
        expect(secondsOf(some) * 1000).toBeLessThanOrEqual(elapsed);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the time between signs that are less than a minute apart, whatever else ticks between them', () => {
    const lively = fc.array(fc.integer({ min: 1, max: IDLE_AFTER - 1 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(lively, fc.boolean(), (gaps, ticking) => {
        let at = 0;
        const some: Sign[] = [{ what: 'activity', at }];
        for (const gap of gaps) {
          if (ticking) some.push({ what: 'tick', at: at + Math.floor(gap / 2) });
          some.push({ what: 'activity', at: (at += gap) });
        }
        expect(secondsOf([...some, { what: 'hidden', at }])).toBe(Math.floor(at / 1000));
      }),
    );
  });
});

describe('activeTime', () => {
  const spent = (lesson: string, from: number, to: number, n = from) =>
    entryOf({ kind: 'time-spent', lesson, seconds: to - from }, 'tab', n + 1, to * 1000);

  it('adds up each lesson and all of them', () => {
    const log = [spent('layers', 0, 100), spent('layers', 100, 160), spent('call', 500, 530)];
    expect(activeTime(log)).toEqual({ lessons: { layers: 160, call: 30 }, total: 190 });
  });

  it('counts what two windows wrote at once only once, and a second lesson beside it not in the total', () => {
    const log = [spent('layers', 0, 100), spent('layers', 40, 120, 900), spent('call', 60, 130)];
    expect(activeTime(log)).toEqual({ lessons: { layers: 120, call: 70 }, total: 130 });
  });

  it('joins a lesson with what it was called before', () => {
    const log = [spent('old', 0, 100), spent('new', 200, 210)];
    expect(activeTime(log, (lesson) => (lesson === 'old' ? 'new' : lesson)).lessons).toEqual({ new: 110 });
  });

  it('of an empty log is none', () => {
    expect(activeTime([])).toEqual({ lessons: {}, total: 0 });
  });

  it('is what a page counted, when one page wrote it all', () => {
    fc.assert(
      fc.property(signs, (some) => {
        const log = written(some).map(({ seconds, at }, place) =>
          entryOf({ kind: 'time-spent', lesson: 'layers', seconds }, 'tab', place + 1, at),
        );
        // Only a pause noticed late is written later than it ended, and may then lie over what follows.
        const late = some.some(({ at }, place) => at - (some[place - 1]?.at ?? at) >= IDLE_AFTER);
        if (!late) expect(activeTime(log).total).toBe(secondsOf(some));
        expect(activeTime(log).total).toBeLessThanOrEqual(secondsOf(some));
      }),
    );
  });
});

describe('wholeMinutes', () => {
  it('counts no minute that was only begun', () => {
    expect([0, 59, 60, 119, 3600].map(wholeMinutes)).toEqual([0, 0, 1, 1, 60]);
  });
});
