import type { Point } from '../geometry.ts';
import type { Side } from '../part.ts';
import type { Build, Level } from '../section.ts';
import { type Zone, zoneAt, zonesUnder } from '../surface.ts';
import { inBothViews } from './both-views.ts';
import { pathThrough, type PressPath, reaches } from './path.ts';
import { type Pressed, pressedParts } from './pressed.ts';
import { levelNear } from './sections.ts';
import { seenFromFront } from './seen-from-front.ts';
import { restsOnBone } from './shallow-bone.ts';
import { spoken } from './sentence.ts';
import { type Standing, standingOf } from './standing.ts';
import { sideOf } from './where.ts';

/** What lies under a pad on the belly, as far as a schematic model can say. */
export interface UnderHand {
  /** Where the middle of the pad is, on the map of the surface. */
  readonly at: Point;
  readonly build: Build;
  /** The side the pad is on; `middle` when it touches the midline. */
  readonly side: Side;
  /** Every zone it touches. */
  readonly zones: ReadonlySet<Zone>;
  /** What its place counts as: the worst zone decides. */
  readonly standing: Standing;
  /** The slice that is nearest. It stands for the place only where `list` is `slice`. */
  readonly level: Level;
  /**
   * Where the list comes from. `slice`: from the slice at that level, along the path, mended by the view from the front at
   * the pad's own height. `front`: no slice stands for the place (above the navel, low down, in the groin, on bone right under
   * the skin), and the list comes from the view from the front, in the order of its layers.
   */
  readonly list: 'slice' | 'front';
  /** The way of the press in the slice, from the skin towards the back; absent where no slice stands for the place. */
  readonly path?: PressPath;
  /** What it would press, in order from skin to bone, each once. The same in every build, like all that follows. */
  readonly pressed: readonly Pressed[];
  /** The same with the hazards first, each half in order from skin to bone. */
  readonly hazardsFirst: readonly Pressed[];
  /** What of it beats. Empty clears nothing: a great vein has no pulse. */
  readonly beating: readonly Pressed[];
  /** All of this in a sentence or two, to be read out. */
  readonly sentence: string;
}

/** What lies under a pad whose middle is at a point of the surface. */
export function underHand(at: Point, build: Build = 'average'): UnderHand {
  const side = sideOf(at);
  const zones = zonesUnder(at);
  const level = levelNear(at[1]);
  const path = sliceStandsFor(at) ? pathThrough(at, level, build) : undefined;
  const usual = path && (build === 'average' ? path : pathThrough(at, level, 'average'));
  const pressed = pressedParts(usual ? inBothViews(at, usual) : seenFromFront(at, side));
  const isHazard = ({ hazard }: Pressed) => hazard !== undefined;
  return {
    at,
    build,
    side,
    zones,
    standing: standingOf(zones),
    level,
    list: path ? 'slice' : 'front',
    ...(path && { path }),
    pressed,
    hazardsFirst: [...pressed.filter(isHazard), ...pressed.filter((each) => !isHazard(each))],
    beating: pressed.filter(({ pulse }) => pulse),
    sentence: spoken({ side, zones, pressed, ...(path && { level }) }),
  };
}

/** Whether one of the slices stands for a place: it is near, and neither the groin nor bone right under the skin is there. */
const sliceStandsFor = (at: Point): boolean => reaches(at[1]) && zoneAt(at) !== 'groin' && !restsOnBone(at);
