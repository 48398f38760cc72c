/** An event of Chromium's trace, as far as it is read here. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** `X` for something that has a length. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The same by the thread's own clock, which stands still while the thread does not run. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What a move of the pointer costs the page's main thread, in milliseconds. */
export interface Move {
  /** Script before its picture is painted: handlers, Svelte's flush, frame callbacks, layout they force, garbage they leave. */
  readonly toPicture: number;
  /** All script up to the next move: what is put off until the picture stands, too. */
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

/** Which clock is read: the one on the wall, or the thread's own, which other programs do not make run on. */
export type Clock = 'wall' | 'thread';

/** What each move of the pointer cost. The last one has no end and is left out. */
export function movesIn(trace: readonly TraceEvent[], clock: Clock = 'wall'): Move[] {
  const starts = trace.filter(isMove).toSorted((a, b) => a.ts - b.ts);
  const thread = trace
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === starts[0]?.pid && tid === starts[0].tid)
    .toSorted((a, b) => a.ts - b.ts);
  const span = ({ ts, dur = 0, tts = 0, tdur = 0 }: TraceEvent): Span =>
    clock === 'wall' ? { from: ts, to: ts + dur } : { from: tts, to: tts + tdur };
  return starts.slice(0, -1).map(({ ts }, at) => {
    const own = thread.filter((each) => each.ts >= ts && each.ts < starts[at + 1]!.ts);
    const painted = own.find(({ name }) => name === 'Paint')?.ts ?? Infinity;
    const script = own.filter(({ name }) => SCRIPT.has(name));
    return {
      toPicture: covered(script.filter(({ ts }) => ts < painted).map(span)),
      script: covered(script.map(span)),
      whole: covered(own.filter(({ name }) => SCRIPT.has(name) || PICTURE.has(name)).map(span)),
    };
  });
}

const isMove = ({ name, args }: TraceEvent): boolean => name === 'EventDispatch' && args?.data?.type === 'pointermove';

/** From when to when something ran, in microseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How long any of these ran, in milliseconds: one within another counts once. They stand in the order of their beginning. */
function covered(spans: readonly Span[]): number {
  let sum = 0;
  let until = -Infinity;
  for (const { from, to } of spans) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum / 1000;
}
