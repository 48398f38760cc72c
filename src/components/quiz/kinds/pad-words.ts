import { plainWhere, sideOf } from '../../../domain/anatomy/explore/where.ts';
import { zonesUnder } from '../../../domain/anatomy/surface.ts';
import type { Spot } from '../../../domain/assessment/kinds/pad.ts';

/** Where the pad is, by landmarks alone, so that nothing of the answer is in it. */
export const whereItLies = (at: Spot): string => liesWords(plainWhere(sideOf(at), zonesUnder(at)));

/** The name of a place in a sentence: `The pad lies on the left, just outside the rectus edge.` */
export const liesWords = (place: string): string => `The pad lies ${place.charAt(0).toLowerCase()}${place.slice(1)}.`;
