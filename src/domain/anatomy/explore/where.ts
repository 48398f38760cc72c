import type { Point } from '../geometry.ts';
import type { Side } from '../part.ts';
import { PAD, type Zone } from '../surface.ts';

/* Where a pad is, without a word of what lies under it: for this no page has to fetch the structures. */

/** The side a pad is on; the middle when it touches the midline. */
export const sideOf = ([x]: Point): Side => (Math.abs(x) <= PAD.width / 2 ? 'middle' : x < 0 ? 'right' : 'left');

/** Each side as the beginning of a sentence. */
export const SIDE_WORDS: Readonly<Record<Side, string>> = {
  right: 'On the right',
  left: 'On the left',
  middle: 'In the middle',
};

/** Where a pad is that lies wholly in a zone, and where a part of it is. */
const LANDMARKS: Readonly<Record<Zone, readonly [wholly: string, partly: string | undefined]>> = {
  'above-navel': ['above the navel', 'above the navel'],
  'inside-rectus': ['inside the rectus edge, below the navel', 'inside the rectus edge'],
  window: ['below the navel, just outside the rectus edge', 'just outside the rectus edge'],
  // The rim of the window is not near the hip bone; of a pad that only touches this, the other places say enough.
  elsewhere: ['below the navel, outside the rectus edge, near the hip bone or the groin', undefined],
  groin: ['in the groin', 'in the groin'],
};

/**
 * Where a pad is, by landmarks alone, for a question that must not give its answer away: it neither says nor hints whether
 * a search may begin there. `On the left, below the navel, just outside the rectus edge`.
 */
export function plainWhere(side: Side, zones: ReadonlySet<Zone>): string {
  const names = (Object.keys(LANDMARKS) as Zone[]).filter((zone) => zones.has(zone)).map((zone) => LANDMARKS[zone]);
  const [first] = names;
  const places =
    names.length === 1
      ? first![0]
      : names.flatMap(([, partly]) => (partly === undefined ? [] : [`partly ${partly}`])).join(', ');
  return `${SIDE_WORDS[side]}, ${places}`;
}
