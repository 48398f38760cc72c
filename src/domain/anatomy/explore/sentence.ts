import type { Side } from '../part.ts';
import type { Level } from '../section.ts';
import { structure, type StructureId } from '../structures.ts';
import type { Zone } from '../surface.ts';
import type { Pressed } from './pressed.ts';
import { keptOutOf, type Standing, standingOf } from './standing.ts';
import { SIDE_WORDS } from './where.ts';

const ZONES: Readonly<Record<Zone, string>> = {
  'above-navel': 'above the navel',
  'inside-rectus': 'inside the rectus edge',
  groin: 'in the groin',
  window: 'below the navel and outside the rectus edge, where a search may begin',
  elsewhere: 'outside the place where a search begins',
};

const VERDICTS: Readonly<Record<Standing, string>> = {
  window: ': ask first',
  'keep-out': ': this course never presses there',
  elsewhere: ': no place to begin',
};

/** Zones in the order in which they are told. */
const sorted = (zones: ReadonlySet<Zone>): readonly Zone[] =>
  (Object.keys(ZONES) as Zone[]).filter((id) => zones.has(id));

/**
 * Where a pad is, in words and never in a distance: `On the left, inside the rectus edge: this course never presses there`.
 * Of several zones only those are named that decide.
 */
export function whereWords(side: Side, zones: ReadonlySet<Zone>): string {
  const standing = standingOf(zones);
  const keptOut: readonly Zone[] = keptOutOf(zones);
  const deciding = sorted(zones).filter((zone) =>
    standing === 'keep-out' ? keptOut.includes(zone) : zone !== 'window' || standing === 'window',
  );
  const places = deciding.map((zone) => (zones.size === 1 ? ZONES[zone] : `partly ${ZONES[zone]}`));
  // The window on the right is the place over the appendix; who is not told this does not ask.
  const appendix = side === 'right' && standing === 'window' ? ', over the region of the appendix' : '';
  return `${SIDE_WORDS[side]}, ${places.join(', ')}${appendix}${VERDICTS[standing]}`;
}

const RECTUS: readonly StructureId[] = ['rectus-abdominis', 'rectus-sheath', 'linea-alba'];
const isWall = ({ of, step }: Pressed): boolean => (step !== undefined && step <= 8) || RECTUS.includes(of);

/** What is not named aloud each time, for the list names it: membranes, small nerves, and discs beside their bones. */
const isQuiet = ({ of, hazard }: Pressed): boolean =>
  hazard === undefined && ['fascia', 'peritoneum', 'fat', 'ligament', 'nerve', 'disc'].includes(structure(of).kind);

/** Where the list comes from, in words. */
const FROM: Readonly<Record<Level | 'front', string>> = {
  l4: 'Schematic slice just below the navel',
  brim: 'Schematic slice at the rim of the pelvis',
  front: 'Schematic view from the front',
};

/** What a list is told with. */
interface Told {
  readonly side: Side;
  readonly zones: ReadonlySet<Zone>;
  /** The slice that stands for the place; absent where the list comes from the view from the front. */
  readonly level?: Level;
  readonly pressed: readonly Pressed[];
}

/**
 * Where a pad is, and what it would press, from skin to bone, each once: hazards that follow on each other stand together
 * behind that word. `... belly wall; hazards: sigmoid colon, femoral nerve; psoas, hip bone.`
 */
export function spoken({ side, zones, level, pressed }: Told): string {
  const bone = pressed.slice(0, pressed.findIndex(isWallMuscle) + 1).filter(({ of }) => of === 'hip-bone');
  const inside = pressed.filter((each) => !isWall(each) && !isQuiet(each) && !bone.includes(each));
  const groups = [
    ...namesOf(bone, side).map((name) => `${name} right under the skin`),
    wallWords(pressed),
    ...groupWords(inside, side),
  ];
  const none = inside.some(isHazard) ? '' : ' No hazard that this course names, which clears nothing.';
  return `${whereWords(side, zones)}. ${FROM[level ?? 'front']}, in order: ${groups.join('; ')}.${none}`;
}

const isWallMuscle = (each: Pressed): boolean => isWall(each) && structure(each.of).kind === 'muscle';
const isHazard = ({ hazard }: Pressed): boolean => hazard !== undefined;

/** Structures in their order, in groups of hazards and of others. */
function groupWords(pressed: readonly Pressed[], side: Side): readonly string[] {
  const groups: Pressed[][] = [];
  for (const each of pressed) {
    const group = groups.at(-1);
    if (group && isHazard(group[0]!) === isHazard(each)) group.push(each);
    else groups.push([each]);
  }
  return groups.map((group) => {
    const names = namesOf(group, side);
    const word = isHazard(group[0]!) ? (names.length > 1 ? 'hazards: ' : 'hazard: ') : '';
    return word + names.join(', ');
  });
}

/** The names of a group. What is on the pad's own side needs no side, and what is on both is named once. */
const namesOf = (group: readonly Pressed[], side: Side): readonly string[] =>
  group.flatMap((each, at) => {
    const { name } = structure(each.of);
    const isTwin = (other: Pressed): boolean => other.of === each.of && other.side !== each.side;
    if (group.slice(0, at).some(isTwin)) return [];
    if (group.some(isTwin)) return [`left and right ${name}`];
    return [each.side === side ? name : each.name];
  });

/** What lies in front in one name; the groin has no belly wall. */
function wallWords(pressed: readonly Pressed[]): string {
  const has = (of: StructureId) => pressed.some((each) => each.of === of);
  if (has('rectus-abdominis')) return 'belly wall with the rectus';
  return has('front-peritoneum') ? 'belly wall' : 'skin and fat';
}
