import { outline, oval, type Shape, tube } from '../geometry.ts';
import { middle, oneSided, type Part } from '../part.ts';

/** The large bowel on the right. The caecum lies low, in front of iliacus and psoas. */
const ASCENDING = outline(
  [-84, 48],
  [-78, 62],
  [-88, 72],
  [-78, 84],
  [-88, 96],
  [-78, 108],
  [-88, 120],
  [-79, 132],
  [-88, 144],
  [-82, 158],
  [-88, 174],
  [-106, 180],
  [-126, 174],
  [-134, 160],
  [-124, 148],
  [-135, 134],
  [-125, 122],
  [-135, 108],
  [-125, 96],
  [-134, 82],
  [-125, 70],
  [-132, 58],
  [-122, 44],
  [-104, 38],
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
  [92, 170],
  [104, 182],
  [122, 180],
  [132, 166],
  [122, 154],
  [131, 140],
  [121, 126],
  [131, 112],
  [121, 98],
  [131, 84],
  [121, 70],
  [130, 56],
  [120, 42],
  [128, 28],
  [120, 14],
  [124, -4],
  [96, -4],
  [94, 12],
  [103, 26],
  [93, 40],
  [103, 54],
  [93, 68],
  [103, 82],
  [93, 96],
  [103, 110],
  [93, 124],
  [103, 138],
  [94, 152],
);

/** The large bowel at the back and the folds' root: what stays in its place. */
export const FRONT_LARGE_BOWEL: readonly Part[] = [
  oneSided('mesentery', 'right', tube(6, [18, 126], [2, 84], [-22, 34], [-50, -4])),
  oneSided(
    'sigmoid-colon',
    'left',
    tube(26, [108, 10], [112, -26], [84, -34], [64, -6], [44, 16], [20, 0], [24, -34], [6, -62], [2, -92]),
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
