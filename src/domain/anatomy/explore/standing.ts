import type { KeepOutId, Zone } from '../surface.ts';

/**
 * What a pad's place counts as in this course. `window`: all of it lies where a search may begin. `keep-out`: some of it
 * touches a place where this course never presses. `elsewhere`: neither; nothing says that one may press there.
 */
export type Standing = 'window' | 'keep-out' | 'elsewhere';

const isKeepOut = (zone: Zone): zone is KeepOutId => zone !== 'window' && zone !== 'elsewhere';

/** The places to keep out of that a pad touches. */
export const keptOutOf = (zones: ReadonlySet<Zone>): readonly KeepOutId[] => [...zones].filter(isKeepOut);

/** Said of every place where a search may begin, and after right answers: no picture can show the edge on a person. */
export const SUPERVISED = 'On a person, find the edge by touch, under supervision.';

/** The same after a right answer that takes the hands off: nobody may read it as a reason to put them back on this belly. */
export const SUPERVISED_ELSEWHERE =
  'Here the hands stay off. Wherever a search may begin, find the edge by touch, under supervision.';

/** What a pad that touches these zones counts as. Touching is enough: the worst zone under it decides. */
export function standingOf(zones: ReadonlySet<Zone>): Standing {
  if (keptOutOf(zones).length > 0) return 'keep-out';
  return zones.size === 1 && zones.has('window') ? 'window' : 'elsewhere';
}
