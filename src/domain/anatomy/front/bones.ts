import { type Outline, outline, type Point, tube } from '../geometry.ts';
import { VERTEBRAE } from '../landmarks.ts';
import { bothSides, middle, type Part } from '../part.ts';

/** Half-way between one vertebra and the next, from the lowest disc up. */
const DISCS = [0, 36.5, 73.5, 110, 145.5, 180];

/** A body with its waist; the topmost ones are a little smaller. */
function body(height: number): Outline {
  const size = height > 140 ? 0.94 : 1;
  const half: readonly Point[] = [
    [0, 12],
    [22, 14],
    [27, 13],
    [22, 4],
    [22, -4],
    [27, -13],
    [22, -14],
    [0, -12],
  ];
  const placed = (turned: 1 | -1): Point[] => half.map(([x, y]) => [turned * x * size, height + y * size]);
  // The two points on the midline stand once, or they would be corners.
  return outline(...placed(1), ...placed(-1).slice(1, -1).reverse());
}

/** The side process of a vertebra, on the left. */
const process = (height: number): Outline =>
  outline([14, height + 7], [34, height + 8], [46, height + 5], [48, height - 1], [38, height - 1], [18, height - 6]);

/** The left hip bone, from the joint with the sacrum up and round. */
const HIP_BONE = outline(
  [52, -8],
  [55, 24],
  [74, 50],
  [98, 60],
  [124, 68],
  [143, 60],
  [147, 40],
  [136, 12],
  [124, -10],
  [121, -22],
  [112, -30],
  [112, -46],
  [105, -56],
  [114, -72],
  [113, -96],
  [93, -116],
  [88, -142],
  [74, -166],
  [56, -172],
  [49, -156],
  [26, -146],
  [7, -140],
  [6, -137],
  [6, -109],
  [8, -105],
  [22, -99],
  [34, -104],
  [52, -94],
  [67, -74],
  [69, -48],
  [58, -30],
  [49, -18],
);

/** The left thigh bone: head, great trochanter, shaft, and the lesser trochanter on its inner side. */
const THIGH_BONE = outline(
  [80, -62],
  [106, -56],
  [119, -74],
  [131, -74],
  [146, -80],
  [147, -106],
  [141, -134],
  [138, -188],
  [138, -188],
  [106, -188],
  [106, -188],
  [102, -168],
  [84, -164],
  [71, -162],
  [72, -148],
  [90, -140],
  [98, -120],
  [82, -112],
  [66, -102],
  [62, -78],
);

const SACRUM_HALF: readonly Point[] = [
  [0, -7],
  [24, -5],
  [40, 0],
  [58, -6],
  [57, -24],
  [44, -48],
  [28, -70],
  [16, -86],
  [9, -100],
  [0, -104],
];
const SACRUM = outline(
  ...SACRUM_HALF,
  ...SACRUM_HALF.slice(1, -1)
    .reverse()
    .map(([x, y]): Point => [-x, y]),
);

/** The gap in the left hip bone, below the hip joint: no structure, and drawn as a hole. */
export const HOLE_OF_HIP_BONE = outline(
  [38, -116],
  [52, -108],
  [70, -110],
  [76, -128],
  [68, -152],
  [54, -146],
  [38, -136],
);

/** Spine, pelvis and the tops of the thigh bones. */
export const FRONT_BONES: readonly Part[] = [
  ...bothSides('last-rib', tube(8, [18, 202], [52, 200], [84, 182], [104, 150])),
  ...bothSides('hip-bone', HIP_BONE),
  ...bothSides('thigh-bone', THIGH_BONE),
  middle('sacrum', SACRUM),
  ...Object.entries(VERTEBRAE).flatMap(([name, height]) =>
    // The lowest chest vertebra has ribs instead.
    name === 'T12' ? [] : bothSides('vertebra', process(height)),
  ),
  ...DISCS.map((height) =>
    middle(
      'disc',
      outline([-22, height + 6], [22, height + 6], [28, height], [22, height - 6], [-22, height - 6], [-28, height]),
    ),
  ),
  ...Object.values(VERTEBRAE).map((height) => middle('vertebra', body(height))),
];
