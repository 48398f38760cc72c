import { whereWords } from '../../domain/anatomy/explore/sentence.ts';
import { keptOutOf, SUPERVISED } from '../../domain/anatomy/explore/standing.ts';
import type { Told } from '../../domain/anatomy/description.ts';
import type { UnderHand } from '../../domain/anatomy/explore/under-hand.ts';
import type { Build, Level } from '../../domain/anatomy/section.ts';
import { structure, type StructureId } from '../../domain/anatomy/structures.ts';
import { KEEP_OUT } from '../../domain/anatomy/surface.ts';

/** What is told of structures: absent until it has been fetched, and null where it could not be. */
export type Texts = Readonly<Record<StructureId, Told>> | null | undefined;

/** The names of the slices, for a learner. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  l4: 'just below the navel',
  brim: 'at the rim of the pelvis',
};

/** The names of the builds. */
export const BUILD_NAMES: Readonly<Record<Build, string>> = {
  slender: 'Slender',
  average: 'Average',
  larger: 'Larger',
};

/** What the place of the pad counts as: a word to go by, and why. */
export function standingWords({ standing, side, zones }: Pick<UnderHand, 'standing' | 'side' | 'zones'>): {
  readonly word: string;
  readonly why: readonly string[];
} {
  if (standing === 'keep-out')
    return {
      word: 'Not here',
      why: keptOutOf(zones).map((id) => `${capital(KEEP_OUT[id].name)}. ${KEEP_OUT[id].reason}`),
    };
  if (standing === 'elsewhere')
    return {
      word: 'Not a place to begin',
      why: [
        zones.has('window')
          ? 'Part of the pad lies outside the place where a search may begin.'
          : 'It lies outside the place where a search may begin. That does not make it a place to press.',
      ],
    };
  // Both sides are asked about: who hears it of the right alone takes the left for a safe one.
  const ask =
    side === 'right'
      ? 'It lies over the region of the appendix: ask first about pain low on the right.'
      : `Ask first about pain low on the ${side}.`;
  return { word: 'Ask first: a search may begin here', why: [ask, SUPERVISED] };
}

/** Where the pad is, as the beginning of a sentence that is read: `On the left, above the navel`. */
export const placeWords = ({ side, zones }: Pick<UnderHand, 'side' | 'zones'>): string => whereWords(side, zones);

/** A structure in one go, to be read out when it is picked. */
export function structureWords(id: StructureId, texts: Texts): string {
  const { name, pulse } = structure(id);
  const { text, hazard } = texts?.[id] ?? {};
  return [`${capital(name)}.`, text, hazard, pulse && 'Its beat may be felt.'].filter(Boolean).join(' ');
}

/** With a capital letter, to begin a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
