import type { Point } from '../geometry.ts';
import { SECTION_HEIGHTS } from '../landmarks.ts';
import { middleOf } from '../outline.ts';
import type { Part } from '../part.ts';
import { along, type Build, type Crossing, firstMet, type Level, padLines } from '../section.ts';
import { structure } from '../structures.ts';
import { PAD } from '../surface.ts';
import { sectionAt } from './sections.ts';

/** The way of a press through a slice. */
export interface PressPath {
  /** Where the middle of the pad lies on the skin, and where the line under it would end, in the slice. */
  readonly from: Point;
  readonly to: Point;
  /** Every line under the pad, each from its beginning to where it would end. */
  readonly lines: readonly (readonly [Point, Point])[];
  /** Each structure once, where any of the lines first meets it. */
  readonly met: readonly Crossing[];
}

/** The heights between which one of the two slices stands for what lies under a pad: from the navel to below the window. */
const REACH = { low: SECTION_HEIGHTS.brim - 45, high: SECTION_HEIGHTS.l4 + 17 } as const;

/** Whether a slice stands for a height of the surface. */
export const reaches = (height: number): boolean => height >= REACH.low && height <= REACH.high;

/** In front of every skin, and where a press would be at the back if no bone stopped it. */
const [AHEAD, END] = [220, { l4: -34, brim: -44 }] as const;

/** How far inwards a press leans at most, for each step back: "back and slightly inwards". */
const LEAN = 0.4;

/**
 * The way of a press: back, and from outside the psoas slightly inwards, towards it. Further in than the psoas it is
 * straight back, onto the spine and the great vessels.
 */
export function pathThrough([x]: Point, level: Level, build: Build): PressPath {
  const { parts } = sectionAt(level, build);
  const skin = along(parts, [x, AHEAD], [x, END[level]])[0]?.from ?? AHEAD;
  const from: Point = [x, AHEAD - skin];
  const side = x < 0 ? 'right' : 'left';
  const psoas = middleOf(parts.find((part) => part.of === 'psoas' && part.side === side)!.shape);
  const outside = Math.max(0, Math.abs(x) - Math.abs(psoas[0]));
  const lean = Math.min(LEAN, outside / (from[1] - psoas[1])) * -Math.sign(x);
  const at = (y: number): Point => [x + lean * (from[1] - y), y];
  const to = at(END[level]);
  // Begun in front of the skin, or the lines at the rim of the pad would begin beneath it where the belly is round.
  const lines = padLines(at(from[1] + PAD.width), to, PAD.width);
  return { from, to, lines, met: firstMet(parts, lines, stopsPress) };
}

/** Whether nothing behind it is pressed: bone and disc. */
export const stopsPress = ({ of }: Part): boolean => ['bone', 'disc'].includes(structure(of).kind);
