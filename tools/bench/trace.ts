/** An event of Chromium's trace, as far as it is read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` for something that has a length. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What a move of the pointer costs the page's main thread, in milliseconds. */
export interface Move {
  /** Handlers, Svelte's flush, timers and frame callbacks, with the layout they force and the garbage they leave. */
  readonly script: number;
  /** All of it up to the next move: script, then style, layout and paint. */
  readonly whole: number;
}

/** Events of running script, and of collecting what it left. */
const SCRIPT: ReadonlySet<string> = new Set([
  'EventDispatch',
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'FireIdleCallback',
  'TimerFire',
  'MinorGC',
  'MajorGC',
]);

/** Events of turning the page into a picture. What is drawn after `Commit` is drawn by other threads. */
const PICTURE: ReadonlySet<string> = new Set([
  'HitTest',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
]);

/** What each move of the pointer cost. The last one has no end and is left out. */
export function movesIn(trace: readonly TraceEvent[]): Move[] {
  const starts = trace.filter(isMove).toSorted((a, b) => a.ts - b.ts);
  const thread = trace
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === starts[0]?.pid && tid === starts[0].tid)
    .toSorted((a, b) => a.ts - b.ts);
  return starts.slice(0, -1).map(({ ts }, at) => {
    const own = thread.filter((each) => each.ts >= ts && each.ts < starts[at + 1]!.ts);
    return {
      script: covered(own.filter(({ name }) => SCRIPT.has(name))),
      whole: covered(own.filter(({ name }) => SCRIPT.has(name) || PICTURE.has(name))),
    };
  });
}

const isMove = ({ name, args }: TraceEvent): boolean => name === 'EventDispatch' && args?.data?.type === 'pointermove';

/** How long any of these ran, in milliseconds: one within another counts once. They stand in the order of their beginning. */
function covered(events: readonly TraceEvent[]): number {
  let sum = 0;
  let until = -Infinity;
  for (const { ts, dur = 0 } of events) {
    sum += Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
  }
  return sum / 1000;
}
