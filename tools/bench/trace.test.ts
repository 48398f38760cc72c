import { describe, expect, it } from 'vitest';
import { movesIn, type TraceEvent } from './trace.ts';

/** An event of the page's main thread, in microseconds. */
const event = (name: string, ts: number, dur: number, type?: string): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  ...(type !== undefined && { args: { data: { type } } }),
});
const move = (ts: number, dur: number) => event('EventDispatch', ts, dur, 'pointermove');

describe('what a move of the pointer costs', () => {
  it('counts what runs within something else once', () => {
    const trace = [move(1000, 5000), event('FunctionCall', 1200, 3000), event('MinorGC', 5500, 1500), move(20_000, 1)];
    expect(movesIn(trace)).toEqual([{ toPicture: 6, script: 6, whole: 6 }]);
  });

  it('counts script that runs later, what runs after the picture apart, and the picture itself apart', () => {
    const trace = [
      move(0, 2000),
      event('FireAnimationFrame', 4000, 3000),
      event('Layout', 5000, 1000),
      event('UpdateLayoutTree', 7000, 2000),
      event('Paint', 9000, 1000),
      event('TimerFire', 12_000, 1500),
      move(16_000, 1000),
      event('Paint', 18_000, 500),
      move(32_000, 1000),
    ];
    expect(movesIn(trace)).toEqual([
      { toPicture: 5, script: 6.5, whole: 9.5 },
      { toPicture: 1, script: 1, whole: 1.5 },
    ]);
  });

  it('counts no other thread, no other kind of event, and nothing before the first move or after the last', () => {
    const trace = [
      event('Layout', 0, 900),
      move(1000, 1000),
      { ...event('FunctionCall', 3000, 5000), tid: 2 },
      { ...event('FunctionCall', 3000, 5000), pid: 2 },
      { ...event('FunctionCall', 3000, 5000), ph: 'B' },
      event('RunTask', 3000, 5000),
      move(9000, 1000),
      event('Paint', 11_000, 5000),
    ];
    expect(movesIn(trace)).toEqual([{ toPicture: 1, script: 1, whole: 1 }]);
  });

  it('reads the thread’s own clock where it is told to', () => {
    const held = { ...move(1000, 9000), tts: 500, tdur: 3000 };
    const within = { ...event('FunctionCall', 2000, 6000), tts: 700, tdur: 1000 };
    const later = { ...event('Paint', 12_000, 4000), tts: 3600, tdur: 2000 };
    expect(movesIn([held, within, later, move(30_000, 1)], 'thread')).toEqual([{ toPicture: 3, script: 3, whole: 5 }]);
    expect(movesIn([held, within, later, move(30_000, 1)], 'wall')).toEqual([{ toPicture: 9, script: 9, whole: 13 }]);
  });

  it('finds nothing where nothing moved', () => {
    expect(movesIn([])).toEqual([]);
    expect(movesIn([event('EventDispatch', 0, 10, 'pointerdown')])).toEqual([]);
  });
});
