import type { Side } from '../part.ts';
import { structure, type StructureId } from '../structures.ts';
import type { Zone } from '../surface.ts';
import type { Pressed } from './pressed.ts';
import { type Standing, standingOf } from './standing.ts';

const SIDES: Readonly<Record<Side, string>> = {
  right: 'On the right',
  left: 'On the left',
  middle: 'In the middle',
};

const ZONES: Readonly<Record<Zone, string>> = {
  window: 'below the navel and outside the rectus edge, where a search may begin',
  'above-navel': 'above the navel',
  'inside-rectus': 'inside the rectus edge',
  groin: 'in the groin',
  elsewhere: 'outside the place where a search begins',
};

const VERDICTS: Readonly<Record<Standing, string>> = {
  window: '',
  'keep-out': ': this course never presses there',
  elsewhere: ': no place to begin',
};

/** Where a pad is, in words and never in a distance: `On the left, inside the rectus edge`. */
export function whereWords(side: Side, zones: ReadonlySet<Zone>): string {
  const names = [...zones].map((zone) => ZONES[zone]);
  const places = names.length === 1 ? names : names.map((name) => `partly ${name}`);
  // The window on the right is the place over the appendix; who is not told this does not ask.
  const appendix =
    side === 'right' && standingOf(zones) === 'window' ? ', over the region of the appendix: ask first' : '';
  return `${SIDES[side]}, ${places.join(', ')}${appendix}${VERDICTS[standingOf(zones)]}`;
}

const LANDMARKS: Readonly<Record<Zone, string>> = {
  'above-navel': 'above the navel',
  'inside-rectus': 'inside the rectus edge, below the navel',
  window: 'below the navel, just outside the rectus edge',
  elsewhere: 'below the navel, outside the rectus edge, near the hip bone or the groin',
  groin: 'in the groin',
};

/**
 * Where a pad is, by landmarks alone, for a question that must not give its answer away: it neither says nor hints whether
 * a search may begin there. `On the left, below the navel, just outside the rectus edge`.
 */
export function plainWhere(side: Side, zones: ReadonlySet<Zone>): string {
  const names = (Object.keys(LANDMARKS) as Zone[]).filter((zone) => zones.has(zone)).map((zone) => LANDMARKS[zone]);
  return `${SIDES[side]}, ${names.length === 1 ? names[0]! : names.map((name) => `partly ${name}`).join('; ')}`;
}

const RECTUS: readonly StructureId[] = ['rectus-abdominis', 'rectus-sheath', 'linea-alba'];
const isWall = ({ of, step }: Pressed): boolean => (step !== undefined && step <= 8) || RECTUS.includes(of);

/** What is too thin to name aloud each time: the list names it. */
const isMembrane = ({ of, hazard }: Pressed): boolean =>
  hazard === undefined && ['fascia', 'peritoneum', 'fat', 'ligament'].includes(structure(of).kind);

/** Names to be read out in their order: `a, b, then c`. */
const inOrder = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, then ${names.at(-1)!}`;

/** Where a pad is, what it would press from skin to bone, and what of that is a hazard. */
export function spoken({
  side,
  zones,
  pressed,
}: {
  readonly side: Side;
  readonly zones: ReadonlySet<Zone>;
  readonly pressed: readonly Pressed[];
}): string {
  const way = [
    wallWords(pressed),
    ...pressed.filter((each) => !isWall(each) && !isMembrane(each)).map(({ name }) => name),
  ];
  const hazards = pressed.filter(({ hazard }) => hazard !== undefined).map(({ name }) => name);
  const told = hazards.length === 0 ? 'No hazard that this course names.' : `Hazards: ${hazards.join(', ')}.`;
  return `${whereWords(side, zones)}. Under it: ${inOrder(way)}. ${told}`;
}

/** What lies in front in one name; the groin has no belly wall. */
function wallWords(pressed: readonly Pressed[]): string {
  const has = (of: StructureId) => pressed.some((each) => each.of === of);
  if (has('rectus-abdominis')) return 'belly wall with the rectus';
  return has('front-peritoneum') ? 'belly wall' : 'skin and fat';
}
