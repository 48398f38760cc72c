import { fitted, fittedOval, fitter, gutFitter, type BuildSizes } from './build.ts';
import { insideOf, flatMuscles, type FlatMuscles } from './flat-muscles.ts';
import { across, outline, oval, type Point } from './geometry.ts';
import { bothSides, middle, oneSided, type Part } from './part.ts';
import type { Build, Section } from './section.ts';
import { formed, inset, place, sheet, shifted, symmetric, type Place } from './shaping.ts';

/**
 * The slice at the fourth lumbar vertebra, about the tops of the hip bones and a finger's breadth below the navel. The
 * origin is the middle of the body of the vertebra.
 */
export function sectionL4(build: Build = 'average'): Section {
  return { level: 'l4', build, parts: [...back(), ...wall(build), ...spine(), ...backWall(), ...belly(build)] };

  /** Skin and fat all round, and the muscles behind the spine. */
  function back(): readonly Part[] {
    return [
      middle('skin', inset(body(build), -2.5)),
      middle('fat-under-skin', body(build)),
      ...bothSides('back-fascia', inset(BACK_MUSCLES, -1.6)),
      ...bothSides('back-muscles', BACK_MUSCLES),
    ];
  }
}

const SIZES: BuildSizes = {
  slender: { front: 85, fat: 8, half: 148, muscle: 0.75, gut: 0.92 },
  average: { front: 130, fat: 20, half: 160, muscle: 1, gut: 1 },
  larger: { front: 175, fat: 45, half: 184, muscle: 0.95, gut: 0.98 },
};

/** The lines between which the belly gives way to the build, in the average one. */
const fitOf = (build: Build) => fitter(SIZES, build, { stays: 44, wall: 97 });

/** The inside of the skin. */
function body(build: Build) {
  const { front, half } = SIZES[build];
  const wide = (half - 2.5) / 160;
  const deep = (front - 2.5) / 130;
  const ahead = (x: number, y: number): Point => [x * wide, y * deep];
  const behind = (x: number, y: number): Point => [x * wide, y];
  return symmetric(
    ahead(36, 130),
    ahead(96, 125),
    ahead(146, 92),
    ahead(162, 40),
    behind(162, -14),
    behind(142, -62),
    behind(98, -88),
    behind(46, -92),
    behind(8, -83),
  );
}

/** The flat muscles in a build: from the edge of the rectus round the flank to the muscles of the back. */
const flank = (build: Build): FlatMuscles => ({
  outer: OUTER.map(fitOf(build)),
  thick: [8, 12, 16, 18, 18, 17, 13, 7, 2].map((each) => each * SIZES[build].muscle),
});
const OUTER: readonly Point[] = [
  [60, 107],
  [88, 104],
  [116, 84],
  [133, 50],
  [139, 14],
  [135, -16],
  [123, -33],
  [106, -38],
  [90, -37],
];

function wall(build: Build): readonly Part[] {
  const fit = fitOf(build);
  return [
    ...flatMuscles(flank(build)),
    middle('linea-alba', fittedOval(oval([0, 105.5], 24, 5), fit)),
    ...bothSides('rectus-sheath', fitted(RECTUS_SHEATH, fit)),
    ...bothSides('rectus-abdominis', fitted(RECTUS, fit)),
    middle('transversalis-fascia', lining(build, -0.8)),
    middle('fat-before-peritoneum', lining(build, 1)),
    middle('fat-behind-peritoneum', FAT_BEHIND),
  ];
}

const RECTUS_SHEATH = outline(
  [5, 105.5],
  [11, 114.5],
  [40, 116.5],
  [64, 112],
  [77, 103.5],
  [62, 97.5],
  [36, 96.5],
  [12, 97.5],
);
const RECTUS = outline([9, 105], [14, 113], [40, 114.5], [62, 110.5], [72, 104.5], [60, 99.5], [36, 98.5], [14, 99.5]);

/** The inner face of the belly wall all round, so much further in. Its back is covered by what lies on it. */
function lining(build: Build, by: number) {
  const [, ...side] = insideOf(flank(build), by).slice(0, 6);
  const front = [34, 64].map((x) => fitOf(build)([x, 98.5 - by]));
  return symmetric(...front, ...side, [104, -26], [80, -34], [40, -30]);
}

const FAT_BEHIND = symmetric(
  [0, 60],
  [60, 50],
  [104, 34],
  [119, 24],
  [119, 4],
  [114, -14],
  [100, -30],
  [60, -36],
  [0, -20],
);

const BACK_MUSCLES = outline(
  [6, -58],
  [9, -51],
  [20, -51],
  [29, -47],
  [30, -39],
  [40, -36],
  [58, -35],
  [73, -40],
  [77, -53],
  [68, -70],
  [44, -79],
  [20, -79],
  [7, -73],
);

const VERTEBRA = symmetric(
  [0, 17],
  [14, 19.5],
  [24, 16],
  [27, 4],
  [24, -10],
  [17, -17],
  [20, -23],
  [34, -24],
  [48, -26.5],
  [51, -29],
  [46, -31.5],
  [30, -31],
  [25, -36],
  [26, -45],
  [17, -48],
  [8, -44],
  [5, -56],
  [4.5, -76],
  [3, -80],
);

