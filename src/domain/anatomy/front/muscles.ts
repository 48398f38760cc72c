import { outline, type Point, tube } from '../geometry.ts';
import { bothSides, oneSided, type Part } from '../part.ts';
import { tapered } from '../tapered.ts';

/** From the spine to the thigh; scalloped on its inner side, where it holds to vertebrae and discs. */
const PSOAS = outline(
  [22, 212],
  [30, 206],
  [38, 180],
  [46, 140],
  [54, 96],
  [60, 56],
  [69, 32],
  [80, 8],
  [90, -32],
  [96, -66],
  [94, -96],
  [86, -132],
  [79, -160],
  [72, -156],
  [76, -122],
  [74, -90],
  [69, -62],
  [58, -34],
  [44, 2],
  [36, 20],
  [28, 34],
  [22, 46],
  [29, 56],
  [22, 74],
  [29, 92],
  [22, 110],
  [28, 128],
  [21, 146],
  [27, 163],
  [19, 182],
  [24, 196],
  [18, 206],
);

/** The fan in the hollow of the hip bone. */
const ILIACUS = outline(
  [62, 14],
  [70, 44],
  [92, 56],
  [116, 60],
  [136, 50],
  [139, 30],
  [128, 2],
  [114, -24],
  [103, -52],
  [98, -80],
  [92, -116],
  [82, -150],
  [77, -154],
  [78, -120],
  [82, -90],
  [82, -66],
  [74, -34],
  [66, -8],
);

const QUADRATUS = outline(
  [36, 188],
  [56, 192],
  [82, 172],
  [92, 130],
  [108, 72],
  [114, 50],
  [98, 52],
  [78, 44],
  [58, 34],
  [46, 40],
  [44, 84],
  [40, 136],
);

/** Slim, with a long tendon that stops at the rim of the pelvis. */
const PSOAS_MINOR = outline(
  [20, 198],
  [29, 196],
  [36, 160],
  [41, 120],
  [42, 84],
  [45, 44],
  [52, 0],
  [59, -48],
  [63, -86],
  [63, -88],
  [59, -88],
  [59, -86],
  [55, -48],
  [47, 2],
  [38, 48],
  [30, 90],
  [25, 140],
);

const TENDON = outline(
  [76, -92],
  [84, -70],
  [90, -70],
  [95, -94],
  [91, -128],
  [83, -158],
  [76, -165],
  [71, -157],
  [77, -124],
);

/** Its slips begin on the arch over the psoas, and on the fronts of the vertebrae. */
const DIAPHRAGM = outline(
  [18, 164],
  [22, 196],
  [42, 198],
  [48, 168],
  [54, 184],
  [74, 220],
  [74, 220],
  [14, 220],
  [14, 220],
  [18, 190],
);

/** The muscles of the back wall, from behind forwards. */
export const FRONT_MUSCLES: readonly Part[] = [
  ...bothSides('quadratus-lumborum', QUADRATUS),
  ...bothSides('iliacus', ILIACUS),
  ...bothSides('psoas', PSOAS),
  ...bothSides('iliopsoas-tendon', TENDON),
  ...bothSides('diaphragm', DIAPHRAGM),
  ...bothSides('medial-arcuate-ligament', tube(4, [20, 160], [23, 192], [42, 196], [48, 164])),
  oneSided('crus', 'right', tapered([-10, 220, 20], [-12, 190, 18], [-10, 150, 14], [-7, 110, 9], [-6, 86, 4])),
  oneSided('crus', 'left', tapered([10, 220, 20], [12, 194, 17], [11, 164, 13], [8, 136, 8], [7, 120, 4])),
  // Many people have none, and some have one only: drawn on one side.
  oneSided('psoas-minor', 'left', PSOAS_MINOR),
  ...bothSides('inguinal-ligament', tube(4, [118, -20], [73, -67], [30, -110])),
];

/** How the fibres of the left muscles run, as lines for a drawing. */
export const FIBRES = {
  'quadratus-lumborum': [
    [
      [46, 184],
      [50, 110],
      [62, 40],
    ],
    [
      [56, 187],
      [66, 112],
      [80, 48],
    ],
    [
      [67, 182],
      [80, 114],
      [96, 54],
    ],
    [
      [76, 174],
      [88, 118],
      [106, 58],
    ],
  ],
  iliacus: [
    [
      [71, 38],
      [80, -14],
      [86, -66],
    ],
    [
      [88, 52],
      [92, -4],
      [89, -68],
    ],
    [
      [106, 56],
      [104, 0],
      [91, -70],
    ],
    [
      [123, 52],
      [115, -2],
      [93, -72],
    ],
    [
      [134, 38],
      [120, -6],
      [95, -74],
    ],
  ],
  diaphragm: [
    [
      [26, 194],
      [24, 206],
      [22, 220],
    ],
    [
      [34, 198],
      [36, 208],
      [38, 220],
    ],
    [
      [42, 194],
      [48, 206],
      [56, 220],
    ],
  ],
  psoas: [
    [
      [28, 200],
      [38, 150],
      [48, 92],
      [66, 22],
      [84, -40],
      [89, -74],
    ],
    [
      [27, 168],
      [37, 110],
      [48, 60],
      [66, 2],
      [80, -48],
      [86, -74],
    ],
    [
      [27, 128],
      [36, 84],
      [48, 38],
      [66, -20],
      [77, -58],
      [82, -78],
    ],
    [
      [27, 92],
      [38, 54],
      [54, 10],
      [68, -40],
      [76, -70],
    ],
  ],
} as const satisfies Partial<Record<string, readonly (readonly Point[])[]>>;
