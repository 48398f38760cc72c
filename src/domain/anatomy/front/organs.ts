import { mirrored, outline, type Shape, tube } from '../geometry.ts';
import { middle, oneSided, type Part } from '../part.ts';

/** The left kidney; its inner part rests on the psoas. */
const KIDNEY = outline(
  [36, 184],
  [46, 204],
  [68, 204],
  [86, 178],
  [90, 146],
  [80, 108],
  [62, 92],
  [44, 104],
  [44, 126],
  [54, 142],
  [52, 160],
);

/** How much lower the right kidney lies. */
const LOWER = 14;
const lowered = (shape: Shape): Shape =>
  shape.kind === 'oval' ? shape : { ...shape, points: shape.points.map(([x, y]) => [x, y - LOWER] as const) };

/** The kidneys. */
export const FRONT_KIDNEYS: readonly Part[] = [
  oneSided('kidney', 'left', KIDNEY),
  oneSided('kidney', 'right', lowered(mirrored(KIDNEY))),
];

/** What else lies across the spine above the navel. */
export const FRONT_UPPER: readonly Part[] = [
  middle('duodenum', tube(22, [-20, 172], [-62, 174], [-72, 130], [-60, 98], [-18, 92], [22, 98], [30, 122])),
  middle(
    'pancreas',
    outline(
      [-52, 120],
      [-48, 142],
      [-26, 154],
      [4, 150],
      [34, 162],
      [70, 180],
      [88, 176],
      [84, 162],
      [48, 146],
      [16, 130],
      [-12, 126],
      [-20, 104],
      [-42, 102],
    ),
  ),
];
