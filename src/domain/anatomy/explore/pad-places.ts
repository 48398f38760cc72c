import type { Point } from '../geometry.ts';
import { KEEP_OUT, type KeepOutId, zonesUnder } from '../surface.ts';
import { standingOf } from './standing.ts';

/** What a place of the pad counts as in a task: one of the two windows, or why it is neither. Immutable: answers hold them. */
export type PadPlace = `${'left' | 'right'}-window` | KeepOutId | 'elsewhere';

/** The place that counts for a pad whose middle is at a point: touching a place to keep out of is enough. */
export function padPlaceAt(at: Point): PadPlace {
  const zones = zonesUnder(at);
  const standing = standingOf(zones);
  if (standing === 'window') return at[0] < 0 ? 'right-window' : 'left-window';
  // Always in the same order, or a pad that touches two would count differently on the other side.
  return (Object.keys(KEEP_OUT) as KeepOutId[]).find((id) => zones.has(id)) ?? 'elsewhere';
}

/** A place of the pad in words, and why it is or is not where a search begins on the side that was asked for. */
export interface JudgedPlace {
  readonly id: PadPlace;
  readonly text: string;
  /** Whole sentences. */
  readonly rationale: string;
}

const WINDOW = 'below the navel, and outside the rectus edge';

/**
 * Every place that a pad may be put in, judged for a search that begins on one side. The zones are in words, never in a
 * distance.
 *
 * @param side the person's, not the picture's
 */
export function judgedPlaces(side: 'left' | 'right'): readonly JudgedPlace[] {
  const other = side === 'left' ? 'right' : 'left';
  const appendix = side === 'right' ? ' Here it lies over the region of the appendix: ask again before you touch.' : '';
  const keepOut = (id: KeepOutId, text: string): JudgedPlace => ({
    id,
    text,
    rationale: `${KEEP_OUT[id].reason} By this course’s rule no hand presses there, and a pad that so much as touches it is too near.`,
  });
  return [
    keepOut('above-navel', 'Above the navel, wholly or in part'),
    keepOut('inside-rectus', 'Inside the rectus edge, on it, or in the middle'),
    {
      id: `${side}-window`,
      text: `On the ${side}, ${WINDOW}`,
      rationale: `All of the pad is outside the rectus edge, at or below the navel and above the groin, where a search may begin.${appendix}`,
    },
    {
      id: `${other}-window`,
      text: `On the ${other}, ${WINDOW}`,
      rationale: `That is the person’s ${other}. You look at them from the front, so their right is on the left of the picture.`,
    },
    {
      id: 'elsewhere',
      text: 'Outside the rectus edge, further out or lower down',
      rationale:
        'The pad is not wholly where a search may begin. That it touches none of the places to keep out of does not make it one to press.',
    },
    keepOut('groin', 'In the groin, wholly or in part'),
  ];
}
