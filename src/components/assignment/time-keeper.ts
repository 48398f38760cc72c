import { follow, IDLE_AFTER, type Sign, type Watch } from '../../domain/teaching/active-time.ts';
import { wantsTime } from '../../domain/teaching/accepted.ts';
import { environment } from '../../stores/environment.ts';
import { log } from '../../stores/log.ts';

/* Keeps the time with a lesson for whoever has an assignment that asks for it. Fetched after the page, and only then. */

/** Signs of someone who reads; each may come many times a second. */
const SIGNS = ['scroll', 'keydown', 'pointerdown', 'pointermove', 'touchstart', 'touchmove'] as const;

/** One sign of activity a second is enough: what counts is whole seconds. */
const NOT_BEFORE = 1000;

/** Half of the time after which someone counts as away, so that a page which is killed loses little. */
const TICK = IDLE_AFTER / 2;

/** @param names the lesson's id first, then those that it had before */
export function keepTime(names: readonly string[]): void {
  const [lesson] = names;
  if (lesson === undefined || !wantsTime(log.entries.get(), names)) return;
  let watch: Watch | undefined;
  let noticed = 0;

  const notice = (what: Sign['what']): void => {
    const counted = follow(watch, { what, at: environment.now() });
    watch = counted.watch;
    if (counted.spent !== undefined) log.append({ kind: 'time-spent', lesson, seconds: counted.spent });
  };
  const active = (): void => {
    const at = environment.now();
    // (A clock that went back is a sign too.)
    if (document.hidden || (at >= noticed && at - noticed < NOT_BEFORE)) return;
    noticed = at;
    notice('activity');
  };
  const leave = (): void => {
    noticed = 0;
    notice('hidden');
  };
  for (const sign of SIGNS) addEventListener(sign, active, { capture: true, passive: true });
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : active()));
  // A page that is left for good may be told of it in no other way.
  addEventListener('pagehide', leave);
  addEventListener('pageshow', active);
  setInterval(() => notice('tick'), TICK);
  // Whoever opens a lesson has done something.
  active();
}
