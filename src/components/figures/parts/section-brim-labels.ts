import type { Frame } from '../../../domain/anatomy/drawing.ts';
import type { Label } from './labels.ts';

/** Where the whole slice stands in its picture. */
export const SLICE: Frame = { scale: 1.125, origin: [200, 226] };

/** The same, seen closer: the psoas on the person's right, with caecum and appendix in front of it. */
export const CLOSER: Frame = { scale: 2.25, origin: [347, 564] };

/** The round window in which it is seen, in units of the picture. */
export const WINDOW = { at: [205, 492], radius: 117 } as const;

export const SLICE_LABELS: readonly Label[] = [
  { of: 'external-oblique', side: 'right', at: [0, 42], from: [[100, 39]], to: [-98, 88] },
  { of: 'caecum', side: 'right', at: [0, 64], from: [[50, 62]], to: [-92, 62] },
  { of: 'sigmoid-colon', side: 'left', at: [400, 34], anchor: 'end', from: [[309, 31]], to: [50, 68] },
  { of: 'small-bowel', side: 'middle', at: [400, 52], anchor: 'end', from: [[321, 49]], to: [90, 60] },
  { of: 'hip-bone', side: 'left', at: [400, 70], anchor: 'end', from: [[345, 67]], to: [131, 48] },
  { of: 'gluteal-muscles', side: 'right', at: [0, 361], from: [[60, 347]], to: [-122, -20] },
  { of: 'sacrum', side: 'middle', at: [192, 358], anchor: 'middle', from: [[196, 345]], to: [12, -44] },
  { of: 'back-muscles', side: 'left', at: [400, 361], anchor: 'end', from: [[300, 349]], to: [32, -68] },
];

export const CLOSER_LABELS: readonly Label[] = [
  { of: 'appendix', side: 'right', at: [304, 380], from: [[300, 376], [240, 402]], to: [-59.5, 54] },
  { of: 'genitofemoral-nerve', side: 'right', at: [312, 400], breaks: [1], from: [[308, 404]], to: [-56, 43] },
  { of: 'gonadal-vessels', side: 'right', at: [330, 434], breaks: [1], from: [[326, 430]], to: [-48, 44.5] },
  { of: 'ureter', side: 'right', at: [358, 470], from: [[354, 464]], to: [-31, 43] },
  { of: 'external-iliac-artery', side: 'right', at: [326, 488], breaks: [1], from: [[324, 484]], to: [-38, 37.5] },
  { of: 'external-iliac-vein', side: 'right', at: [326, 524], breaks: [1], from: [[324, 520]], to: [-33, 27] },
  { of: 'obturator-nerve', side: 'right', at: [326, 560], breaks: [1], from: [[324, 556]], to: [-41, 17] },
  { of: 'lumbosacral-trunk', side: 'right', at: [322, 596], breaks: [1], from: [[318, 592]], to: [-43, 9] },
  { of: 'caecum', side: 'right', at: [0, 396], from: [[50, 392]], to: [-88, 60] },
  { of: 'lateral-femoral-cutaneous-nerve', side: 'right', at: [0, 424], breaks: [2, 3], from: [[72, 442]], to: [-103, 42.6] },
  { of: 'iliacus', side: 'right', at: [0, 486], from: [[48, 483]], to: [-100, 32] },
  { of: 'femoral-nerve', side: 'right', at: [0, 514], breaks: [1], from: [[53, 514]], to: [-83.6, 27] },
  { of: 'psoas', side: 'right', at: [0, 560], from: [[41, 556]], to: [-66, 20] },
  { of: 'hip-bone', side: 'right', at: [0, 602], from: [[57, 598]], to: [-78, -16] },
];
