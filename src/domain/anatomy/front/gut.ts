import { outline, oval, type Shape, tube } from '../geometry.ts';
import { middle, oneSided, type Part } from '../part.ts';

/** The large bowel on the right. The caecum lies low, in front of iliacus and psoas. */
const ASCENDING = outline(
  [-77, 48],
  [-71, 62],
  [-81, 72],
  [-71, 84],
  [-81, 96],
  [-71, 108],
  [-81, 120],
  [-72, 132],
  [-81, 144],
  [-75, 158],
  [-81, 174],
  [-99, 180],
  [-119, 174],
  [-127, 160],
  [-117, 148],
  [-128, 134],
  [-118, 122],
  [-128, 108],
  [-118, 96],
  [-127, 82],
  [-118, 70],
  [-125, 58],
  [-115, 44],
  [-97, 38],
);

const CAECUM = outline(
  [-124, 52],
  [-120, 36],
  [-128, 24],
  [-114, 12],
  [-116, -4],
  [-102, -20],
  [-80, -24],
  [-62, -16],
  [-54, 2],
  [-62, 16],
  [-54, 28],
  [-68, 38],
  [-82, 52],
  [-102, 58],
);

const DESCENDING = outline(
  [81, 170],
  [93, 182],
  [111, 180],
  [121, 166],
  [111, 154],
  [120, 140],
  [110, 126],
  [120, 112],
  [110, 98],
  [120, 84],
  [110, 70],
  [119, 56],
  [109, 42],
  [117, 28],
  [109, 14],
  [113, -4],
  [85, -4],
  [83, 12],
  [92, 26],
  [82, 40],
  [92, 54],
  [82, 68],
  [92, 82],
  [82, 96],
  [92, 110],
  [82, 124],
  [92, 138],
  [83, 152],
);

/** The large bowel at the back and the folds' root: what stays in its place. */
export const FRONT_LARGE_BOWEL: readonly Part[] = [
  oneSided('mesentery', 'right', tube(6, [18, 126], [2, 84], [-22, 34], [-50, -4])),
  oneSided(
    'sigmoid-colon',
    'left',
    tube(26, [97, 10], [102, -26], [84, -34], [64, -6], [44, 16], [20, 0], [24, -34], [6, -62], [2, -92]),
  ),
  oneSided('descending-colon', 'left', DESCENDING),
  oneSided('ascending-colon', 'right', ASCENDING),
  oneSided('appendix', 'right', tube(8, [-72, -12], [-60, -22], [-52, -36], [-66, -46], [-60, -58])),
  oneSided('caecum', 'right', CAECUM),
];

/** Rows of loops, each lower one in front: at which height they lie, and how far they reach to each side. */
const ROWS: readonly (readonly [height: number, reach: number])[] = [
  [106, 62],
  [88, 70],
  [70, 72],
  [52, 76],
  [34, 70],
  [16, 74],
  [-2, 62],
  [-20, 56],
  [-38, 42],
  [-56, 30],
];

/** Loops side by side, each turned another way than its neighbours. */
function loops([height, reach]: (typeof ROWS)[number], row: number): readonly Shape[] {
  const count = Math.round(reach / 18);
  return Array.from({ length: count }, (_, at) => {
    const x = -reach + (reach / count) * (2 * at + 1);
    const turn = [28, -22, 12, -34][(row + 2 * at) % 4]!;
    return oval([Math.round(x), height + ((row + at) % 2 ? 3 : -3)], 50, 23, turn);
  });
}

/** Where loops lie behind loops. */
const BEHIND = outline(
  [-66, 116],
  [0, 122],
  [68, 114],
  [82, 60],
  [74, 6],
  [44, -44],
  [0, -70],
  [-40, -48],
  [-64, 0],
  [-80, 58],
);

/** What lies in front of all of it and slides: the loops, and the cross-piece of the large bowel. */
export const FRONT_LOOPS: readonly Part[] = [
  middle('small-bowel', BEHIND),
  ...ROWS.flatMap(loops).map((shape) => middle('small-bowel', shape)),
  middle(
    'transverse-colon',
    outline(
      [-128, 176],
      [-112, 188],
      [-92, 178],
      [-80, 162],
      [-64, 156],
      [-52, 142],
      [-34, 144],
      [-16, 132],
      [2, 138],
      [20, 132],
      [36, 144],
      [54, 144],
      [66, 160],
      [84, 166],
      [96, 184],
      [116, 194],
      [132, 182],
      [126, 166],
      [108, 158],
      [100, 138],
      [80, 134],
      [66, 114],
      [46, 116],
      [28, 102],
      [10, 110],
      [-10, 102],
      [-28, 114],
      [-48, 112],
      [-66, 128],
      [-84, 130],
      [-98, 148],
      [-120, 156],
    ),
  ),
];
