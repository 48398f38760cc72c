import { fitted, fittedOval, fitter, gutFitter, type BuildSizes } from './build.ts';
import { insideOf, flatMuscles, type FlatMuscles } from './flat-muscles.ts';
import { across, outline, oval, type Point } from './geometry.ts';
import { bothSides, middle, oneSided, type Part } from './part.ts';
import type { Build, Section } from './section.ts';
import { formed, inset, place, sheet, shifted, symmetric, type Place } from './shaping.ts';

/**
 * The slice at the rim of the true pelvis, about the top of the sacrum, where the lower half of the place lies at which a
 * search begins. The origin is the middle of the top of the sacrum.
 */
export function sectionBrim(build: Build = 'average'): Section {
  return { level: 'brim', build, parts: [...back(build), ...wall(build), ...bones(), ...backWall(), ...belly(build)] };
}

const SIZES: BuildSizes = {
  slender: { front: 88, fat: 8, half: 156, muscle: 0.75, gut: 0.92 },
  average: { front: 120, fat: 18, half: 168, muscle: 1, gut: 1 },
  larger: { front: 158, fat: 42, half: 190, muscle: 0.95, gut: 0.98 },
};

/** The lines between which the belly gives way to the build, in the average one. */
const fitOf = (build: Build) => fitter(SIZES, build, { stays: 50, wall: 88 });

/** The inside of the skin. */
function body(build: Build) {
  const { front, half } = SIZES[build];
  const wide = (half - 2.5) / 168;
  const deep = (front - 2.5) / 120;
  const ahead = (x: number, y: number): Point => [x * wide, y * deep];
  const behind = (x: number, y: number): Point => [x * wide, y];
  return symmetric(
    ahead(40, 120),
    ahead(102, 114),
    ahead(152, 82),
    ahead(171, 32),
    behind(171, -24),
    behind(150, -70),
    behind(104, -100),
    behind(48, -104),
    behind(8, -90),
  );
}

function back(build: Build): readonly Part[] {
  return [
    middle('skin', inset(body(build), -2.5)),
    middle('fat-under-skin', body(build)),
    ...bothSides(
      'gluteal-muscles',
      outline(
        [64, -64],
        [76, -50],
        [84, -26],
        [104, -4],
        [122, 18],
        [133, 44],
        [143, 38],
        [150, 14],
        [150, -20],
        [136, -52],
        [106, -76],
        [78, -80],
      ),
    ),
    ...bothSides('back-fascia', inset(BACK_MUSCLES, -1.5)),
    ...bothSides('back-muscles', BACK_MUSCLES),
  ];
}

const BACK_MUSCLES = outline([5, -62], [14, -56], [30, -52], [46, -56], [54, -68], [44, -78], [20, -80], [6, -76]);

const HIP_BONE = outline(
  [50, -72],
  [60, -72],
  [71, -54],
  [78, -27],
  [97, -6],
  [117, 13],
  [131, 35],
  [137, 52],
  [131, 58],
  [123, 43],
  [108, 22],
  [88, 6],
  [70, -8],
  [60, -20],
  [60, -40],
  [52, -54],
  [46, -64],
);
const SACRUM = symmetric(
  [0, 15],
  [16, 18],
  [26, 13],
  [34, 4],
  [50, 0],
  [59, -8],
  [59, -36],
  [51, -53],
  [44, -54],
  [34, -48],
  [22, -50],
  [14, -58],
  [5, -60],
  [4, -74],
  [3, -78],
);

function bones(): readonly Part[] {
  return [
    ...bothSides('hip-bone', HIP_BONE),
    middle('sacrum', SACRUM),
    middle('vertebral-canal', symmetric([8, -19], [16, -23], [12, -32], [3, -36])),
  ];
}

/** The flat muscles in a build: from the edge of the rectus to the rim of the hip bone. */
const flank = (build: Build): FlatMuscles => ({
  outer: OUTER.map(fitOf(build)),
  thick: [7, 11, 14, 14, 8].map((each) => each * SIZES[build].muscle),
});
const OUTER: readonly Point[] = [
  [56, 99],
  [82, 97],
  [107, 86],
  [126, 71],
  [137, 54],
];

function wall(build: Build): readonly Part[] {
  const fit = fitOf(build);
  return [
    ...flatMuscles(flank(build)),
    middle('linea-alba', fittedOval(oval([0, 95], 24, 5), fit)),
    ...bothSides('rectus-sheath', fitted(RECTUS_SHEATH, fit)),
    ...bothSides('rectus-abdominis', fitted(RECTUS, fit)),
    middle('transversalis-fascia', lining(build, -1.2)),
    middle('fat-before-peritoneum', lining(build, 1)),
    middle('fat-behind-peritoneum', FAT_BEHIND),
  ];
}

const RECTUS_SHEATH = outline(
  [4, 95.5],
  [11, 104.5],
  [38, 106],
  [58, 101.5],
  [72, 93.5],
  [58, 88],
  [34, 87.5],
  [11, 88.5],
);
const RECTUS = outline([7, 95.5], [13, 103], [38, 104], [56, 100], [66, 94.5], [56, 90], [34, 89.5], [13, 90.5]);

