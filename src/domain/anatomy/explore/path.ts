import type { Point } from '../geometry.ts';
import { SECTION_HEIGHTS } from '../landmarks.ts';
import { boundsOf, middleOf } from '../outline.ts';
import type { Part } from '../part.ts';
import { along, type Build, type Crossing, firstMet, type Level } from '../section.ts';
import { structure } from '../structures.ts';
import { PAD } from '../surface.ts';
import { sectionAt } from './sections.ts';

/** The way of a press through a slice. */
export interface PressPath {
  readonly level: Level;
  readonly build: Build;
  /** The way of the pad's middle, from the skin: to the inner face of the wall, then to where it ends if no bone stops it. */
  readonly middle: readonly Point[];
  /** The ways of lines all over the pad, side by side; they begin in front of the skin. */
  readonly lines: readonly (readonly Point[])[];
}

/** The heights between which one of the two slices stands for what lies under a pad: from the navel to below the window. */
const REACH = { low: SECTION_HEIGHTS.brim - 45, high: SECTION_HEIGHTS.l4 + 17 } as const;

/** Whether a slice is near enough to a height of the surface to stand for it. */
export const reaches = (height: number): boolean => height >= REACH.low && height <= REACH.high;

/** In front of every skin, and where a press would end at the back if no bone stopped it. */
const AHEAD = 220;
const END: Readonly<Record<Level, number>> = { l4: -34, brim: -44 };

/** How far inwards a press leans at most, for each step back. */
const LEAN = 0.4;

/** Lines that stand for a pad: closer together than the thinnest nerve is wide. */
const LINES = 13;

/**
 * The way of a press: straight back onto the wall and through it, for the hand settles first; then back and, from outside
 * the psoas, slightly inwards, towards it. Further in than the psoas it is straight back all the way, onto the great vessels
 * and the spine.
 */
export function pathThrough([x]: Point, level: Level, build: Build): PressPath {
  const end = END[level];
  const straight = along(partsNear(x, level, build), [x, AHEAD], [x, end]);
  const heightOf = (met: Crossing | undefined): number | undefined => met && AHEAD - met.from;
  const skin = heightOf(straight[0]) ?? AHEAD;
  const wall = heightOf(straight.find(({ part }) => part.of === 'front-peritoneum'));
  const bend = wall ?? skin;
  const to = x + (wall === undefined ? 0 : leanFrom([x, wall], psoasOf(level, build, x)) * (wall - end));
  const lines = Array.from({ length: LINES }, (_, line): readonly Point[] => {
    const by = PAD.width * (line / (LINES - 1) - 0.5);
    return [
      [x + by, AHEAD],
      [x + by, bend],
      [to + by, end],
    ];
  });
  return {
    level,
    build,
    middle: [
      [x, skin],
      [x, bend],
      [to, end],
    ],
    lines,
  };
}

/**
 * Each structure of the slice once, where any line of a press first meets it, nearest first, and nothing behind the bone
 * that stops that line. Distances count from the lines' beginning.
 */
export const metBy = ({ level, build, middle, lines }: PressPath): readonly Crossing[] =>
  firstMet(partsNear(middle[0]![0], level, build), lines, stopsPress);

/** What of a slice any line under a pad could meet, which leans inwards by less than the midline is away. */
const partsNear = (x: number, level: Level, build: Build): readonly Part[] =>
  sectionAt(level, build).parts.filter(({ shape }) => {
    const { left, right } = boundsOf(shape);
    return left <= Math.max(x, 0) + PAD.width && right >= Math.min(x, 0) - PAD.width;
  });

/** The middle of the psoas on the side of the pad. */
const psoasOf = (level: Level, build: Build, x: number): Point =>
  middleOf(
    sectionAt(level, build).parts.find(({ of, side }) => of === 'psoas' && side === (x < 0 ? 'right' : 'left'))!.shape,
  );

/** How far a press goes sideways for each step back, from the wall. */
function leanFrom([x, y]: Point, psoas: Point): number {
  const outside = Math.max(0, Math.abs(x) - Math.abs(psoas[0]));
  return Math.min(LEAN, outside / (y - psoas[1])) * -Math.sign(x);
}

/** Whether nothing behind it is pressed: bone and disc. */
export const stopsPress = ({ of }: Pick<Part, 'of'>): boolean => ['bone', 'disc'].includes(structure(of).kind);
