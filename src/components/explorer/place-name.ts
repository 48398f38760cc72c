import type { Place } from '../../domain/anatomy/surface.ts';

/** A place of the list: `just outside the rectus edge, on the left`. */
export const placeName = ({ name, side }: Place): string => (side === 'middle' ? name : `${name}, on the ${side}`);