/** The inner face of the belly wall, so much further in; behind, it lies on the muscles of the hip and on the spine. */
function lining(build: Build, by: number) {
  const [, ...side] = insideOf(flank(build), by).slice(0, 4);
  const front = [32, 60].map((x) => fitOf(build)([x, 89.5 - by]));
  return symmetric(...front, ...side, [127, 52], [112, 30], [92, 10], [70, -6], [44, -2], [0, 10]);
}

const FAT_BEHIND = symmetric(
  [0, 54],
  [54, 54],
  [98, 44],
  [122, 54],
  [130, 52],
  [112, 20],
  [92, 4],
  [66, -12],
  [40, -6],
  [0, 6],
);

const PSOAS = outline([43, 24], [46, 36], [56, 42], [68, 41], [79, 33], [81, 22], [74, 12], [62, 7], [51, 9], [45, 15]);
const ILIACUS = outline(
  [70, -7],
  [63, -3],
  [72, 5],
  [82, 11],
  [86, 24],
  [95, 37],
  [110, 47],
  [125, 54],
  [129, 53],
  [121, 43],
  [106, 23],
  [87, 7],
);

function backWall(): readonly Part[] {
  return [
    ...bothSides('iliacus', ILIACUS),
    ...bothSides('psoas-sheath', inset(PSOAS, -1.4)),
    ...bothSides('psoas', PSOAS),
    ...bothSides('femoral-nerve', oval([83.6, 27], 6, 4.2, 70)),
    ...bothSides('obturator-nerve', oval([41, 17], 3.4, 3)),
    ...bothSides('lumbosacral-trunk', oval([43, 9], 6, 3.6, -20)),
    ...bothSides('lateral-femoral-cutaneous-nerve', oval([103, 42.6], 3.4, 2.4, 30)),
    ...bothSides('external-iliac-vein', oval([34.5, 27], 12, 10, 30)),
    ...bothSides('external-iliac-artery', oval([39, 37.5], 9.4)),
    ...bothSides('ureter', oval([31, 43], 5.4)),
    ...bothSides('genitofemoral-nerve', oval([57, 43], 3.6, 2.4)),
    ...bothSides('gonadal-vessels', oval([48, 44.5], 6, 3.8, -10)),
  ];
}

/** Where the peritoneum lies on the back wall, from the person's right gutter to the left one. */
const BACK_PERITONEUM: readonly Point[] = [
  [-115, 62],
  [-112, 50],
  [-98, 43],
  [-84, 40],
  [-72, 46],
  [-60, 48],
  [-48, 49],
  [-30, 49],
  [-20, 38],
  [-12, 25],
  [0, 22],
  [12, 25],
  [20, 38],
  [30, 49],
  [48, 49],
  [60, 48],
  [72, 46],
  [84, 40],
  [98, 43],
  [112, 50],
  [115, 62],
];

/** The lining of the belly space, closed: in front it lies on the wall. */
function sac(build: Build) {
  const [, second, third] = insideOf(flank(build), 2.6);
  const left = [third!, second!, ...[59, 32].map((x) => fitOf(build)([x, 86.5]))];
  return outline(...BACK_PERITONEUM.map(fitOf(build)), ...left, ...left.map(across).reverse());
}

const CAECUM = outline(
  [-107, 56],
  [-101, 66],
  [-90, 70],
  [-83, 77],
  [-70, 80],
  [-57, 80],
  [-49, 71],
  [-54, 60],
  [-66, 58],
  [-73, 52],
  [-80, 45],
  [-94, 45],
  [-104, 51],
);
const SIGMOID = outline(
  [19, 56],
  [20, 72],
  [31, 77],
  [42, 84],
  [58, 83],
  [70, 79],
  [72, 66],
  [66, 56],
  [56, 54.5],
  [48, 51],
  [38, 52.5],
  [29, 50.5],
);

/** Loops of small bowel, cut across, in the average build. */
export const LOOPS_BRIM: readonly Place[] = [
  place(0, [-31, 65], 30, 28, -10),
  place(1, [1, 61], 31, 28, 8),
  place(0, [0, 34.5], 22, 19, 0),
  place(1, [89, 58.5], 33, 29, -22),
];

function belly(build: Build): readonly Part[] {
  const fit = fitOf(build);
  const gut = gutFitter(fit, SIZES[build]);
  return [
    middle('front-peritoneum', sac(build)),
    middle('mesentery', inset(sac(build), 1.5)),
    middle('back-peritoneum', sheet(shifted(BACK_PERITONEUM.map(fit), 0.75), 2)),
    ...LOOPS_BRIM.map((loop) => middle('small-bowel', fitted(formed(loop), gut))),
    oneSided('caecum', 'right', fitted(CAECUM, gut)),
    oneSided('appendix', 'right', fitted(outline([-63, 50.5], [-57, 50.5], [-55, 55], [-60, 58], [-65, 55]), gut)),
    oneSided('sigmoid-colon', 'left', fitted(SIGMOID, gut)),
    middle('omentum', fitted(OMENTUM, gut)),
  ];
}

const OMENTUM = outline([-50, 80], [-36, 85], [36, 85], [42, 81], [20, 77], [-16, 76], [-34, 80]);
