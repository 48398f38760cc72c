import type { Side } from '../part.ts';
import { structure, type StructureId } from '../structures.ts';
import type { Zone } from '../surface.ts';
import type { Pressed } from './pressed.ts';
import { type Standing, standingOf } from './standing.ts';
import { SIDE_WORDS } from './where.ts';

const ZONES: Readonly<Record<Zone, string>> = {
  window: 'below the navel and outside the rectus edge, where a search may begin',
  'above-navel': 'above the navel',
  'inside-rectus': 'inside the rectus edge',
  groin: 'in the groin',
  elsewhere: 'outside the place where a search begins',
};

const VERDICTS: Readonly<Record<Standing, string>> = {
  window: ': ask first',
  'keep-out': ': this course never presses there',
  elsewhere: ': no place to begin',
};

/** Where a pad is, in words and never in a distance: `On the left, inside the rectus edge`. */
export function whereWords(side: Side, zones: ReadonlySet<Zone>): string {
  const names = [...zones].map((zone) => ZONES[zone]);
  const places = names.length === 1 ? names : names.map((name) => `partly ${name}`);
  // The window on the right is the place over the appendix; who is not told this does not ask.
  const appendix = side === 'right' && standingOf(zones) === 'window' ? ', over the region of the appendix' : '';
  return `${SIDE_WORDS[side]}, ${places.join(', ')}${appendix}${VERDICTS[standingOf(zones)]}`;
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
  const told =
    hazards.length === 0
      ? 'No hazard that this course names, which clears nothing.'
      : `Hazards: ${hazards.join(', ')}.`;
  return `${whereWords(side, zones)}. Under it: ${inOrder(way)}. ${told}`;
}

/** What lies in front in one name; the groin has no belly wall. */
function wallWords(pressed: readonly Pressed[]): string {
  const has = (of: StructureId) => pressed.some((each) => each.of === of);
  if (has('rectus-abdominis')) return 'belly wall with the rectus';
  return has('front-peritoneum') ? 'belly wall' : 'skin and fat';
}