const PSOAS = outline(
  [26.5, -2],
  [27.5, 14],
  [36, 22],
  [48, 22],
  [58, 15],
  [61, 0],
  [58, -15],
  [48, -23],
  [36, -23],
  [28, -17],
);

function spine(): readonly Part[] {
  return [
    middle('vertebra', VERTEBRA),
    middle('vertebral-canal', symmetric([6, -18.5], [13, -22], [11, -31], [3, -37])),
  ];
}

function backWall(): readonly Part[] {
  return [
    ...bothSides(
      'quadratus-lumborum',
      outline([61, -16], [68, -10], [84, -13], [97, -21], [97, -30], [84, -32], [68, -30], [61, -24]),
    ),
    ...bothSides('psoas-sheath', inset(PSOAS, -1.5)),
    ...bothSides('psoas', PSOAS),
    // A cleft of fat between the muscle's front and back fibres, and the nerves in it.
    ...bothSides('lumbar-plexus', outline([31, -8.5], [43, -9], [54, -7], [55, -11], [45, -15.5], [33, -14.5])),
    ...[
      [36.5, -11.8],
      [43, -12.2],
      [49.5, -11],
    ].flatMap(([x, y]) => bothSides('lumbar-plexus', oval([x!, y!], 4.6, 3.4))),
    ...bothSides('femoral-nerve', oval([58.5, -7.5], 6, 4.4, 70)),
    ...bothSides('obturator-nerve', oval([29.5, -12], 3.6, 3)),
    ...bothSides('sympathetic-trunk', oval([26.5, 15.5], 3.4, 3, -45)),
    middle('aorta', oval([8, 31], 18)),
    middle(
      'vena-cava',
      outline([-7, 36], [-18, 39.5], [-29, 36], [-31, 27], [-26, 19.5], [-14, 18.5], [-4, 22], [-3, 31]),
    ),
    ...bothSides('ureter', oval([37, 26], 5.4)),
    ...bothSides('genitofemoral-nerve', oval([43.5, 23.6], 3.6, 2.4, -10)),
    ...bothSides('gonadal-vessels', oval([50.5, 25], 6, 3.8, -20)),
    oneSided(
      'ascending-colon',
      'right',
      outline(
        [-78, 12],
        [-80, 24],
        [-88, 33],
        [-100, 32],
        [-107, 33],
        [-116, 24],
        [-115, 12],
        [-117, 2],
        [-106, -6],
        [-97, -5],
        [-86, -7],
        [-79, 2],
      ),
    ),
    oneSided(
      'descending-colon',
      'left',
      outline([84, 2], [87, 13], [96, 17], [106, 16], [114, 10], [114, 0], [108, -10], [97, -11], [88, -8]),
    ),
  ];
}

/** Where the peritoneum lies on the back wall, from the person's right gutter to the left one. */
const BACK_PERITONEUM: readonly Point[] = [
  [-117, 40],
  [-117, 30],
  [-108, 36],
  [-90, 37],
  [-77, 27],
  [-64, 24],
  [-50, 30],
  [-36, 32],
  [-29, 40],
  [-16, 42],
  [-6, 39],
  [4, 44],
  [16, 43],
  [24, 34],
  [37, 31],
  [50, 30],
  [64, 23],
  [80, 18],
  [94, 21],
  [108, 20],
  [117, 15],
  [118, 28],
];

/** The lining of the belly space, closed: in front and at the sides it lies on the wall. */
function sac(build: Build) {
  const [, second, third, fourth] = insideOf(flank(build), 2.6);
  const left = [fourth!, third!, second!, ...[63, 34].map((x) => fitOf(build)([x, 95.5]))];
  return outline(...BACK_PERITONEUM, ...left, ...left.map(across).reverse());
}

/** Loops of small bowel, cut across, in the average build. */
export const LOOPS_L4: readonly Place[] = [
  place(0, [-99, 53], 24, 28, -12),
  place(1, [-71, 46], 34, 33, 16),
  place(0, [-40, 51], 28, 32, -8),
  place(1, [-9, 57.5], 34, 24, 6),
  place(0, [25, 55], 31, 31, 14),
  place(1, [58, 45], 34, 34, -14),
  place(0, [92, 37], 32, 32, 10),
  place(1, [-77, 73.5], 32, 17, 20),
  place(0, [-45, 77], 34, 18, 6),
  place(1, [-10, 79], 36, 16, -3),
  place(0, [26, 79], 34, 15, -3),
  place(1, [58, 74], 31, 22, -16),
  place(0, [90, 65], 25, 21, -34),
];

function belly(build: Build): readonly Part[] {
  const gut = gutFitter(fitOf(build), SIZES[build]);
  return [
    middle('front-peritoneum', sac(build)),
    middle('mesentery', inset(sac(build), 1.5)),
    middle('back-peritoneum', sheet(shifted(BACK_PERITONEUM, 0.75), 2)),
    ...LOOPS_L4.map((loop) => middle('small-bowel', fitted(formed(loop), gut))),
    middle('omentum', fitted(OMENTUM, gut)),
  ];
}

const OMENTUM = outline(
  [-84, 83],
  [-62, 93],
  [-32, 94],
  [32, 94],
  [62, 93],
  [86, 82],
  [60, 87.5],
  [30, 88],
  [-30, 88],
  [-58, 87.5],
);
