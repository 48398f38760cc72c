import type { Point } from './geometry.ts';

/**
 * Places that the view from the front and the map of the surface share, on the person's left, in millimetres: `x` to the
 * left of the midline, `y` upwards from the lowest disc (between the fifth lumbar vertebra and the sacrum). Ordinary
 * textbook proportions for a drawing, not measurements.
 */
export const LANDMARKS = {
  /** Varies with build. */
  navel: [0, 72],
  /** The highest point of the hip bone, at about the fourth lumbar vertebra. */
  topOfHipBone: [135, 55],
  /** The anterior superior iliac spine, which can be felt in front. */
  frontHipPoint: [118, -20],
  pubicTubercle: [30, -110],
  middleOfHip: [90, -85],
  lesserTrochanter: [76, -155],
  aorticFork: [4, 55],
  iliacFork: [34, 5],
  /** Where the external iliac artery passes behind the inguinal ligament. */
  arteryAtLigament: [68, -72],
  /** Where the nerve of the outer thigh passes it. */
  skinNerveAtLigament: [106, -30],
  /** Classical surface point of the base of the appendix. On the person's right, so mirrored in use. */
  appendixPoint: [79, 11],
} as const satisfies Record<string, Point>;

/** Heights of the middle of each vertebra. */
export const VERTEBRAE = { L5: 18, L4: 55, L3: 92, L2: 128, L1: 163, T12: 197 } as const;

/** Heights at which the two sections are cut. */
export const SECTION_HEIGHTS = { l4: VERTEBRAE.L4, brim: 5 } as const;

/** The outer edge of the left rectus, from the ribs to the pubic bone. A search begins outside it. */
export const RECTUS_EDGE: readonly Point[] = [
  [74, 150],
  [72, 100],
  [70, 55],
  [66, 5],
  [54, -50],
  [30, -108],
];
