import type { Point } from '../../domain/anatomy/geometry.ts';

/** What belly and front show of the body, in millimetres of the drawing: one box for both, so that they lie level. */
export const BODY = { x: -176, y: -214, width: 352, height: 400 } as const;

/** What a slice shows: the same for every build, so that builds can be compared. */
export const SLICE = { x: -196, y: -184, width: 392, height: 302 } as const;

/** A box as an SVG's `viewBox`. */
export const viewBox = ({ x, y, width, height }: typeof BODY | typeof SLICE): string => [x, y, width, height].join(' ');

/** A point of a view as an SVG writes it, whose `y` runs downwards. */
export const written = ([x, y]: Point): string => `${x.toFixed(1)} ${(-y).toFixed(1)}`;
